package io.baton.core.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was earned of a line, part by part: with its own date, or payment by payment (rule M6).
 *
 * @param parts in the order of their days
 */
record Earnings(List<Part> parts) {

    /**
     * A part of a line.
     *
     * @param day on which it was earned
     * @param earned how much; below zero where a payment was reversed
     * @param due how much of that is due
     */
    record Part(LocalDate day, BigDecimal earned, BigDecimal due) {}

    /** Everything with one day. */
    static Earnings at(LocalDate day, BigDecimal earned, BigDecimal due) {
        return new Earnings(List.of(new Part(day, earned, due)));
    }

    BigDecimal earned() {
        return earnedBy(LocalDate.MAX);
    }

    /** What was earned up to a day. */
    BigDecimal earnedBy(LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : parts) {
            sum = part.day().isAfter(day) ? sum : sum.add(part.earned());
        }
        return sum;
    }

    BigDecimal due() {
        return dueBehind(LocalDate.MIN);
    }

    /** What is due of what was earned behind a day. */
    BigDecimal dueBehind(LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : parts) {
            sum = part.day().isAfter(day) ? sum.add(part.due()) : sum;
        }
        return sum;
    }
}
