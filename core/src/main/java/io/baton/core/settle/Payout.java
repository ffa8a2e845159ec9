package io.baton.core.settle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What payout puts on and takes off in one period and currency (rules M9, M15). It reads what was posted: the sum of the
 * period and the balances before it. In order: what was taken off for more than is owed by now is given back; what is earned
 * again settles the debt that it had led to; a sum below 0 becomes a debt; the draw; what is above the draw pays its balance
 * back; of what is then left debts are recovered, the oldest first, and behind them what is left of a draw that the person
 * does not get any more.
 *
 * @param period the open period
 * @param gross the sum of what was earned and entered in it
 * @param balances what the person owed before it
 * @param terms how it is paid
 */
public record Payout(String period, BigDecimal gross, Balances balances, PayoutTerms terms) {

    /** The term of debts that arise from a sum below 0. */
    public static final String DEBT = "debt";

    /** The term of draws. */
    public static final String DRAW = "draw";

    /**
     * What payout puts on, or takes off where it is negative.
     *
     * @param kind one that payout makes
     * @param term the term under which it is kept
     * @param item the period, or the debt that it recovers
     * @param amount in the whole period
     */
    public record Line(LineKind kind, String term, String item, BigDecimal amount) {}

    /** The lines; with the gross sum they add up to what is paid, which is never below 0. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        BigDecimal sum = gross.add(giveBack(lines));
        if (sum.signum() < 0) {
            add(lines, LineKind.DEBT, DEBT, period, sum.negate());
        }
        List<BigDecimal> settled = settled();
        BigDecimal paid = gross.max(BigDecimal.ZERO).subtract(sum(settled));
        Optional<Line> draw = terms.draw().flatMap(one -> drawLine(one, paid));
        draw.ifPresent(lines::add);
        BigDecimal left = paid.add(draw.map(Line::amount).orElse(BigDecimal.ZERO));
        // an advance of this payout does not pay for older debts
        boolean isAdvance = draw.filter(line -> line.kind() == LineKind.DRAW).isPresent();
        recover(isAdvance ? BigDecimal.ZERO : room(left), settled, lines);
        return lines;
    }

    /** Gives back what was taken off for debts and a draw that are less by now; the sum. */
    private BigDecimal giveBack(List<Line> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Balances.Debt debt : balances.debts()) {
            if (debt.amount().signum() < 0) {
                add(
                        lines,
                        LineKind.RECOVERY,
                        debt.term(),
                        debt.item(),
                        debt.amount().negate());
                sum = sum.subtract(debt.amount());
            }
        }
        if (balances.draw().signum() < 0) {
            add(lines, LineKind.DRAW_RECOVERY, DRAW, period, balances.draw().negate());
            sum = sum.subtract(balances.draw());
        }
        return sum;
    }

    /** Of each debt, what is settled by what is earned again: whoever gets back what was taken back owes it no more. */
    private List<BigDecimal> settled() {
        BigDecimal left = gross.max(BigDecimal.ZERO);
        List<BigDecimal> settled = new ArrayList<>();
        for (Balances.Debt debt : balances.debts()) {
            BigDecimal part = debt.settled().min(left);
            settled.add(part);
            left = left.subtract(part);
        }
        return settled;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal room(BigDecimal paid) {
        return terms.recovery()
                .map(recovery -> recovery.most(paid.add(terms.wageBeside()), paid))
                .orElse(BigDecimal.ZERO);
    }

    private Optional<Line> drawLine(Draw draw, BigDecimal paid) {
        BigDecimal lacking = draw.amount().subtract(paid);
        if (lacking.signum() > 0) {
            LineKind kind = draw.recoverable() ? LineKind.DRAW : LineKind.TOP_UP;
            return Optional.of(new Line(kind, draw.term(), period, lacking));
        }
        BigDecimal back = lacking.negate().min(balances.draw());
        return back.signum() > 0
                ? Optional.of(new Line(LineKind.DRAW_RECOVERY, draw.term(), period, back.negate()))
                : Optional.empty();
    }

    private void recover(BigDecimal most, List<BigDecimal> settled, List<Line> lines) {
        BigDecimal room = most;
        for (int i = 0; i < settled.size(); i++) {
            Balances.Debt debt = balances.debts().get(i);
            BigDecimal open = debt.amount().subtract(settled.get(i)).max(BigDecimal.ZERO);
            BigDecimal part = open.min(room);
            room = room.subtract(part);
            BigDecimal off = part.add(settled.get(i));
            if (off.signum() > 0) {
                add(lines, LineKind.RECOVERY, debt.term(), debt.item(), off.negate());
            }
        }
        recoverDraw(room, lines);
    }

    /** The balance of a draw that has ended is owed like any debt. */
    private void recoverDraw(BigDecimal room, List<Line> lines) {
        BigDecimal part = balances.draw().min(room);
        if (terms.draw().isEmpty() && part.signum() > 0) {
            add(lines, LineKind.DRAW_RECOVERY, DRAW, period, part.negate());
        }
    }

    private static void add(List<Line> lines, LineKind kind, String term, String item, BigDecimal amount) {
        lines.add(new Line(kind, term, item, amount));
    }
}
