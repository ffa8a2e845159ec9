package io.baton.core.pay;

import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was earned of a line, part by part: with its own date, or payment by payment (rules M6, M7). A payment that is reversed
 * takes from the last parts first, a clawback from all that were earned by its day. Used once.
 */
final class Earnings {

    private final List<Part> parts = new ArrayList<>();

    /** One part: how much of it holds, how much of that clawbacks have left, and the share of it that is due, of one. */
    private static final class Part {
        private final LocalDate day;
        private final BigDecimal due;
        private BigDecimal earned;
        private BigDecimal left;

        Part(LocalDate day, BigDecimal earned, BigDecimal due) {
            this.day = day;
            this.earned = earned;
            this.left = earned;
            this.due = due;
        }

        /** Makes it smaller, with what is left of it in proportion. */
        void shrink(BigDecimal by) {
            left = by.compareTo(earned) == 0
                    ? BigDecimal.ZERO
                    : left.subtract(Decimals.divide(left.multiply(by), earned));
            earned = earned.subtract(by);
        }

        /** What is not due yet goes first: the due part stays as long as as much is left. */
        BigDecimal payable() {
            BigDecimal wanted = earned.multiply(due);
            return earned.signum() < 0 ? wanted.max(left) : wanted.min(left);
        }
    }

    /**
     * Adds a part; parts come in the order of their days.
     *
     * @param amount below zero where a payment was reversed, or the deal is
     * @param due the share of it that is due, of one
     */
    void add(LocalDate day, BigDecimal amount, BigDecimal due) {
        BigDecimal rest = amount;
        for (int i = parts.size() - 1; i >= 0 && rest.signum() != 0; i--) {
            Part part = parts.get(i);
            if (part.earned.signum() == -rest.signum()) {
                BigDecimal by = part.earned.abs().min(rest.abs()).multiply(BigDecimal.valueOf(part.earned.signum()));
                part.shrink(by);
                rest = rest.add(by);
            }
        }
        if (rest.signum() != 0) {
            parts.add(new Part(day, rest, due));
        }
    }

    /**
     * Takes a share back of what was earned by a day.
     *
     * @param ofLeft whether of what is left, or of what was earned at first
     * @return what was left before, and what is taken
     */
    Taking claw(LocalDate day, BigDecimal share, boolean ofLeft) {
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal left = BigDecimal.ZERO;
        for (Part part : parts) {
            if (!part.day.isAfter(day)) {
                earned = earned.add(part.earned);
                left = left.add(part.left);
            }
        }
        BigDecimal from = ofLeft ? left : earned;
        BigDecimal wanted = from.multiply(share);
        BigDecimal taken = left.signum() < 0 ? wanted.max(left) : wanted.min(left);
        if (taken.signum() != 0) {
            take(day, taken, left);
        }
        return new Taking(from, taken, left.subtract(taken));
    }

    /**
     * What a clawback has taken.
     *
     * @param from of what the share was
     * @param left what stays of what was earned by its day
     */
    record Taking(BigDecimal from, BigDecimal taken, BigDecimal left) {}

    private void take(LocalDate day, BigDecimal taken, BigDecimal left) {
        BigDecimal rest = taken;
        BigDecimal whole = left;
        for (Part part : parts) {
            if (!part.day.isAfter(day) && whole.signum() != 0) {
                // the last part takes what rounding has left
                BigDecimal off =
                        part.left.compareTo(whole) == 0 ? rest : Decimals.divide(rest.multiply(part.left), whole);
                whole = whole.subtract(part.left);
                part.left = part.left.subtract(off);
                rest = rest.subtract(off);
            }
        }
    }

    /** What was earned, and clawbacks have left. */
    BigDecimal left() {
        return parts.stream().map(part -> part.left).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was earned before clawbacks. */
    BigDecimal earned() {
        return parts.stream().map(part -> part.earned).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What of it is due. */
    BigDecimal due() {
        return parts.stream().map(Part::payable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
