package io.baton.pages.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemWordsTest {

    private static final ProblemWords HANS = ProblemWords.in(Language.ZH_HANS);
    private static final ProblemWords HANT = ProblemWords.in(Language.ZH_HANT);
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern CALL = Pattern.compile("\\.(?:error|warning)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "the measure 'ytd' is used nowhere | 度量“ytd”没有被使用 | 度量「ytd」沒有被使用",
                "'销售' cannot be a name in 'indicators' | “销售”不能作为“indicators”中的名称 | 「销售」不能作為「indicators」中的名稱",
                "it is not said where the indicator's value comes from | 没有说明指标的值从何而来 | 沒有說明指標的值從何而來",
                "unknown key 'colour' in a plan | 方案中没有键“colour” | 方案中沒有鍵「colour」",
                "did you mean 'money'? | 是否指“money”？ | 是否指「money」？",
                "known here: a, b and 3 more | 此处已有：a, b 等（还有 3 个） | 此處已有：a, b 等（還有 3 個）",
                "'-' needs a number, but 'name' is text | “-”需要数字，但“name”是文字 | 「-」需要數字，但「name」是文字",
                "the kinds differ: 'a' is money, 'b + 1' is a date | 类型不一致：“a”是金额，“b + 1”是日期 | 類型不一致：「a」是金額，「b + 1」是日期",
                "the weights of 'results' sum to 95, short 5 | “results”的权重合计为 95，少 5 | 「results」的權重合計為 95，少 5",
                "a score has one form, not linear and steps | 得分只有一种形式，而不是linear 和 steps | 得分只有一種形式，而不是linear 和 steps"
            })
    void whatIsInTheBookIsSaidInChinese(String english, String hans, String hant) {
        assertThat(HANS.say(english)).isEqualTo(hans);
        assertThat(HANT.say(english)).isEqualTo(hant);
        assertThat(ProblemWords.in(Language.EN).say(english)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody has ever said this", "write down what nobody has ever said", "'"})
    void whatIsNotInTheBookStaysAsItIs(String english) {
        assertThat(HANS.say(english)).isEqualTo(english);
    }

    @Test
    void aVeryLongTextIsSaidAsWell() {
        String long100 = "a and b, 'c' is ".repeat(6_000);

        assertThat(HANT.say("unknown name '" + long100 + "'")).startsWith("未知的名稱");
        assertThat(HANS.say("the kinds differ: " + long100)).startsWith("类型不一致");
        assertThat(HANS.say(long100)).isEqualTo(long100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phrases.txt", "parts.txt"})
    void everyPhraseIsSaidOnceWithAllItsPlaces(String name) throws IOException {
        Set<String> known = new HashSet<>();
        for (String[] block : book(name)) {
            assertThat(block).hasSize(3);
            assertThat(known.add(block[0])).as(block[0]).isTrue();
            assertThat(places(block[1])).as(block[0]).isEqualTo(places(block[0]));
            assertThat(places(block[2])).as(block[0]).isEqualTo(places(block[0]));
            assertThat(block[0]).doesNotContainPattern("\\{\\d}\\{\\d}");
        }
    }

    /** A sentence that is new in the core is new in the book as well. */
    @Test
    void whateverTheCodeSaysIsInTheBook() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (String module : List.of("core", "engine")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sentences.addAll(sentences(Files.readString(file)));
                }
            }
        }
        Set<String> unknown = new TreeSet<>();
        for (String sentence : sentences) {
            boolean isOnlyNames = !sentence.replace("x7", "").matches(".*\\p{L}.*");
            if (!isOnlyNames && HANS.say(sentence).equals(sentence)) {
                unknown.add(sentence);
            }
        }

        assertThat(sentences).hasSizeGreaterThan(300);
        assertThat(unknown).isEmpty();
    }

    /** What is wrong, of calls that say it as one sentence with names between; a name is said as {@code x7}. */
    private static List<String> sentences(String code) {
        List<String> sentences = new ArrayList<>();
        Matcher call = CALL.matcher(code);
        while (call.find()) {
            List<String> arguments = arguments(code, call.end());
            if (arguments.size() == 3) {
                for (String argument : arguments.subList(1, 3)) {
                    if (argument.contains("\"") && !argument.contains(" ? ") && !argument.contains("forUnknown")) {
                        sentences.add(sentence(argument));
                    }
                }
            }
        }
        return sentences;
    }

    private static String sentence(String argument) {
        StringBuilder sentence = new StringBuilder();
        for (String part : split(argument, '+')) {
            MatchResult literal = LITERAL.matcher(part.strip())
                    .results()
                    .filter(found -> found.group().equals(part.strip()))
                    .findFirst()
                    .orElse(null);
            sentence.append(literal == null ? "x7" : literal.group(1).translateEscapes());
        }
        return sentence.toString();
    }

    private static List<String> arguments(String code, int from) {
        int depth = 0;
        boolean isText = false;
        for (int at = from; at < code.length(); at++) {
            char c = code.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                isText = !isText;
            } else if (!isText && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!isText && ")]}".indexOf(c) >= 0 && depth-- == 0) {
                return split(code.substring(from, at), ',');
            }
        }
        return List.of();
    }

    private static List<String> split(String code, char between) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean isText = false;
        int from = 0;
        for (int at = 0; at < code.length(); at++) {
            char c = code.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                isText = !isText;
            } else if (!isText && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!isText && ")]}".indexOf(c) >= 0) {
                depth--;
            } else if (!isText && depth == 0 && c == between) {
                parts.add(code.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(code.substring(from));
        return parts;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static List<String[]> book(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ProblemWords.class.getResourceAsStream(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.strip().split("\n\n", -1))
                    .map(block -> block.split("\n", -1))
                    .toList();
        }
    }
}
