package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule R4: a group's figures appear after its window closes. It is 10 January 2025, and the period is 2024. */
class RatingWindowsTest {

    private static final Value OPEN =
            new Value.Absent(Absence.NOT_YET, Reason.of(Reason.Cause.WINDOW_OPEN, "customer", "2025-01-10"));

    private static Appraisal care(String raters) {
        return answered(Appraisal.by("""
                raters: { customer: { anonymous: true, %s } }
                indicators: { care: { rated: { by: customer } } }
                scorecards: { year: { all: { weight: 100, items: { care: 100 } } } }
                """.formatted(raters)), "care");
    }

    private static Appraisal answered(Appraisal appraisal, String item) {
        return appraisal
                .rated(item, "customer", "c1", "80")
                .rated(item, "customer", "c2", "90")
                .rated(item, "customer", "c3", "100");
    }

    private static Appraisal overall(String terms) {
        return answered(
                Appraisal.ofPoints("a: 100", terms).with("m_a", "80").rated("overall", "self", "E1", "90"), "overall");
    }

    private static String groups(String customer) {
        return """
                overall:
                  groups:
                    self: 10
                    superior: { weight: 60, from: computed, required: true }
                    customer: { weight: 30, anonymous: true %s }
                """.formatted(customer);
    }

    @ParameterizedTest
    @DisplayName("R4 on the last day of the window the figure is not yet there, on the next day it is")
    @CsvSource({"closes: 10 days, not-yet", "closes: 9 days, 90.00", "closes: 0 days, 90.00", "at least: 3, 90.00"})
    void appearsTheDayAfter(String closes, String figure) {
        assertThat(care(closes).row("indicator", "care")).isEqualTo(figure);
        assertThat(care(closes).total()).isEqualTo(figure);
        assertThat(overall(groups(", " + closes)).row("score", "overall.customer"))
                .isEqualTo(figure);
    }

    @ParameterizedTest
    @DisplayName(
            "R4, N3 whoever else has answered, and whatever happens to a missing group, the total waits for the window")
    @ValueSource(strings = {"renormalise", "zero", "keep self", "{ customer: { self: 10, superior: 90 } }"})
    void waits(String missing) {
        Appraisal appraisal = overall(groups(", closes: 10 days") + "  when missing: " + missing + "\n");

        assertThat(appraisal.total()).isEqualTo("not-yet");
        assertThat(appraisal.outcome().total().orElseThrow().value()).isEqualTo(OPEN);
        assertThat(appraisal.blockers()).containsExactly("overall.customer WINDOW_OPEN");
    }

    @Test
    @DisplayName("R4, S8 the running score knows the points of the others: 80 × 60 % + 90 × 10 % = 57.00 of 70")
    void runsWithoutTheGroup() {
        Appraisal appraisal = overall(groups(", closes: 10 days"));

        assertThat(appraisal.row("running", "points")).isEqualTo("57.00");
        assertThat(appraisal.row("running", "weight")).isEqualTo("70.00");
        assertThat(overall(groups(", closes: 9 days")).total()).isEqualTo("84.00");
    }

    @Test
    @DisplayName("R4 an indicator of several groups waits for the one that is open")
    void holdsTheIndicator() {
        Appraisal appraisal = answered(Appraisal.by("""
                raters: { customer: { closes: 10 days } }
                indicators: { care: { rated: { by: { superior: 60, customer: 40 } }, when missing: zero } }
                scorecards: { year: { all: { weight: 100, items: { care: 100 } } } }
                """), "care").rated("care", "superior", "boss", "70");

        assertThat(appraisal.row("indicator", "care")).isEqualTo("not-yet");
        assertThat(appraisal.blockers()).containsExactly("care WINDOW_OPEN");
    }

    @Property(tries = 50)
    void showsNothingOfWhatWasAnswered(@ForAll @Size(max = 6) List<@IntRange(min = -10, max = 110) Integer> answers) {
        Appraisal appraisal = Appraisal.by("""
                raters: { customer: { closes: 10 days }, superior: { closes: 10 days } }
                indicators: { care: { rated: { by: customer } }, drive: { rated: { by: superior } } }
                scorecards: { year: { all: { weight: 100, items: { care: 50, drive: 50 } } } }
                """).under("bob", 366);
        Outcome unanswered = appraisal.outcome();
        for (int answer : answers) {
            appraisal.rated("care", "customer", "c" + answer, Integer.toString(answer));
            appraisal.rated("drive", "superior", answer > 50 ? "bob" : "stranger", Integer.toString(answer));
        }

        assertThat(appraisal.outcome()).isEqualTo(unanswered);
    }

    @ParameterizedTest
    @DisplayName("R4 what an overall group says itself wins; where it rates indicators, the declared words do")
    @CsvSource({
        "'closes: 10 days', ', closes: 9 days', not-yet, 90.00",
        "'closes: 9 days', ', closes: 10 days', 90.00, not-yet",
        "'closes: 10 days', '', not-yet, not-yet",
        "'at least: 3', ', closes: 10 days', not-yet, not-yet",
        "'at least: 3', '', 90.00, 90.00"
    })
    void overallGroupSaysMore(String declared, String own, String indicator, String group) {
        Appraisal appraisal =
                answered(answered(Appraisal.by("""
                                raters: { customer: { anonymous: true, %s } }
                                indicators: { care: { rated: { by: customer } } }
                                scorecards: { year: { all: { weight: 100, items: { care: 100 } } } }
                                """.formatted(declared) + groups(own)), "care"), "overall");

        assertThat(appraisal.row("indicator", "care")).isEqualTo(indicator);
        assertThat(appraisal.row("score", "overall.customer")).isEqualTo(group);
    }

    @Test
    @DisplayName("R4, P8 the window of a segment closes with that of the whole period")
    void countsFromTheEndOfTheWholePeriod() {
        Appraisal appraisal = care("closes: 9 days");
        DateRange year = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        DateRange first = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31));
        Scorer segment = Scorer.of(
                appraisal.plan(),
                new Period("2024", "year", year),
                first,
                new AsOf(LocalDate.of(2025, 1, 9), Instant.parse("2025-01-09T00:00:00Z")));

        assertThat(segment.score(appraisal.inputs()).blockers())
                .extracting(Blocker::reason)
                .containsExactly(Reason.of(Reason.Cause.WINDOW_OPEN, "customer", "2025-01-09"));
    }
}
