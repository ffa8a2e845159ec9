package io.baton.pages.problem;

import io.baton.core.document.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says in Chinese what is wrong with plans and catalogues, and what mends it. The core says it in English; a book of phrases with places
 * for names and numbers knows the Chinese. What is not in the book stays as it is, so that nothing is lost (ADR 39).
 */
public final class ProblemWords {

    /** So few letters fit many sentences: what stands at the places must not be words of one then. */
    private static final int VAGUE = 12;

    private static final int LONGEST_PART = 200;

    private static final Pattern SENTENCE = Pattern.compile("(?:^|[ ,;])[a-z]{2,}[ ,;]+[a-z]{2,}[ ,;]+[a-z]{2,}");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private static final List<Phrase> PHRASES = book("phrases.txt");
    private static final List<Phrase> PARTS = book("parts.txt");

    private final Language language;

    private ProblemWords(Language language) {
        this.language = language;
    }

    /** The words in a language; in English nothing changes. */
    public static ProblemWords in(Language language) {
        return new ProblemWords(language);
    }

    /**
     * A sentence of {@link io.baton.core.document.Problem}, what is wrong or what mends it, in the language.
     *
     * @return the sentence as it is where the book does not know it
     */
    public String say(String sentence) {
        return language == Language.EN ? sentence : said(PHRASES, sentence).orElse(sentence);
    }

    private Optional<String> said(List<Phrase> phrases, String text) {
        for (Phrase phrase : phrases) {
            Optional<String> said = phrase.places(text).flatMap(places -> said(phrase, places));
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private Optional<String> said(Phrase phrase, List<String> places) {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String place = places.get(i);
            if (phrase.isQuoted(i)) {
                own.add(place);
                continue;
            }
            Optional<String> part = place.length() > LONGEST_PART ? Optional.empty() : said(PARTS, place);
            if (part.isEmpty()
                    && phrase.length() < VAGUE
                    && SENTENCE.matcher(place).find()) {
                return Optional.empty();
            }
            own.add(part.orElseGet(() -> quoted(place)));
        }
        return Optional.of(phrase.say(language, own));
    }

    /** Names in the marks of the language. */
    private String quoted(String place) {
        return QUOTED.matcher(place).replaceAll(language == Language.ZH_HANT ? "「$1」" : "“$1”");
    }

    private static List<Phrase> book(String name) {
        try (InputStream in = Objects.requireNonNull(ProblemWords.class.getResourceAsStream(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Phrase> phrases = new ArrayList<>();
            for (String block : text.strip().split("\n\n", -1)) {
                String[] lines = block.split("\n", -1);
                phrases.add(Phrase.of(lines[0], lines[1], lines[2]));
            }
            return phrases.stream()
                    .sorted(Comparator.comparingInt(Phrase::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
