package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.plan.Plan;
import io.baton.core.plan.PlanTexts;
import io.baton.core.time.DateRange;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {

    private static final Participant ANA = new Participant("ana", "seller", "south", "");

    private static final Plan PLAN = PlanTexts.validWith(
                    Appraisal.points("a")
                            + "scorecards: { year: { all: { weight: 100, items: { a: 100 } } } }\ngrades: { A: 85, B: 60, C: 0 }\n")
            .plan();

    private static Segment segment(String from, String to, Value total) {
        DateRange days = new DateRange(LocalDate.parse(from), LocalDate.parse(to));
        return new Segment(days, days.days(), total, List.of(), List.of(), List.of());
    }

    private static Segment first(Value total) {
        return segment("2025-01-01", "2025-03-31", total);
    }

    private static Segment second(Value total) {
        return segment("2025-04-01", "2025-12-31", total);
    }

    private static Outcome together(Segment... segments) {
        return new Segments(PLAN, "2025").together(ANA, List.of(segments));
    }

    private static String total(Outcome outcome) {
        return Texts.of(outcome.total().orElseThrow().value());
    }

    private static String grade(Outcome outcome) {
        return Texts.of(outcome.grade().orElseThrow().value());
    }

    @ParameterizedTest(name = "{0} for 90 days and {1} for 275 are {2}, grade {3}")
    @DisplayName("P8 segments combine by days")
    @CsvSource({"70, 90, 85.07, A", "90, 70, 74.93, B", "80, 80, 80, B", "0, 0, 0, C"})
    void combinesByDays(String one, String other, String total, String grade) {
        Outcome outcome = together(first(Value.of(one)), second(Value.of(other)));

        assertThat(total(outcome)).isEqualTo(total);
        assertThat(grade(outcome)).isEqualTo(grade);
        assertThat(outcome.scores())
                .extracting(Figure::item)
                .containsExactly("2025-01-01/2025-03-31", "2025-04-01/2025-12-31");
    }

    @Test
    @DisplayName("P8, N2 a segment without a total leaves, as long as enough of the days are left")
    void leavesOutWhatIsNotAvailable() {
        Value none = Value.notAvailable(Reason.Cause.NOT_APPRAISED, "x");

        assertThat(total(together(first(none), second(Value.of("90"))))).isEqualTo("90");
        assertThat(together(first(Value.of("70")), second(none)).totalPoints()).isEmpty();
    }

    @Test
    @DisplayName("P8, N3, S8 a segment that is still to come is waited for")
    void waitsForWhatIsToCome() {
        Outcome outcome = together(first(Value.of("70")), second(Value.notYet(Reason.Cause.NO_TARGET, "t", "2025")));

        assertThat(outcome.totalPoints()).isEmpty();
        assertThat(RunningScore.of(outcome)).isPresent();
    }

    @Test
    @DisplayName("P6, P8 a veto in one segment caps the grade of the whole, also where this plan has no such grade")
    void capsTheGradeOnce() {
        Segment one = first(Value.of("90"));
        Segment vetoed = new Segment(
                one.days(), one.present(), one.total(), List.of(new Segment.Capped("v", "D")), List.of(), List.of());

        Outcome outcome = together(vetoed, second(Value.of("90")));

        assertThat(grade(outcome)).isEqualTo("C");
        assertThat(total(outcome)).isEqualTo("90");
    }

    @Test
    @DisplayName("P8 what one segment's plan does not ask for is refused only where no other asks either")
    void refusesWhatNoSegmentKnows() {
        Refusal known = refusal("exam", Refusal.Cause.UNKNOWN_ITEM);
        Refusal unknown = refusal("typo", Refusal.Cause.UNKNOWN_ITEM);
        Refusal outOfScale = refusal("talk", Refusal.Cause.OUT_OF_SCALE);
        Segment one = first(Value.of("90"));
        Segment other = second(Value.of("90"));

        Outcome outcome = together(
                new Segment(one.days(), 90, one.total(), List.of(), List.of(), List.of(known, unknown)),
                new Segment(other.days(), 275, other.total(), List.of(), List.of(), List.of(unknown, outOfScale)));

        assertThat(outcome.refusals()).containsExactly(unknown, outOfScale);
    }

    private static Refusal refusal(String item, Refusal.Cause cause) {
        return new Refusal(item, "superior", cause, List.of());
    }
}
