package io.baton.core.pay;

import io.baton.core.value.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a participant gets for a deal or period by one term, as of a day; exact. What was posted before is not taken off.
 *
 * @param term the term, cap or guarantee
 * @param item the key of the deal, or the name of the period
 * @param period the name of the period that the line belongs to
 * @param day the day of the credit, or the last of the period
 * @param expected when everything of it is earned and due
 * @param earned what is earned
 * @param payable what is due of it
 * @param absent why there is no amount, and the amounts are 0 then; or why what a cap carries is not payable any more
 * @param waits whether the amount is still to come, so that what was posted stays (rule M9: absence is not zero)
 * @param paidIn the currency of the amounts; empty for that of the plan
 * @param steps how it came about; empty where nobody asked
 */
public record PayLine(
        String term,
        String item,
        String period,
        LocalDate day,
        BigDecimal expected,
        BigDecimal earned,
        BigDecimal payable,
        Optional<Reason> absent,
        boolean waits,
        Optional<String> paidIn,
        List<PayStep> steps) {

    public PayLine {
        steps = List.copyOf(steps);
    }

    /** A line in the currency of the plan. */
    public PayLine(
            String term,
            String item,
            String period,
            LocalDate day,
            BigDecimal expected,
            BigDecimal earned,
            BigDecimal payable,
            Optional<Reason> absent,
            boolean waits,
            List<PayStep> steps) {
        this(term, item, period, day, expected, earned, payable, absent, waits, Optional.empty(), steps);
    }

    /** The same line with other amounts. */
    PayLine worth(BigDecimal toExpect, BigDecimal got, BigDecimal due) {
        return new PayLine(term, item, period, day, toExpect, got, due, absent, waits, paidIn, steps);
    }

    /** The same line with one more step. */
    PayLine and(PayStep step) {
        List<PayStep> more = new ArrayList<>(steps);
        more.add(step);
        return new PayLine(term, item, period, day, expected, earned, payable, absent, waits, paidIn, more);
    }

    /** The line together with what an earlier version of the plan pays for the same (rule M17); without an amount where one is. */
    public PayLine with(PayLine earlier) {
        Optional<Reason> missing = absent.or(earlier::absent);
        List<PayStep> both = new ArrayList<>(earlier.expected.signum() == 0 ? List.of() : earlier.steps);
        both.addAll(steps);
        return new PayLine(
                term,
                item,
                period,
                day,
                missing.isPresent() ? BigDecimal.ZERO : expected.add(earlier.expected),
                missing.isPresent() ? BigDecimal.ZERO : earned.add(earlier.earned),
                missing.isPresent() ? BigDecimal.ZERO : payable.add(earlier.payable),
                missing,
                waits || earlier.waits,
                paidIn,
                both);
    }

    /** The same line with another amount that is due. */
    PayLine paying(BigDecimal amount, List<PayStep> grown) {
        return new PayLine(term, item, period, day, expected, earned, amount, absent, waits, paidIn, grown);
    }
}
