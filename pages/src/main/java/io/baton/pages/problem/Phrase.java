package io.baton.pages.problem;

import io.baton.core.document.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places, in English and in Chinese.
 *
 * @param literals what stands around the places in English; one more than there are places
 * @param numbers of the places, as they come
 * @param hans the sentence in simplified characters, with places such as {@code {0}}
 * @param hant the same in traditional ones
 */
record Phrase(List<String> literals, List<Integer> numbers, String hans, String hant) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    Phrase {
        literals = List.copyOf(literals);
        numbers = List.copyOf(numbers);
    }

    /** A phrase as the book writes it: three lines. */
    static Phrase of(String english, String hans, String hant) {
        List<String> literals = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        Matcher place = PLACE.matcher(english);
        int from = 0;
        while (place.find()) {
            literals.add(english.substring(from, place.start()));
            numbers.add(Integer.valueOf(place.group(1)));
            from = place.end();
        }
        literals.add(english.substring(from));
        return new Phrase(literals, numbers, hans, hant);
    }

    /** How much of it is said literally; of several that fit, the one that says most does. */
    int length() {
        return literals.stream().mapToInt(String::length).sum();
    }

    /** What stands at its places in a text, each as short as it can be; empty where it does not fit. */
    Optional<List<String>> places(String text) {
        if (numbers.isEmpty()) {
            return text.equals(literals.getFirst()) ? Optional.of(List.of()) : Optional.empty();
        }
        int end = text.length() - literals.getLast().length();
        int from = literals.getFirst().length();
        if (from > end || !text.startsWith(literals.getFirst()) || !text.endsWith(literals.getLast())) {
            return Optional.empty();
        }
        List<String> places = new ArrayList<>();
        for (String literal : literals.subList(1, literals.size() - 1)) {
            int at = text.indexOf(literal, from);
            if (at < 0 || at + literal.length() > end) {
                return Optional.empty();
            }
            places.add(text.substring(from, at));
            from = at + literal.length();
        }
        places.add(text.substring(from, end));
        return Optional.of(places);
    }

    /** Whether the text of a user stands at a place, and not words of a sentence. */
    boolean isQuoted(int index) {
        return literals.get(index).endsWith("'") && literals.get(index + 1).startsWith("'");
    }

    /** The sentence, with what is to stand at its places in the order of the English one. */
    String say(Language language, List<String> places) {
        Matcher place = PLACE.matcher(language == Language.ZH_HANT ? hant : hans);
        return place.replaceAll(
                found -> Matcher.quoteReplacement(places.get(numbers.indexOf(Integer.valueOf(found.group(1))))));
    }
}
