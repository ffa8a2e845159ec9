package io.baton.server.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueEditTest {

    private static final String PLAN = """
            # a plan 計畫
            plan: small   # its name
            version: 1
            effective: 2024-01-01 .. 2024-12-31   # a year
            scorecards:
              month:
                results: { weight: 70, items: { 𠮷: 60, b: "40" } }   # first
                conduct: { weight: 30, items: { c: 100 } }
            indicators:
              b: { title: 5, score: { linear: { 60%: 0, 100%: 100 }, cap: 120 } }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            effective: 2024-01-01 .. 2024-12-31 | effective: 2024-07-01 .. 2024-12-31
            effective: 2024-01-01 .. 2024-06-30 | effective: 2024-07-01 ..
            effective: 2024-01-01 ..            | effective: 2024-07-01 ..
            "effective: '2024-01-01 ..'"        | "effective: '2024-07-01 ..'"
            amends: { from: 2024-01-01 }        | amends: { from: 2024-07-01 }
            """)
    void onlyTheFirstDayIsWrittenAnew(String before, String after) {
        String text = "plan: a # name\n" + unquoted(before) + " # days\n";

        assertThat(ValueEdit.starting(text, LocalDate.of(2024, 7, 1)))
                .contains("plan: a # name\n" + unquoted(after) + " # days\n");
    }

    private static String unquoted(String text) {
        return text.replace("\"", "");
    }

    @Test
    void whatIsNotSaidYetIsSaidBehindTheName() {
        assertThat(ValueEdit.starting("plan: a # name\r\nas: b.yaml\r\n", LocalDate.of(2024, 7, 1)))
                .contains("plan: a # name\r\neffective: 2024-07-01 ..\r\nas: b.yaml\r\n");
        assertThat(ValueEdit.version("plan: a", 2)).contains("plan: a\nversion: 2\n");
        assertThat(ValueEdit.version("title: none", 2)).isEmpty();
    }

    @Test
    void numbersAreFoundWhereTheyStand() {
        assertThat(NumberForm.of(PLAN).groups().stream()
                        .map(group -> group.path() + " "
                                + group.numbers().stream()
                                        .map(number -> number.value().text())
                                        .collect(Collectors.joining(" "))))
                .containsExactly(
                        "[month] 70 30",
                        "[month, results, items] 60 40",
                        "[month, conduct, items] 100",
                        "[b, score] 120",
                        "[b, score, linear] 60% 0 100% 100");
    }

    @Test
    void aNumberTakesThePlaceOfAnotherAndNothingElseMoves() {
        Map<String, String> typed = new HashMap<>();
        List<NumberForm.Group> groups = NumberForm.of(PLAN).groups();
        typed.put(groups.get(0).numbers().get(0).field(), "65.5");
        typed.put(groups.get(1).numbers().get(1).field(), "4");
        typed.put(groups.get(4).numbers().get(0).field(), "55%");
        typed.put(groups.get(4).numbers().get(1).field(), "0");

        NumberForm.Changed changed = NumberForm.change(PLAN, typed);

        assertThat(changed.isWhole()).isTrue();
        assertThat(changed.content())
                .isEqualTo(PLAN.replace("weight: 70", "weight: 65.5")
                        .replace("\"40\"", "\"4\"")
                        .replace("60%", "55%"));
        Map<String, String> bound = Map.of(groups.get(4).numbers().get(0).field(), "55%");
        assertThat(NumberForm.change(changed.content(), bound))
                .as("what the text says already is not said twice")
                .isEqualTo(changed);
    }

    @Test
    void whatIsNoNumberOrHasMovedIsNotWritten() {
        String field =
                NumberForm.of(PLAN).groups().getFirst().numbers().getFirst().field();

        assertThat(NumberForm.change(PLAN, Map.of(field, "7 # all")).isWhole()).isFalse();
        NumberForm.Changed moved = NumberForm.change("# another line\n" + PLAN, Map.of(field, "65"));
        assertThat(moved.isWhole()).isFalse();
        assertThat(moved.content()).isEqualTo("# another line\n" + PLAN);
    }
}
