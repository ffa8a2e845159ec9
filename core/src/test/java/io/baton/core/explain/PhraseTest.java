package io.baton.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh_Hans", "zh_Hant"})
    void isInEveryLanguageAndNothingElseIs(String language) throws IOException {
        assertThat(new TreeSet<>(file(language).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(
                        Arrays.stream(Phrase.values()).map(Phrase::key).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_Hans", "zh_Hant"})
    void hasTheSameGapsInEveryLanguage(String language) throws IOException {
        Properties english = file("en");
        Properties other = file(language);

        for (Phrase phrase : Phrase.values()) {
            assertThat(gaps(other.getProperty(phrase.key())))
                    .as(phrase.key())
                    .isEqualTo(gaps(english.getProperty(phrase.key())));
        }
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void isUsed(Phrase phrase) throws IOException {
        Pattern use = Pattern.compile("Phrase\\." + phrase.name() + "\\b");
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/baton/core/explain"))) {
            List<Path> users =
                    sources.filter(source -> use.matcher(read(source)).find()).toList();
            assertThat(users).isNotEmpty();
        }
    }

    @Test
    void fillsItsGaps() {
        assertThat(Words.in(Language.EN).say(Phrase.BAND, "good", "80%"))
                .isEqualTo("in the band \"good\", from 80% on");
        assertThat(Words.in(Language.ZH_HANS).say(Phrase.REASON_NO_TARGET, "x", "y"))
                .isEqualTo("y 没有 x 目标");
        assertThat(Words.in(Language.ZH_HANT).say(Phrase.FORMULA_AND)).isEqualTo(" 且 ");
    }

    /** Terms of Taiwan, not converted signs. */
    @Test
    void speaksAsPeopleInTaiwanDo() throws IOException {
        String all = String.join(
                "", file("zh_Hant").values().stream().map(Object::toString).toList());

        assertThat(all).contains("權重", "評分", "四捨五入", "資料列", "主管", "等第");
        assertThat(all).doesNotContain("数", "权", "评", "舍入", "數據");
    }

    private static List<String> gaps(String sentence) {
        return GAP.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties file(String language) throws IOException {
        Properties properties = new Properties();
        InputStream stream = Phrase.class.getResourceAsStream("phrases_" + language + ".properties");
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
