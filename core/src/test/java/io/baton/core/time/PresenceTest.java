package io.baton.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("P8 days on which somebody is there")
class PresenceTest {

    @ParameterizedTest(name = "{0} without {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2024-01-01 2024-01-31                       |                       | 2024-01-01 2024-01-31
            2024-01-01 2024-01-31                       | 2024-01-10 2024-01-12 | 2024-01-01 2024-01-09, 2024-01-13 2024-01-31
            2024-01-01 2024-01-31                       | 2023-12-01 2024-01-05 | 2024-01-06 2024-01-31
            2024-01-01 2024-01-31                       | 2024-01-31 2024-02-05 | 2024-01-01 2024-01-30
            2024-01-01 2024-01-31                       | 2023-01-01 2025-01-01 | ''
            2024-01-01 2024-01-05, 2024-01-10 2024-01-12| 2024-01-05 2024-01-10 | 2024-01-01 2024-01-04, 2024-01-11 2024-01-12
            2024-01-01 2024-01-05                       | 2024-02-01 2024-02-05, 2024-01-02 2024-01-02 | 2024-01-01 2024-01-01, 2024-01-03 2024-01-05
            """)
    void leaveTakesDaysOff(String ranges, String leave, String left) {
        assertThat(new Presence(ranges(ranges)).without(ranges(leave))).isEqualTo(new Presence(ranges(left)));
    }

    @ParameterizedTest(name = "{0} to {1}: {2} days")
    @CsvSource({"2024-01-01, 2024-01-31, 12", "2024-01-05, 2024-01-20, 7", "2024-02-01, 2024-02-02, 0"})
    void countsItsDaysInsideARange(LocalDate from, LocalDate to, long days) {
        Presence presence = new Presence(ranges("2024-01-01 2024-01-10, 2024-01-20 2024-01-21"));

        assertThat(presence.days(new DateRange(from, to))).isEqualTo(days);
        assertThat(presence.covers(new DateRange(from, to))).isFalse();
        assertThat(Presence.ALWAYS.covers(new DateRange(from, to))).isTrue();
    }

    private static List<DateRange> ranges(String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(", *", -1))
                        .map(range -> range.split(" ", -1))
                        .map(ends -> new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])))
                        .toList();
    }
}
