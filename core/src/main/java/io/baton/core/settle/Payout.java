package io.baton.core.settle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What payout puts on and takes off in one period and currency (rules M9, M15). It reads what was posted: the sum of the
 * period and the balances before it. In order: a sum below 0 becomes a debt; the draw; what is above the draw pays its
 * balance back; of what is then left debts are recovered, the oldest first, and behind them what is left of a draw that the
 * person does not get any more.
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
        if (gross.signum() < 0) {
            add(lines, LineKind.DEBT, DEBT, period, gross.negate());
        }
        BigDecimal paid = gross.max(BigDecimal.ZERO);
        Optional<Line> draw = terms.draw().flatMap(one -> drawLine(one, paid));
        draw.ifPresent(lines::add);
        BigDecimal left = paid.add(draw.map(Line::amount).orElse(BigDecimal.ZERO));
        // an advance of this payout does not pay for older debts
        boolean isAdvance = draw.filter(line -> line.kind() == LineKind.DRAW).isPresent();
        if (!isAdvance) {
            terms.recovery().ifPresent(recovery -> recover(recovery, left, lines));
        }
        return lines;
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

    private void recover(Recovery recovery, BigDecimal paid, List<Line> lines) {
        BigDecimal room = recovery.most(paid.add(terms.wageBeside()), paid);
        for (Balances.Debt debt : balances.debts()) {
            BigDecimal part = debt.amount().min(room);
            if (part.signum() > 0) {
                add(lines, LineKind.RECOVERY, debt.term(), debt.item(), part.negate());
                room = room.subtract(part);
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
