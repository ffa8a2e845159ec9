package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.score.Decided;
import io.baton.core.score.Decision;
import io.baton.core.score.Exemption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of the command in one language, from {@code words_*.properties} beside this class. */
final class Words {

    private static final Map<Language, Words> LOADED = new ConcurrentHashMap<>();

    private final Properties texts;

    private Words(Properties texts) {
        this.texts = texts;
    }

    static Words in(Language language) {
        return LOADED.computeIfAbsent(language, Words::load);
    }

    /** The text of that key with its places filled; an unknown key is a bug. */
    String text(String key, String... details) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(details);
    }

    /** Why somebody is exempt. */
    String exempt(Exemption exemption) {
        return text("exempt." + exemption.cause().label(), exemption.detail());
    }

    /** What was decided, by whom, when, why. */
    String decided(Decided decided) {
        Decision decision = decided.decision();
        String result = Stream.of(decided.total().map(BigDecimal::toPlainString), decided.grade())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return text(
                "decided." + decided.stage().label(),
                result,
                decision.by(),
                decision.on().toString(),
                decision.reason());
    }

    private static Words load(Language language) {
        String file = "words_" + language.tag() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + file);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Words(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
