package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetPartsTest {

    private static final Period QUARTER = new Period("2024-Q1", "quarter", range("2024-01-01", "2024-03-31"));

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

    private static Value sum(TargetParts.Part... parts) {
        return TargetParts.sum("sales", QUARTER, List.of(parts));
    }

    private static TargetParts.Part part(String from, String to, String amount) {
        return new TargetParts.Part(range(from, to), new BigDecimal(amount));
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
