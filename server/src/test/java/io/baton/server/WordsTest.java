package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final Path WORDS = Path.of("src/main/resources/io/baton/server");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern SAID = Pattern.compile("words\\(\\)\\.say\\(\"([a-z.-]+)\"\\s*[,)]");
    private static final Pattern HAN_OR_SENTENCE = Pattern.compile(">[^<>@${}]*(\\p{IsHan}|[a-zA-Z]{3,})[^<>@${}]*<");

    static List<Path> everyLanguageHasTheSameWords() throws IOException {
        return files(WORDS, "words_en.properties");
    }

    @ParameterizedTest
    @MethodSource
    void everyLanguageHasTheSameWords(Path english) throws IOException {
        for (Language language : Language.values()) {
            Path other = english.resolveSibling("words_" + language.tag().replace('-', '_') + ".properties");
            assertThat(keys(other)).as(other.toString()).isEqualTo(keys(english));
        }
    }

    @Test
    void whatTemplatesSayIsThere() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path english : everyLanguageHasTheSameWords()) {
            known.addAll(keys(english));
        }
        for (Path template : files(TEMPLATES, ".jte")) {
            assertThat(SAID.matcher(Files.readString(template)).results().map((MatchResult said) -> said.group(1)))
                    .as(template.toString())
                    .allMatch(known::contains);
        }
    }

    /** Words in templates could not be translated; the name of the product is the same everywhere. */
    @Test
    void noTemplateHoldsTextOfItsOwn() throws IOException {
        for (Path template : files(TEMPLATES, ".jte")) {
            String drawn = Files.readString(template)
                    .replaceAll("(?m)^@(import|param) .*$", "")
                    .replaceAll("@template\\.icon\\([^)]*\\)|\\$\\{[^}]*}", "")
                    .replace("Baton", "");
            assertThat(HAN_OR_SENTENCE.matcher(drawn).results().map(MatchResult::group))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            words.load(text);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
