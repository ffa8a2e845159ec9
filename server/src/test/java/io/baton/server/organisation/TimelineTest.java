package io.baton.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    /** {@code a} until the end of June, {@code b} from September. */
    private static final Timeline<String> GAP =
            new Timeline<>(List.of(span("b", "2024-09-01", ""), span("a", "", "2024-06-30")));

    @ParameterizedTest
    @CsvSource({
        "2024-04-01, a .. 2024-03-31|c 2024-04-01 .. 2024-06-30|b 2024-09-01 ..",
        "2024-07-15, a .. 2024-06-30|c 2024-07-15 .. 2024-08-31|b 2024-09-01 ..",
        "2024-09-01, a .. 2024-06-30|c 2024-09-01 ..",
        "2024-12-01, a .. 2024-06-30|b 2024-09-01 .. 2024-11-30|c 2024-12-01 .."
    })
    void aChangeLastsAsLongAsWhatItTakesThePlaceOf(LocalDate day, String then) {
        assertThat(text(GAP.changedFrom("c", day))).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-01, a .. 2024-04-01",
        "2024-07-15, a .. 2024-06-30",
        "2024-12-01, a .. 2024-06-30|b 2024-09-01 .. 2024-12-01"
    })
    void nothingIsLeftBehindAnEnd(LocalDate last, String then) {
        assertThat(text(GAP.endedAfter(last))).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({"2024-09-01, false", "2024-07-01, false", "2024-06-30, true"})
    void aCorrectionThatMeetsItsNeighbourIsFound(LocalDate from, boolean overlaps) {
        Timeline<String> corrected = GAP.corrected(LocalDate.of(2024, 9, 1), span("c", from.toString(), "2024-12-31"));
        assertThat(corrected.overlap().isPresent()).isEqualTo(overlaps);
        assertThat(corrected.spans()).hasSize(2);
    }

    private static Dated<String> span(String what, String from, String to) {
        return new Dated<>(
                what,
                new DateRange(
                        from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                        to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to)));
    }

    private static String text(Timeline<String> timeline) {
        return String.join(
                "|",
                timeline.spans().stream()
                        .map(span -> span.what() + " " + span.days())
                        .toList());
    }
}
