package io.baton.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-f]+) ");

    /** Nothing that a plan or a file is called can end the string, the rule or the element that it stands in. */
    @ParameterizedTest
    @ValueSource(strings = {"", "plan 2024 · 3f", "a\"; } </style><b>&", "a\\", "first\nsecond", "方案 𠮷"})
    void theMarkIsOneStringOfAStylesheet(String mark) {
        String written = new Head("", "", List.of(), mark).markInStyle();
        assertThat(written).matches("\"([A-Za-z0-9 ]|\\\\[0-9a-f]{1,6} )*\"");
        assertThat(read(written.substring(1, written.length() - 1))).isEqualTo(mark);
    }

    /** As a browser reads it. */
    private static String read(String string) {
        return ESCAPE.matcher(string)
                .replaceAll(sign -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1), 16))));
    }
}
