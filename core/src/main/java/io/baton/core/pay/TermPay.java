package io.baton.core.pay;

import io.baton.core.time.Period;
import io.baton.core.value.Absence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of one participant by one term, as of a day. Used once. */
final class TermPay {

    private static final Value NOTHING = Value.of(BigDecimal.ZERO);

    private final BoundTerm term;
    private final PayInputs inputs;
    private final PayPeriods periods;
    private final LocalDate until;
    private final boolean explained;
    private final CountingEvents events;
    private final Bases bases;
    private final boolean isRatedByPayment;

    TermPay(BoundTerm term, PayInputs inputs, PayPeriods periods, LocalDate until, boolean explained) {
        this.term = term;
        this.inputs = inputs;
        this.periods = periods;
        this.until = until;
        this.explained = explained;
        this.events = new CountingEvents(term, until, inputs.left());
        this.bases = new Bases(term, events);
        this.isRatedByPayment =
                term.term().earned() instanceof Earned.InProportion earned && earned.rated() == Earned.Rated.COLLECTION;
    }

    /** The lines by deal or period, in the order in which they were found; shares of one deal are one line. */
    List<PayLine> lines() {
        List<Item> items = items();
        List<PayLine> lines = new ArrayList<>(items.size());
        for (Item item : items) {
            lines.add(line(item));
        }
        return lines;
    }

    /** A line with the base on which it was paid. */
    record Based(PayLine line, Value base) {}

    /** The lines with their bases. */
    List<Based> based() {
        return items().stream()
                .map(item -> new Based(line(item), isLeftOut(item) ? Value.of(BigDecimal.ZERO) : item.base()))
                .toList();
    }

    private boolean isLeftOut(Item item) {
        return term.conditions()
                .when()
                .filter(when -> when.evaluate(item.around) instanceof Value.YesNo(boolean yes) && !yes)
                .isPresent();
    }

    /** What a period is worth before a pool limits it, for whomever the term is. */
    record Claimed(Period period, Value amount) {}

    /** What is claimed from a pool. */
    List<Claimed> claimed() {
        return items().stream()
                .map(item -> new Claimed(item.period, item.amount()))
                .toList();
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        List<Occurrence> occurrences = new ArrayList<>();
        for (DealFacts deal : deals()) {
            boolean again = !items.isEmpty() && items.getLast().deal.key().equals(deal.key());
            Trail trail = again ? items.getLast().trail : new Trail(items.size(), explained);
            Optional<Item> item = item(deal, trail);
            if (item.isPresent()) {
                occurrences.addAll(item.get().occurrences());
            }
            if (item.isPresent() && !again) {
                items.add(item.get());
            }
        }
        for (Pricer.Priced priced : new Pricer(term, periods).price(occurrences)) {
            items.get(priced.of().trail().line()).add(priced);
        }
        return items;
    }

    private List<DealFacts> deals() {
        if (term.term().isForDeals()) {
            List<DealFacts> counting = new ArrayList<>();
            for (DealFacts deal : inputs.deals().getOrDefault(term.term().name(), List.of())) {
                if (!deal.day().isAfter(until)) {
                    counting.add(deal);
                }
            }
            return counting;
        }
        return periods.ended(inputs.figures().keySet(), term.term().cycle(), until).stream()
                .map(period -> Occurrence.of(period, award(period)))
                .toList();
    }

    private List<Value> award(Period period) {
        return term.term().isAwarded()
                ? List.of(inputs.award(term.term().name(), period.name()).amount())
                : List.of();
    }

    /** A deal or period on its way to a line. */
    private final class Item {
        private final DealFacts deal;
        private final Period period;
        private final Surroundings around;
        private final Trail trail;
        private final List<Occurrence> occurrences = new ArrayList<>(1);
        private final List<Pricer.Priced> payments = new ArrayList<>(isRatedByPayment ? 4 : 0);
        private Optional<Value> amount = Optional.empty();

        Item(DealFacts deal, Period period, Surroundings around, Trail trail) {
            this.trail = trail;
            this.deal = deal;
            this.period = period;
            this.around = around;
        }

        List<Occurrence> occurrences() {
            return occurrences;
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

        void add(Pricer.Priced part) {
            if (isRatedByPayment) {
                payments.add(part);
            }
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

        Value amount() {
            return amount.orElse(NOTHING);
        }
    }

    /** The deal with what has to be priced; empty where it is not this term's. */
    private Optional<Item> item(DealFacts deal, Trail trail) {
        Optional<Period> found = periods.of(term.term().cycle(), deal.day());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Surroundings around = around(found.get(), deal);
        if (term.conditions().where().isPresent()
                && !isYes(term.conditions().where().get().evaluate(around))) {
            return Optional.empty();
        }
        Item item = new Item(deal, found.get(), around, trail);
        if (term.term().isAwarded()) {
            item.trail.addAll(inputs.award(term.term().name(), deal.key()).steps());
        }
        if (isRatedByPayment) {
            payments(item);
        } else {
            item.occurrences.add(bases.of(deal, found.get(), around, BigDecimal.ONE, item.trail));
            alone(item);
        }
        return Optional.of(item);
    }

    private Surroundings around(Period period, DealFacts deal) {
        return new Surroundings(inputs.figures().getOrDefault(period.name(), List.of()), deal.fields());
    }

    /** Each payment is priced by the figures of its own period. */
    private void payments(Item item) {
        List<DealFacts.Event> paid =
                events.of(item.deal.earned(), term.earnedBy().orElseThrow());
        if (!(whole(item) instanceof Value.Decimal(BigDecimal whole)) || whole.signum() <= 0) {
            item.add(whole(item) instanceof Value.Decimal ? noWhole() : whole(item));
            return;
        }
        BigDecimal before = BigDecimal.ZERO;
        for (DealFacts.Event event : paid) {
            Value sum = CountingEvents.sum(List.of(event), term.earnedBy().orElseThrow());
            Optional<Period> period = periods.of(term.term().cycle(), event.day());
            if (sum instanceof Value.Decimal(BigDecimal amount) && period.isPresent()) {
                BigDecimal after = within(before.add(amount), whole);
                BigDecimal portion = Decimals.divide(after.subtract(within(before, whole)), whole);
                before = before.add(amount);
                DealFacts on = new DealFacts(
                        item.deal.key(),
                        event.day(),
                        event.day(),
                        item.deal.share(),
                        item.deal.fields(),
                        List.of(),
                        item.deal.returns(),
                        List.of());
                item.occurrences.add(bases.of(on, period.get(), around(period.get(), item.deal), portion, item.trail));
            } else {
                item.add(sum);
            }
        }
    }

    /** Returns that are rated by themselves come off as a deal of their own would earn (rule M7). */
    private void alone(Item item) {
        Optional<Returns> returns = term.term().returns();
        if (returns.isEmpty() || returns.get().rating() != Returns.Rating.ALONE) {
            return;
        }
        for (DealFacts.Event event :
                events.of(item.deal.returns(), term.returned().orElseThrow())) {
            item.occurrences.add(bases.back(item.deal, item.period, item.around, event, item.trail));
        }
    }

    private Value whole(Item item) {
        return term.whole().orElseThrow().evaluate(item.around);
    }

    private static Value noWhole() {
        return Value.notAvailable(Reason.Cause.ZERO_DENOMINATOR, "of");
    }

    private PayLine line(Item item) {
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
            item.trail.add(PayStep.What.NOT_DUE, payable, left.subtract(payable));
        }
        return new PayLine(
                term.term().name(),
                item.deal.key(),
                item.period.name(),
                item.deal.day(),
                rated,
                left,
                payable,
                Optional.empty(),
                clawed.waits(),
                item.trail.steps());
    }

    private Value eligible(Item item) {
        if (term.conditions().when().isEmpty() || !(item.amount() instanceof Value.Decimal)) {
            return item.amount();
        }
        Value holds = term.conditions().when().get().evaluate(item.around);
        if (!(holds instanceof Value.YesNo(boolean yes))) {
            return holds;
        }
        if (!yes) {
            item.trail.add(PayStep.What.NOT_ELIGIBLE, BigDecimal.ZERO);
        }
        return yes ? item.amount() : Value.of(BigDecimal.ZERO);
    }

    /** The share of a pool, where there is one (rule M12). */
    private Value shared(Item item, Value claimed) {
        if (term.term().pool().isEmpty()) {
            return claimed;
        }
        Award award = inputs.award(term.term().name(), item.period.name());
        item.trail.addAll(award.steps());
        return award.amount();
    }

    /** What the gate lets through; what it holds is earned, but not due (rule M11). */
    private record Gated(Value amount, boolean held) {}

    private Gated gate(Item item, BigDecimal rated) {
        if (term.term().gate().isEmpty()) {
            return new Gated(Value.of(rated), false);
        }
        Gate gate = term.term().gate().get();
        Value holds = term.conditions().gate().orElseThrow().evaluate(item.around);
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
        item.trail.add(held ? PayStep.What.GATE_HOLDS : PayStep.What.GATE_SHUT, passes, rated);
        return new Gated(Value.of(passes), held);
    }

    private Value earned(Item item, BigDecimal rated) {
        if (term.earnedBy().isEmpty() || isRatedByPayment) {
            return Value.of(rated);
        }
        Value whole = whole(item);
        Value sum = CountingEvents.sum(
                events.of(item.deal.earned(), term.earnedBy().get()),
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
        item.trail.add(PayStep.What.EARNED, amount, part, all);
        return Value.of(amount);
    }

    /** Between nothing and the whole. */
    private static BigDecimal within(BigDecimal part, BigDecimal whole) {
        return part.max(BigDecimal.ZERO).min(whole);
    }

    /** What was taken back; it waits where an event cannot be told yet. */
    private record Clawed(BigDecimal off, boolean waits) {}

    private Clawed clawed(Item item, BigDecimal earned) {
        if (term.clawedBack().isEmpty()) {
            return new Clawed(BigDecimal.ZERO, false);
        }
        BoundTerm.BoundEvents bound = term.clawedBack().get();
        BigDecimal left = earned;
        boolean waits = false;
        for (DealFacts.Event event : events.of(item.deal.clawbacks(), bound)) {
            Value share = bound.share().orElseThrow().evaluate(claw(item, event));
            if (share instanceof Value.Decimal(BigDecimal part)) {
                boolean ofPaid = term.term().clawback().orElseThrow().of() == Clawback.Of.PAID;
                BigDecimal from = ofPaid ? left : earned;
                BigDecimal off = from.multiply(part).min(left.max(BigDecimal.ZERO));
                left = left.subtract(off);
                item.trail.add(PayStep.What.CLAWED_BACK, left, part, from);
            } else {
                waits = true;
            }
        }
        return new Clawed(earned.subtract(left), waits);
    }

    /** What the share of a clawback sees: the fields of the event, and the days since the deal. */
    private Surroundings claw(Item item, DealFacts.Event event) {
        List<Value> fields = new ArrayList<>(event.fields());
        List<String> names = term.clawedBack().orElseThrow().fields();
        int days = names.indexOf(Clawback.DAYS_SINCE);
        if (days >= 0) {
            long since = event.day().toEpochDay() - item.deal.day().toEpochDay();
            fields.add(Math.min(days, fields.size()), Value.of(BigDecimal.valueOf(since)));
        }
        return new Surroundings(item.around.figures(), fields);
    }

    /** What is due of what was earned, each payment from its own day on. */
    private BigDecimal due(Item item, BigDecimal rated, BigDecimal earned) {
        DueParts parts = new DueParts(term, until);
        if (parts.isAtOnce()) {
            return earned;
        }
        if (term.earnedBy().isEmpty()) {
            return earned.multiply(parts.share(item.deal.day(), item.around));
        }
        if (isRatedByPayment) {
            return earned.signum() == 0 ? BigDecimal.ZERO : dueOfPriced(item, parts);
        }
        return dueOfPayments(item, rated, parts);
    }

    /** Payments that were priced one by one are due each from its own day on. */
    private static BigDecimal dueOfPriced(Item item, DueParts parts) {
        BigDecimal due = BigDecimal.ZERO;
        for (Pricer.Priced payment : item.payments) {
            if (payment.amount() instanceof Value.Decimal(BigDecimal amount)) {
                due = due.add(amount.multiply(parts.share(payment.of().order(), item.around)));
            }
        }
        return due;
    }

    private BigDecimal dueOfPayments(Item item, BigDecimal rated, DueParts parts) {
        BigDecimal whole = whole(item) instanceof Value.Decimal(BigDecimal all) ? all : BigDecimal.ONE;
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal due = BigDecimal.ZERO;
        for (DealFacts.Event event :
                events.of(item.deal.earned(), term.earnedBy().orElseThrow())) {
            Value sum = CountingEvents.sum(List.of(event), term.earnedBy().orElseThrow());
            BigDecimal amount = sum instanceof Value.Decimal(BigDecimal found) ? found : BigDecimal.ZERO;
            BigDecimal part = within(before.add(amount), whole).subtract(within(before, whole));
            before = before.add(amount);
            due = due.add(Decimals.divide(rated.multiply(part), whole).multiply(parts.share(event.day(), item.around)));
        }
        return due;
    }

    private PayLine absent(Item item, Value value) {
        Optional<Reason> reason = Optional.empty();
        boolean waits = false;
        if (value instanceof Value.Absent(Absence state, Reason why)) {
            reason = Optional.of(why);
            waits = state == Absence.NOT_YET;
        }
        return new PayLine(
                term.term().name(),
                item.deal.key(),
                item.period.name(),
                item.deal.day(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                reason,
                waits,
                item.trail.steps());
    }

    private static boolean isYes(Value value) {
        return value instanceof Value.YesNo(boolean yes) && yes;
    }
}
