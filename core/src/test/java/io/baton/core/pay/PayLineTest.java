package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of one deal by several versions of a plan, which make one (rule M17). */
class PayLineTest {

    private static final Reason PENDING = Reason.of(Reason.Cause.PENDING, "commission");

    private static PayLine line(int expected, int earned, int payable, Optional<Reason> absent, boolean waits) {
        return new PayLine(
                "commission",
                "a",
                "2025-06",
                LocalDate.parse("2025-06-03"),
                BigDecimal.valueOf(expected),
                BigDecimal.valueOf(earned),
                BigDecimal.valueOf(payable),
                absent,
                waits,
                List.of(PayStep.of(PayStep.What.BASE, BigDecimal.valueOf(expected))));
    }

    @Test
    @DisplayName("M17 what both pay is added, and the steps of the earlier one come first")
    void addsWhatBothPay() {
        PayLine both = line(100, 60, 30, Optional.empty(), false).with(line(20, 10, 5, Optional.empty(), false));

        assertThat(List.of(both.expected(), both.earned(), both.payable()))
                .containsExactly(BigDecimal.valueOf(120), BigDecimal.valueOf(70), BigDecimal.valueOf(35));
        assertThat(both.steps().stream().map(PayStep::after))
                .containsExactly(BigDecimal.valueOf(20), BigDecimal.valueOf(100));
        assertThat(both.waits()).isFalse();
    }

    @Test
    @DisplayName("M17 an earlier version that pays nothing of it says nothing of it")
    void leavesOutTheStepsOfNothing() {
        PayLine both = line(100, 60, 30, Optional.empty(), false).with(line(0, 0, 0, Optional.empty(), false));

        assertThat(both.steps()).hasSize(1);
        assertThat(both.payable()).isEqualByComparingTo("30");
    }

    @ParameterizedTest(name = "own {0}, earlier {1}")
    @DisplayName("M9 a line of which either part has no amount has none, and waits where either does")
    @CsvSource({"true, false, true", "false, true, true", "true, true, true"})
    void hasNoAmountWhereEitherHasNone(boolean own, boolean earlier, boolean waits) {
        PayLine both = line(100, 60, 30, own ? Optional.of(PENDING) : Optional.empty(), own)
                .with(line(20, 10, 5, earlier ? Optional.of(PENDING) : Optional.empty(), earlier));

        assertThat(both.absent()).contains(PENDING);
        assertThat(both.waits()).isEqualTo(waits);
        assertThat(List.of(both.expected(), both.earned(), both.payable()))
                .allSatisfy(amount -> assertThat(amount).isZero());
    }
}
