package io.baton.core.pay;

import io.baton.core.time.Period;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A deal or period on its way to a line: what is priced of it, and what came of that. Used by one thread. */
final class PayItem {

    private static final Value NOTHING = Value.of(BigDecimal.ZERO);

    private final DealFacts deal;
    private final Period period;
    private final Surroundings around;
    private final Trail trail;
    private final List<Occurrence> occurrences = new ArrayList<>(1);
    private final List<Pricer.Priced> payments = new ArrayList<>(0);
    private Optional<Value> amount = Optional.empty();
    private BigDecimal back = BigDecimal.ZERO;

    PayItem(DealFacts deal, Period period, Surroundings around, Trail trail) {
        this.trail = trail;
        this.deal = deal;
        this.period = period;
        this.around = around;
    }

    DealFacts deal() {
        return deal;
    }

    Period period() {
        return period;
    }

    /** What formulas see. */
    Surroundings around() {
        return around;
    }

    /** The steps of the line. */
    Trail trail() {
        return trail;
    }

    /** What has to be priced. */
    List<Occurrence> occurrences() {
        return occurrences;
    }

    void add(Occurrence one) {
        occurrences.add(one);
    }

    /** What was priced payment by payment. */
    List<Pricer.Priced> payments() {
        return payments;
    }

    /** What all of it was paid on. */
    Value base() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Occurrence one : occurrences) {
            if (!(one.base() instanceof Value.Decimal(BigDecimal base))) {
                return one.base();
            }
            sum = sum.add(base);
        }
        return Value.of(sum);
    }

    /** Adds what came of a part; returns that are rated by themselves take no more than there is (rule M7). */
    void add(Pricer.Priced part) {
        if (part.of().isBack() && part.amount() instanceof Value.Decimal(BigDecimal off)) {
            back = back.add(off);
            if (isTooMuch()) {
                trail.add(back.signum() < 0 ? PayStep.What.FLOOR : PayStep.What.CAP, BigDecimal.ZERO, BigDecimal.ZERO);
            }
        } else {
            add(part.amount());
        }
    }

    private boolean isTooMuch() {
        return worth() instanceof Value.Decimal(BigDecimal worth)
                && worth.signum() != back.signum()
                && worth.abs().compareTo(back.abs()) < 0;
    }

    private Value worth() {
        return amount.orElse(NOTHING);
    }

    /** The same of a payment, which is due from its own day on. */
    void addPayment(Pricer.Priced part) {
        payments.add(part);
        add(part.amount());
    }

    /** Adds to the amount; what is absent stays. */
    void add(Value more) {
        if (amount.isEmpty()) {
            amount = Optional.of(more);
        } else if (amount.get() instanceof Value.Decimal(BigDecimal sum)) {
            amount = Optional.of(more instanceof Value.Decimal(BigDecimal next) ? Value.of(sum.add(next)) : more);
        }
    }

    /** The sum of what was priced, less what came back. */
    Value amount() {
        if (back.signum() == 0 || !(worth() instanceof Value.Decimal(BigDecimal worth))) {
            return worth();
        }
        return isTooMuch() ? NOTHING : Value.of(worth.add(back));
    }
}
