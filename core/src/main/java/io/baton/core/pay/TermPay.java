package io.baton.core.pay;

import io.baton.core.time.Period;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of one participant by one term, as of a day. Used once. */
final class TermPay {

    /** As deals follow each other (rule M1), so that shares of one deal stand together; most come so. */
    private static final Comparator<DealFacts> IN_ORDER = (one, other) -> {
        int days = one.order().compareTo(other.order());
        return days == 0 ? one.key().compareTo(other.key()) : days;
    };

    private final BoundTerm term;
    private final PayInputs inputs;
    private final PayPeriods periods;
    private final Days days;
    private final boolean explained;
    /** Earlier deals, which a version before has paid, only take their place on the tiers. */
    private final LocalDate ownFrom;

    private final CountingEvents events;
    private final Bases bases;
    private final Maturity maturity;
    private final Optional<LateOrder> late;
    private String seen = "";
    private boolean seenBefore;
    private List<Value> figures = List.of();

    /** Up to which day facts count, and up to which day what was earned is due; mostly the day of the run. */
    record Days(LocalDate facts, LocalDate due) {}

    TermPay(BoundTerm term, PayInputs inputs, PayPeriods periods, LocalDate until, boolean explained) {
        this(term, inputs, periods, new Days(until, until), explained);
    }

    TermPay(BoundTerm term, PayInputs inputs, PayPeriods periods, Days days, boolean explained) {
        this.term = term;
        this.inputs = inputs;
        this.periods = periods;
        this.days = days;
        this.explained = explained;
        this.ownFrom = term.term().isForDeals() && term.term().versionBy() == PayTerm.VersionBy.SIGNING
                ? inputs.succession().days().from()
                : LocalDate.MIN;
        this.events = new CountingEvents(term, days.facts(), inputs.left());
        this.bases = new Bases(term, events);
        this.late = term.late().map(deals -> deals.in(periods));
        this.maturity = new Maturity(term, inputs, days.due(), events);
    }

    /** The lines by deal or period, in the order in which they were found; shares of one deal are one line. */
    List<PayLine> lines() {
        List<PayItem> items = items();
        List<PayLine> lines = new ArrayList<>(items.size());
        for (PayItem item : items) {
            lines.add(maturity.line(item));
        }
        return lines;
    }

    /** A line with the base on which it was paid. */
    record Based(PayLine line, Value base) {}

    /** The lines with their bases. */
    List<Based> based() {
        return items().stream()
                .map(item -> new Based(maturity.line(item), isLeftOut(item) ? Value.of(BigDecimal.ZERO) : item.base()))
                .toList();
    }

    private boolean isLeftOut(PayItem item) {
        return term.conditions()
                .when()
                .filter(when -> when.evaluate(item.around()) instanceof Value.YesNo(boolean yes) && !yes)
                .isPresent();
    }

    /** What a period is worth before a pool limits it, for whomever the term is. */
    record Claimed(Period period, Value amount) {}

    /** What is claimed from a pool. */
    List<Claimed> claimed() {
        return items().stream()
                .map(item -> new Claimed(item.period(), item.amount()))
                .toList();
    }

    private List<PayItem> items() {
        List<PayItem> items = new ArrayList<>();
        List<Occurrence> occurrences = new ArrayList<>();
        for (DealFacts deal : deals()) {
            boolean counts = deal.day().isBefore(ownFrom);
            boolean again =
                    !counts && !items.isEmpty() && items.getLast().deal().key().equals(deal.key());
            Trail trail = again ? items.getLast().trail() : counts ? Trail.UNSEEN : new Trail(items.size(), explained);
            Optional<PayItem> item = item(deal, trail);
            if (item.isEmpty()) {
                continue;
            }
            occurrences.addAll(item.get().occurrences());
            if (counts) {
                continue;
            }
            if (again) {
                item.get().occurrences().forEach(items.getLast()::add);
            } else {
                items.add(item.get());
            }
        }
        for (Pricer.Priced priced : new Pricer(term, periods).price(occurrences)) {
            if (priced.of().trail() == Trail.UNSEEN) {
                continue;
            }
            PayItem item = items.get(priced.of().trail().line());
            if (term.isRatedByPayment()) {
                item.addPayment(priced);
            } else {
                item.add(priced);
            }
        }
        return items;
    }

    private List<DealFacts> deals() {
        if (term.term().isForDeals()) {
            List<DealFacts> counting = new ArrayList<>();
            addCounting(inputs.deals(), counting);
            if (term.term().addsUp() || term.term().versionBy() != PayTerm.VersionBy.SIGNING) {
                addCounting(inputs.succession().deals(), counting);
            }
            counting.sort(IN_ORDER);
            return counting;
        }
        return periods.ended(inputs.figures().keySet(), term.term().cycle(), days.facts()).stream()
                .map(period -> Occurrence.of(period, award(period)))
                .toList();
    }

    private void addCounting(Map<String, List<DealFacts>> deals, List<DealFacts> counting) {
        for (DealFacts deal : deals.getOrDefault(term.term().name(), List.of())) {
            if (!deal.day().isAfter(days.facts())) {
                counting.add(deal);
            }
        }
    }

    private List<Value> award(Period period) {
        return term.term().isAwarded()
                ? List.of(inputs.award(term.term().name(), period.name()).amount())
                : List.of();
    }

    /** The deal with what has to be priced; empty where it is not this term's. */
    private Optional<PayItem> item(DealFacts deal, Trail trail) {
        Optional<Period> found = periods.of(term.term().cycle(), deal.day());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Surroundings around = around(found.get(), deal.day(), deal);
        if (term.conditions().where().isPresent()
                && !isYes(term.conditions().where().get().evaluate(around))) {
            return Optional.empty();
        }
        PayItem item = new PayItem(deal, found.get(), around, trail);
        if (term.term().isAwarded()) {
            item.trail().addAll(inputs.award(term.term().name(), deal.key()).steps());
        }
        if (term.isRatedByPayment()) {
            payments(item);
        } else {
            item.add(placed(deal, bases.of(deal, found.get(), around, BigDecimal.ONE, item.trail())));
            alone(item);
        }
        return Optional.of(item);
    }

    private Occurrence placed(DealFacts deal, Occurrence one) {
        return late.isPresent() ? late.get().place(deal, one) : one;
    }

    /** What formulas see; most deals are of the same period as the one before. */
    private Surroundings around(Period period, LocalDate day, DealFacts deal) {
        boolean before = day.isBefore(inputs.succession().days().from());
        if (!period.name().equals(seen) || before != seenBefore) {
            seen = period.name();
            seenBefore = before;
            figures = inputs.figures(seen, day);
        }
        return new Surroundings(figures, deal.fields());
    }

    /** Each payment is priced by the figures of its own period, and one that is reversed as if it had been less from the start. */
    private void payments(PayItem item) {
        Value whole = maturity.whole(item);
        if (!(whole instanceof Value.Decimal(BigDecimal all))) {
            item.add(whole);
            return;
        }
        ToCollect toCollect = ToCollect.of(all, bases.kept(item.deal(), item.around()));
        BigDecimal before = BigDecimal.ZERO;
        for (NetPayment net : NetPayment.of(collected(item))) {
            BigDecimal portion = toCollect.isNothing() ? BigDecimal.ZERO : toCollect.portion(before, net.amount());
            payment(item, net.day(), portion);
            before = before.add(net.amount());
        }
    }

    private List<NetPayment> collected(PayItem item) {
        BoundTerm.BoundEvents bound = term.earnedBy().orElseThrow();
        List<NetPayment> collected = new ArrayList<>();
        for (DealFacts.Event event : events.of(item.deal().earned(), bound)) {
            Value sum = CountingEvents.sum(List.of(event), bound);
            if (sum instanceof Value.Decimal(BigDecimal amount)) {
                collected.add(new NetPayment(event.day(), amount));
            } else {
                item.add(sum);
            }
        }
        return collected;
    }

    private void payment(PayItem item, LocalDate day, BigDecimal portion) {
        DealFacts deal = item.deal();
        periods.of(term.term().cycle(), day).ifPresent(period -> {
            DealFacts on = new DealFacts(
                    deal.key(), day, day, deal.share(), deal.fields(), List.of(), deal.returns(), List.of());
            item.add(bases.of(on, period, around(period, day, deal), portion, item.trail()));
        });
    }

    /** Returns that are rated by themselves come off as a deal of their own would earn, and never more than it (rule M7). */
    private void alone(PayItem item) {
        Optional<Returns> returns = term.term().returns();
        if (returns.isEmpty() || returns.get().rating() != Returns.Rating.ALONE) {
            return;
        }
        Value left = term.amounts().base().evaluate(item.around());
        for (DealFacts.Event event :
                events.of(item.deal().returns(), term.returned().orElseThrow())) {
            Value returned = CountingEvents.sum(List.of(event), term.returned().orElseThrow());
            if (returned instanceof Value.Decimal(BigDecimal off)
                    && left instanceof Value.Decimal(BigDecimal most)
                    && most.signum() >= 0) {
                returned = Value.of(off.min(most));
                left = Value.of(most.subtract(off.min(most)));
            }
            item.add(placed(item.deal(), bases.back(item, event.day(), returned)));
        }
    }

    private static boolean isYes(Value value) {
        return value instanceof Value.YesNo(boolean yes) && yes;
    }
}
