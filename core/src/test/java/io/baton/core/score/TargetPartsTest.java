package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.plan.Prorating;
import io.baton.core.plan.RoundingRules;
import io.baton.core.plan.Target;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.time.Presence;
import io.baton.core.value.Absence;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TargetPartsTest {

    private static final Period QUARTER = new Period("2024-Q1", "quarter", range("2024-01-01", "2024-03-31"));
    private static final Period YEAR = new Period("2025", "year", range("2025-01-01", "2025-12-31"));

    @Test
    void takesTheTargetOfThePeriodItself() {
        assertThat(sum(part("2024-01-01", "2024-03-31", "300"), part("2024-01-01", "2024-01-31", "90")))
                .isEqualTo(Value.of("300"));
    }

    @Test
    void addsTheMonthsOfAQuarterInAnyOrder() {
        assertThat(sum(
                        part("2024-03-01", "2024-03-31", "110.50"),
                        part("2024-01-01", "2024-01-31", "90"),
                        part("2024-02-01", "2024-02-29", "100")))
                .isEqualTo(Value.of("300.50"));
    }

    @Test
    void isNotYetThereWhereAMonthIsMissing() { // N3
        assertThat(sum(part("2024-01-01", "2024-01-31", "90"), part("2024-03-01", "2024-03-31", "110")))
                .isEqualTo(Value.notYet(Reason.Cause.INCOMPLETE_TARGET, "sales", "2024-02-01 .. 2024-03-31"));
    }

    @Test
    void isNotYetThereWithoutAnyTarget() { // N3
        assertThat(sum()).isEqualTo(Value.notYet(Reason.Cause.NO_TARGET, "sales", "2024-Q1"));
    }

    @Test
    void doesNotCutATargetThatReachesBeyondThePeriod() {
        assertThat(sum(part("2024-01-01", "2024-12-31", "1200")))
                .isInstanceOfSatisfying(
                        Value.Absent.class, absent -> assertThat(absent.state()).isEqualTo(Absence.NOT_YET));
    }

    @Test
    @DisplayName("P8 800 000 for 214 of 365 days = 469 041.10")
    void dividesAYearByDaysWhereThereAreNoMonths() {
        assertThat(sum(Prorating.MONTHS, since("2025-06-01"), part("2025-01-01", "2025-12-31", "800000")))
                .isEqualTo(Value.of("469041.10"));
    }

    @Test
    @DisplayName("P8 11 × 50 000 + December 250 000, joined 1 June → 550 000; joined 16 June → 525 000")
    void dividesOnlyTheBrokenMonth() {
        assertThat(sum(Prorating.MONTHS, since("2025-06-01"), months())).isEqualTo(Value.of("550000"));
        assertThat(sum(Prorating.MONTHS, since("2025-06-16"), months())).isEqualTo(Value.of("525000.00"));
    }

    @Test
    @DisplayName("P8 by days throughout where the plan says so, not at all where it says that")
    void followsThePlan() {
        assertThat(sum(Prorating.DAYS, since("2025-06-01"), months())).isEqualTo(Value.of("469041.10"));
        assertThat(sum(Prorating.NO, since("2025-06-01"), months())).isEqualTo(Value.of("800000"));
    }

    @Test
    void needsNoTargetForMonthsBeforeSomebodyJoined() {
        TargetParts.Part[] fromJune = Arrays.copyOfRange(months(), 5, 12);

        assertThat(sum(Prorating.MONTHS, since("2025-06-16"), fromJune)).isEqualTo(Value.of("525000.00"));
        assertThat(sum(Prorating.MONTHS, since("2025-05-31"), fromJune))
                .isEqualTo(Value.notYet(Reason.Cause.NO_TARGET, "sales", "2025"));
    }

    @Test
    void leaveLowersATarget() {
        Presence present = since("2025-01-01").without(List.of(range("2025-02-01", "2025-04-15")));

        assertThat(sum(Prorating.MONTHS, present, months())).isEqualTo(Value.of("675000.00"));
    }

    private static Presence since(String day) {
        return new Presence(List.of(range(day, "2025-12-31")));
    }

    private static TargetParts.Part[] months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(2025, month))
                .map(month -> new TargetParts.Part(
                        new DateRange(month.atDay(1), month.atEndOfMonth()),
                        new BigDecimal(month.getMonthValue() == 12 ? "250000" : "50000")))
                .toArray(TargetParts.Part[]::new);
    }

    private static Value sum(Prorating prorating, Presence presence, TargetParts.Part... parts) {
        return new TargetParts(target(prorating), YEAR, presence).sum(List.of(parts), RoundingRules.STANDARD.money());
    }

    private static Value sum(TargetParts.Part... parts) {
        return new TargetParts(target(Prorating.MONTHS), QUARTER, Presence.ALWAYS)
                .sum(List.of(parts), RoundingRules.STANDARD.money());
    }

    private static Target target(Prorating prorating) {
        return new Target("sales", Titles.same("sales"), Kind.MONEY, prorating, new Location("plan.yaml", 1, 1));
    }

    private static TargetParts.Part part(String from, String to, String amount) {
        return new TargetParts.Part(range(from, to), new BigDecimal(amount));
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
