package io.baton.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.core.score.Exemption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Pattern SAID = Pattern.compile("words\\.say\\(\"([a-z.-]+)\"");
    private static final Pattern HAN_OR_SENTENCE = Pattern.compile(">[^<>@${}]*(\\p{IsHan}|[a-zA-Z]{3,})[^<>@${}]*<");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameWords(Language language) {
        assertThat(Words.in(language).texts().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Words.in(Language.EN).texts().keySet());
    }

    @ParameterizedTest
    @EnumSource(Exemption.Cause.class)
    void everyCauseOfAnExemptionIsSaidInEveryLanguage(Exemption.Cause cause) {
        for (Language language : Language.values()) {
            assertThat(Words.in(language).say(new Exemption(cause, "20"))).contains("20");
        }
    }

    @Test
    void whatTemplatesSayIsThere() throws IOException {
        TreeSet<String> said = new TreeSet<>();
        for (Path template : templates()) {
            SAID.matcher(Files.readString(template))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(said::add);
        }
        assertThat(said)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(Words.in(Language.EN).texts().containsKey(key))
                        .as(key)
                        .isTrue());
    }

    /** Words in templates could not be translated. */
    @Test
    void noTemplateHoldsTextOfItsOwn() throws IOException {
        for (Path template : templates()) {
            String drawn = Files.readString(template).replaceAll("(?m)^@(import|param) .*$", "");
            assertThat(HAN_OR_SENTENCE
                            .matcher(drawn)
                            .results()
                            .map(MatchResult::group)
                            .filter(text -> !text.contains("SHA-256")))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    private static Iterable<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }
}
