package io.baton.core.pay;

import io.baton.core.value.Absence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last part of the pipeline: for whom a line is, its share of a pool, the gate, what of it is earned, taken back and due.
 *
 * @param until the day of the run
 * @param events which facts count as of that day
 */
record Maturity(BoundTerm term, PayInputs inputs, LocalDate until, CountingEvents events) {

    private Value whole(PayItem item) {
        return term.whole().orElseThrow().evaluate(item.around());
    }

    /** Where nothing is the whole, nothing is a part of it. */
    static Value noWhole() {
        return Value.notAvailable(Reason.Cause.ZERO_DENOMINATOR, "of");
    }

    /** The line of what was priced. */
    PayLine line(PayItem item) {
        Value expected = shared(item, eligible(item));
        if (!(expected instanceof Value.Decimal(BigDecimal rated))) {
            return absent(item, expected);
        }
        Gated gated = gate(item, rated);
        if (!(gated.amount() instanceof Value.Decimal(BigDecimal open))) {
            return absent(item, gated.amount());
        }
        Value earned = earned(item, open);
        if (!(earned instanceof Value.Decimal(BigDecimal amount))) {
            return absent(item, earned);
        }
        Clawed clawed = clawed(item, amount);
        BigDecimal left = amount.subtract(clawed.off());
        BigDecimal due = gated.held() ? BigDecimal.ZERO : due(item, open, amount);
        BigDecimal payable = clawed.off().signum() == 0 ? due : due.min(left);
        if (payable.compareTo(left) != 0) {
            item.trail().add(PayStep.What.NOT_DUE, payable, left.subtract(payable));
        }
        return new PayLine(
                term.term().name(),
                item.deal().key(),
                item.period().name(),
                item.deal().day(),
                rated,
                left,
                payable,
                Optional.empty(),
                clawed.waits(),
                item.trail().steps());
    }

    private Value eligible(PayItem item) {
        if (term.conditions().when().isEmpty() || !(item.amount() instanceof Value.Decimal)) {
            return item.amount();
        }
        Value holds = term.conditions().when().get().evaluate(item.around());
        if (!(holds instanceof Value.YesNo(boolean yes))) {
            return holds;
        }
        if (!yes) {
            item.trail().add(PayStep.What.NOT_ELIGIBLE, BigDecimal.ZERO);
        }
        return yes ? item.amount() : Value.of(BigDecimal.ZERO);
    }

    /** The share of a pool, where there is one (rule M12). */
    private Value shared(PayItem item, Value claimed) {
        if (term.term().pool().isEmpty()) {
            return claimed;
        }
        Award award = inputs.award(term.term().name(), item.period().name());
        item.trail().addAll(award.steps());
        return award.amount();
    }

    /** What the gate lets through; what it holds is earned, but not due (rule M11). */
    private record Gated(Value amount, boolean held) {}

    private Gated gate(PayItem item, BigDecimal rated) {
        if (term.term().gate().isEmpty()) {
            return new Gated(Value.of(rated), false);
        }
        Gate gate = term.term().gate().get();
        Value holds = term.conditions().gate().orElseThrow().evaluate(item.around());
        boolean open = holds instanceof Value.YesNo(boolean yes) ? yes : gate.unavailable() == Gate.Unavailable.OPEN;
        boolean waits = !(holds instanceof Value.YesNo) && gate.unavailable() == Gate.Unavailable.WAIT;
        if (waits) {
            return new Gated(Value.notYet(Reason.Cause.PENDING, term.term().name()), false);
        }
        if (open) {
            return new Gated(Value.of(rated), false);
        }
        boolean held = gate.shut() == Gate.Shut.HOLD;
        BigDecimal passes = held ? rated : BigDecimal.ZERO;
        item.trail().add(held ? PayStep.What.GATE_HOLDS : PayStep.What.GATE_SHUT, passes, rated);
        return new Gated(Value.of(passes), held);
    }

    private Value earned(PayItem item, BigDecimal rated) {
        term.earnedBy().ifPresent(bound -> tellBehindTail(item, bound));
        if (term.earnedBy().isEmpty() || term.isRatedByPayment()) {
            return Value.of(rated);
        }
        Value whole = whole(item);
        Value sum = CountingEvents.sum(
                events.of(item.deal().earned(), term.earnedBy().get()),
                term.earnedBy().get());
        if (!(whole instanceof Value.Decimal(BigDecimal all))) {
            return whole;
        }
        if (!(sum instanceof Value.Decimal(BigDecimal collected))) {
            return sum;
        }
        if (all.signum() <= 0) {
            return noWhole();
        }
        BigDecimal part = within(collected, all);
        BigDecimal amount = part.compareTo(all) == 0 ? rated : Decimals.divide(rated.multiply(part), all);
        item.trail().add(PayStep.What.EARNED, amount, part, all);
        return Value.of(amount);
    }

    /** Whoever has left is told what came too late: never silently 0 (rule M14). */
    private void tellBehindTail(PayItem item, BoundTerm.BoundEvents bound) {
        List<DealFacts.Event> behind = events.behindTail(item.deal().earned(), bound);
        if (!behind.isEmpty() && CountingEvents.sum(behind, bound) instanceof Value.Decimal(BigDecimal sum)) {
            item.trail().add(PayStep.behindTail(sum, events.lastDay().orElseThrow()));
        }
    }

    /** Between nothing and the whole. */
    static BigDecimal within(BigDecimal part, BigDecimal whole) {
        return part.max(BigDecimal.ZERO).min(whole);
    }

    /** What was taken back; it waits where an event cannot be told yet. */
    private record Clawed(BigDecimal off, boolean waits) {}

    private Clawed clawed(PayItem item, BigDecimal earned) {
        if (term.clawedBack().isEmpty()) {
            return new Clawed(BigDecimal.ZERO, false);
        }
        BoundTerm.BoundEvents bound = term.clawedBack().get();
        BigDecimal left = earned;
        boolean waits = false;
        for (DealFacts.Event event : events.of(item.deal().clawbacks(), bound)) {
            Value share = bound.share().orElseThrow().evaluate(claw(item, event));
            if (share instanceof Value.Decimal(BigDecimal part)) {
                boolean ofPaid = term.term().clawback().orElseThrow().of() == Clawback.Of.PAID;
                BigDecimal from = ofPaid ? left : earned;
                BigDecimal off = from.multiply(part).min(left.max(BigDecimal.ZERO));
                left = left.subtract(off);
                item.trail().add(PayStep.What.CLAWED_BACK, left, part, from);
            } else {
                waits = true;
            }
        }
        return new Clawed(earned.subtract(left), waits);
    }

    /** What the share of a clawback sees: the fields of the event, and the days since the deal. */
    private Surroundings claw(PayItem item, DealFacts.Event event) {
        List<Value> fields = new ArrayList<>(event.fields());
        List<String> names = term.clawedBack().orElseThrow().fields();
        int days = names.indexOf(Clawback.DAYS_SINCE);
        if (days >= 0) {
            long since = event.day().toEpochDay() - item.deal().day().toEpochDay();
            fields.add(Math.min(days, fields.size()), Value.of(BigDecimal.valueOf(since)));
        }
        return new Surroundings(item.around().figures(), fields);
    }

    /** What is due of what was earned, each payment from its own day on. */
    private BigDecimal due(PayItem item, BigDecimal rated, BigDecimal earned) {
        DueParts parts = new DueParts(term, until);
        if (parts.isAtOnce()) {
            return earned;
        }
        if (term.earnedBy().isEmpty()) {
            return earned.multiply(parts.share(item.deal().day(), item.around()));
        }
        if (term.isRatedByPayment()) {
            return earned.signum() == 0 ? BigDecimal.ZERO : dueOfPriced(item, parts);
        }
        return dueOfPayments(item, rated, parts);
    }

    /** Payments that were priced one by one are due each from its own day on. */
    private static BigDecimal dueOfPriced(PayItem item, DueParts parts) {
        BigDecimal due = BigDecimal.ZERO;
        for (Pricer.Priced payment : item.payments()) {
            if (payment.amount() instanceof Value.Decimal(BigDecimal amount)) {
                due = due.add(amount.multiply(parts.share(payment.of().order(), item.around())));
            }
        }
        return due;
    }

    private BigDecimal dueOfPayments(PayItem item, BigDecimal rated, DueParts parts) {
        BigDecimal whole = whole(item) instanceof Value.Decimal(BigDecimal all) ? all : BigDecimal.ONE;
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal due = BigDecimal.ZERO;
        for (DealFacts.Event event :
                events.of(item.deal().earned(), term.earnedBy().orElseThrow())) {
            Value sum = CountingEvents.sum(List.of(event), term.earnedBy().orElseThrow());
            BigDecimal amount = sum instanceof Value.Decimal(BigDecimal found) ? found : BigDecimal.ZERO;
            BigDecimal part = within(before.add(amount), whole).subtract(within(before, whole));
            before = before.add(amount);
            due = due.add(
                    Decimals.divide(rated.multiply(part), whole).multiply(parts.share(event.day(), item.around())));
        }
        return due;
    }

    private PayLine absent(PayItem item, Value value) {
        Optional<Reason> reason = Optional.empty();
        boolean waits = false;
        if (value instanceof Value.Absent(Absence state, Reason why)) {
            reason = Optional.of(why);
            waits = state == Absence.NOT_YET;
        }
        return new PayLine(
                term.term().name(),
                item.deal().key(),
                item.period().name(),
                item.deal().day(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                reason,
                waits,
                item.trail().steps());
    }
}
