package io.baton.core.coverage;

import io.baton.core.pay.Amount;
import io.baton.core.pay.Bands;
import io.baton.core.pay.Lookups;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayCap;
import io.baton.core.pay.PayLine;
import io.baton.core.pay.PayStep;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.Slice;
import io.baton.core.pay.Tiers;
import io.baton.core.settle.LedgerLine;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers what the pay of tests reaches: rows and bounds as they are looked up, the rest from the steps of lines, which
 * explain them.
 */
public final class PayReach implements Lookups {

    private final Pay pay;
    private final PayGoals goals;
    private final Set<Goal> reached = new HashSet<>();

    /** Nothing yet, of what is paid by a plan. */
    public PayReach(Pay pay) {
        this.pay = pay;
        this.goals = PayGoals.of(pay);
    }

    /** What was reached so far. */
    synchronized Set<Goal> reached() {
        return Set.copyOf(reached);
    }

    @Override
    public synchronized void seen(Amount.Rows rows, Value value) {
        switch (value) {
            case Value.Decimal(BigDecimal amount) ->
                goals.bands(rows).ifPresent(bands -> reached.addAll(bands.reached(amount)));
            case Value.Text(String text)
            when rows instanceof Amount.Rows.Choices choices ->
                goals.item(choices).ifPresent(item -> add(Goal.Type.BAND, item, text));
            default -> {}
        }
    }

    @Override
    public synchronized void seen(Tiers tiers, Bands<?> bands, BigDecimal sum) {
        goals.bands(tiers).ifPresent(own -> reached.addAll(own.reached(sum, bands)));
    }

    private void add(Goal.Type type, String item, String detail) {
        reached.add(new Goal(type, item, detail));
    }

    /** Takes up lines with their steps. */
    public synchronized void add(List<PayLine> lines) {
        lines.forEach(line -> {
            line.steps().forEach(step -> step(line, step));
            pay.term(line.term()).ifPresent(term -> slices(term, line));
        });
    }

    /** Takes up a line of a ledger. */
    public synchronized void add(LedgerLine line) {
        switch (line.kind()) {
            case DRAW, TOP_UP -> add(Goal.Type.FILLED, "draw", "");
            case RECOVERY, DRAW_RECOVERY -> add(Goal.Type.TAKEN_BACK, "recovery", "");
            case EARNED,
                    DEBT,
                    MANUAL,
                    OPENING_PAID,
                    OPENING_CAP_USED,
                    OPENING_DEBT,
                    OPENING_DRAW,
                    OPENING_CARRY,
                    OPENING_HELD -> {}
        }
    }

    private void step(PayLine line, PayStep step) {
        String term = line.term();
        List<BigDecimal> figures = step.figures();
        switch (step.what()) {
            case RATE, EACH -> {
                if (figures.size() > 2) {
                    add(Goal.Type.ROW, term, number(figures.get(2)));
                }
            }
            case TIER -> tier(term, figures.getFirst().intValueExact());
            case PRIZE, PRIZE_TIED, OVERRIDE -> add(Goal.Type.ROW, term, number(figures.getFirst()));
            case NO_PRICE -> add(Goal.Type.NO_ROW, term, "");
            case LATE -> add(Goal.Type.LATE, term, "");
            case FLOOR -> add(Goal.Type.FLOOR, term, "");
            case CAP -> add(Goal.Type.CAP, term, "");
            case POOL -> add(Goal.Type.BOUND, term, "");
            case NOT_ELIGIBLE -> add(Goal.Type.NOT_FOR, term, "");
            case GATE_SHUT, GATE_HOLDS -> add(Goal.Type.GATE_SHUT, term, "");
            case EARNED -> {
                if (figures.get(0).signum() > 0 && figures.get(0).compareTo(figures.get(1)) < 0) {
                    add(Goal.Type.IN_PART, term, "");
                }
            }
            case RETURNED -> add(Goal.Type.RETURNED, term, "");
            case CLAWED_BACK -> add(Goal.Type.TAKEN_BACK, term, "");
            case NOT_DUE -> add(Goal.Type.NOT_DUE, term, "");
            case ROOM -> caps(term);
            case CARRIED -> add(Goal.Type.CARRIED, term, "");
            case GUARANTEED -> {
                if (line.payable().signum() > 0) {
                    add(Goal.Type.FILLED, term, "");
                }
            }
            case BASE, EXCHANGED, BLOCKS, PLUS, FACTOR, POOL_SHARED, BEHIND_TAIL, EARLIER_VERSION, CUT_BEFORE -> {}
        }
    }

    private void tier(String term, int number) {
        pay.term(term)
                .filter(found -> found.price() instanceof PayTerm.Price.Tiered)
                .map(found -> ((PayTerm.Price.Tiered) found.price()).tiers())
                .flatMap(goals::bands)
                .ifPresent(bands -> reached.add(bands.band(number)));
    }

    private void caps(String term) {
        for (PayCap cap : pay.caps()) {
            if (cap.terms().contains(term)) {
                add(Goal.Type.BOUND, cap.name(), "");
            }
        }
    }

    /** A slice is reached by a line of which it is due, and the next one is not. */
    private void slices(PayTerm term, PayLine line) {
        BigDecimal due = BigDecimal.ZERO;
        int number = 0;
        for (Slice slice : term.slices()) {
            due = due.add(slice.share());
            number++;
            if (line.earned().signum() != 0 && line.earned().multiply(due).compareTo(line.payable()) == 0) {
                add(Goal.Type.SLICE, term.name(), Integer.toString(number));
            }
        }
    }

    private static String number(BigDecimal number) {
        return Integer.toString(number.intValueExact());
    }
}
