package io.baton.core.pay;

import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last part of the pipeline: for whom a line is, its share of a pool, the gate, what of it is earned, taken back and due.
 *
 * @param until the day of the run
 * @param events which facts count as of that day
 */
record Maturity(BoundTerm term, PayInputs inputs, LocalDate until, CountingEvents events) {

    /** What has to be collected of the whole deal; where nothing is the whole, nothing is a part of it. */
    Value whole(PayItem item) {
        Value whole = term.whole().orElseThrow().evaluate(item.around());
        return whole instanceof Value.Decimal(BigDecimal all) && (all.signum() == 0 || isAgainst(item, all))
                ? Value.notAvailable(Reason.Cause.ZERO_DENOMINATOR, "of")
                : whole;
    }

    /** Whether the whole is below zero, and the deal is not. */
    private boolean isAgainst(PayItem item, BigDecimal whole) {
        return whole.signum() < 0
                && term.amounts().base().evaluate(item.around()) instanceof Value.Decimal(BigDecimal base)
                && base.signum() > 0;
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
        Optional<Value> unknown = missing(item);
        if (unknown.isPresent()) {
            return absent(item, unknown.get());
        }
        if (isSimple() && !gated.held()) {
            return found(item, rated, new Left(open, open, false));
        }
        Left left = clawed(item, earnings(item, open));
        return found(item, rated, gated.held() ? left.held() : left);
    }

    /** Whether what was priced is earned and due at once, and stays. */
    private boolean isSimple() {
        return term.earnedBy().isEmpty() && term.clawedBack().isEmpty() && new DueParts(term, until).isAtOnce();
    }

    private PayLine found(PayItem item, BigDecimal rated, Left left) {
        if (left.due().compareTo(left.earned()) != 0) {
            item.trail().add(PayStep.What.NOT_DUE, left.due(), left.earned().subtract(left.due()));
        }
        return new PayLine(
                term.term().name(),
                item.deal().key(),
                item.period().name(),
                item.deal().day(),
                rated,
                left.earned(),
                left.due(),
                Optional.empty(),
                left.waits(),
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

    /** Why what is earned cannot be told, where it cannot. */
    private Optional<Value> missing(PayItem item) {
        if (term.earnedBy().isEmpty()) {
            return Optional.empty();
        }
        BoundTerm.BoundEvents bound = term.earnedBy().get();
        tellBehindTail(item, bound);
        if (term.isRatedByPayment()) {
            return Optional.empty();
        }
        Value whole = whole(item);
        Value sum = CountingEvents.sum(events.of(item.deal().earned(), bound), bound);
        return Stream.of(whole, sum)
                .filter(value -> !(value instanceof Value.Decimal))
                .findFirst();
    }

    /** Whoever has left is told what came too late: never silently 0 (rule M14). */
    private void tellBehindTail(PayItem item, BoundTerm.BoundEvents bound) {
        List<DealFacts.Event> behind = events.behindTail(item.deal().earned(), bound);
        if (!behind.isEmpty() && CountingEvents.sum(behind, bound) instanceof Value.Decimal(BigDecimal sum)) {
            item.trail().add(PayStep.behindTail(sum, events.lastDay().orElseThrow()));
        }
    }

    /**
     * What is left of a line.
     *
     * @param due how much of what was earned is due
     * @param waits whether an event cannot be told yet
     */
    private record Left(BigDecimal earned, BigDecimal due, boolean waits) {

        Left held() {
            return new Left(earned, BigDecimal.ZERO, waits);
        }
    }

    /** A clawback takes from what was earned by its day; what is earned behind it stays (rule M7). */
    private Left clawed(PayItem item, Earnings earnings) {
        boolean waits = false;
        if (term.clawedBack().isPresent()) {
            BoundTerm.BoundEvents bound = term.clawedBack().get();
            boolean ofPaid = term.term().clawback().orElseThrow().of() == Clawback.Of.PAID;
            for (DealFacts.Event event : events.of(item.deal().clawbacks(), bound)) {
                if (bound.share().orElseThrow().evaluate(claw(item, event)) instanceof Value.Decimal(BigDecimal part)) {
                    Earnings.Taking taking = earnings.claw(event.day(), part, ofPaid);
                    item.trail().add(PayStep.What.CLAWED_BACK, taking.left(), part, taking.from());
                } else {
                    waits = true;
                }
            }
        }
        return new Left(earnings.left(), earnings.due(), waits);
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

    /** What was earned by the day of the run, and what of it is due: each payment from its own day on. */
    private Earnings earnings(PayItem item, BigDecimal rated) {
        Earnings earnings = new Earnings();
        DueParts due = new DueParts(term, until);
        if (term.earnedBy().isEmpty()) {
            LocalDate day = item.deal().day();
            earnings.add(day, rated, due.share(day, item.around()));
        } else if (!term.isRatedByPayment()) {
            addPayments(item, rated, earnings, due);
        } else if (rated.signum() != 0) {
            addPriced(item, earnings, due);
        }
        return earnings;
    }

    private static void addPriced(PayItem item, Earnings earnings, DueParts due) {
        for (Pricer.Priced payment : item.payments()) {
            if (payment.amount() instanceof Value.Decimal(BigDecimal amount)) {
                LocalDate day = payment.of().order();
                earnings.add(day, amount, due.share(day, item.around()));
            }
        }
    }

    private void addPayments(PayItem item, BigDecimal rated, Earnings earnings, DueParts due) {
        ToCollect toCollect = toCollect(item);
        BoundTerm.BoundEvents bound = term.earnedBy().orElseThrow();
        BigDecimal collected = BigDecimal.ZERO;
        BigDecimal before = BigDecimal.ZERO;
        for (DealFacts.Event event : events.of(item.deal().earned(), bound)) {
            if (CountingEvents.sum(List.of(event), bound) instanceof Value.Decimal(BigDecimal amount)) {
                collected = collected.add(amount);
                BigDecimal earned = toCollect.earned(rated, collected).subtract(before);
                before = before.add(earned);
                earnings.add(event.day(), earned, due.share(event.day(), item.around()));
            }
        }
        item.trail().add(PayStep.What.EARNED, before, toCollect.told(collected), toCollect.toldWhole());
    }

    private ToCollect toCollect(PayItem item) {
        BigDecimal whole = whole(item) instanceof Value.Decimal(BigDecimal all) ? all : BigDecimal.ONE;
        return ToCollect.of(whole, new Bases(term, events).kept(item.deal(), item.around()));
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
