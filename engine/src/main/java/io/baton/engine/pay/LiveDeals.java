package io.baton.engine.pay;

import io.baton.core.credit.Credit;
import io.baton.core.credit.CreditRules;
import io.baton.core.document.CodePointOrder;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.pay.CheckedPay;
import io.baton.core.pay.Clawback;
import io.baton.core.pay.DealFacts;
import io.baton.core.pay.Earned;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.PersonPay;
import io.baton.core.pay.Related;
import io.baton.core.pay.Returns;
import io.baton.core.time.DateRange;
import io.baton.core.value.Value;
import io.baton.engine.live.FactChange;
import io.baton.engine.live.LiveFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The deals of one person under one term, with what followed them, from facts in memory; kept until something changes. */
final class LiveDeals {

    private final LiveFacts facts;
    private final PayTerm.Unit.Deals unit;
    private final FactType type;
    private final Optional<CreditRules> rules;
    private final List<String> fields;
    private final Following earned;
    private final Following returned;
    private final Following clawbacks;
    private final List<DateRange> days;
    private final LocalDate until;
    private final Map<String, DealFacts> deals = new HashMap<>();
    private boolean isKnown;

    /**
     * The deals of a term.
     *
     * @param days on which the person has the plan
     * @param until the last day that counts
     */
    LiveDeals(LiveFacts facts, PersonPay pay, PayTerm term, List<DateRange> days, LocalDate until) {
        CheckedPay checked = pay.pay();
        this.facts = facts;
        this.unit = (PayTerm.Unit.Deals) term.unit();
        this.type = checked.type(unit.facts());
        this.rules = checked.crediting(unit.facts());
        this.fields = pay.dealFields(term.name());
        this.days = List.copyOf(days);
        this.until = until;
        Optional<Related> by =
                term.earned() instanceof Earned.InProportion share ? Optional.of(share.by()) : Optional.empty();
        this.earned = Following.of(checked, by, pay.earnedFields(term.name()));
        this.returned = Following.of(checked, term.returns().map(Returns::facts), pay.returnFields(term.name()));
        this.clawbacks = Following.of(checked, term.clawback().map(Clawback::facts), pay.clawbackFields(term.name()));
        facts.want(wanted(checked, term));
        facts.whenChanged(this::follow);
    }

    /** The facts of which a term for deals is made. */
    static LiveFacts.Wanted wanted(CheckedPay pay, PayTerm term) {
        String deals = ((PayTerm.Unit.Deals) term.unit()).facts();
        return new LiveFacts.Wanted(
                pay.type(deals),
                pay.crediting(deals),
                DealRows.following(term)
                        .map(related -> new LiveFacts.Following(pay.type(related.facts()), related.deal()))
                        .distinct()
                        .toList());
    }

    private Stream<Following.Facts> following() {
        return Stream.of(earned, returned, clawbacks).flatMap(following -> following.facts().stream());
    }

    /** Looks again at the deals that a change is about. */
    private void follow(FactChange change) {
        if (rules.filter(known -> known.tables().contains(change.type())).isPresent()) {
            isKnown = false;
        }
        if (isKnown) {
            change.rows().forEach(row -> {
                if (change.type().equals(type)) {
                    deals.remove(type.keyText(row));
                }
                following()
                        .filter(following -> following.type().equals(change.type()))
                        .forEach(following -> takeAll(
                                facts.rows(type, tie(), row.value(following.by().deal()))));
            });
            change.after().filter(_ -> change.type().equals(type)).ifPresent(this::take);
        }
    }

    private String tie() {
        return type.key().getFirst();
    }

    /** The deals that come to the person on days on which the plan counts. */
    List<DealFacts> all() {
        if (!isKnown) {
            deals.clear();
            takeAll(facts.rows(type));
            isKnown = true;
        }
        return List.copyOf(deals.values());
    }

    private void takeAll(Collection<FactRow> rows) {
        rows.forEach(this::take);
    }

    private void take(FactRow row) {
        Optional<LocalDate> day = row.day(unit.on()).filter(this::counts);
        Optional<Credit> credit = day.flatMap(found -> facts.credit(type, rules, row, found));
        credit.ifPresent(part -> deals.put(type.keyText(row), deal(row, day.orElseThrow(), part)));
    }

    private boolean counts(LocalDate day) {
        return !day.isAfter(until) && days.stream().anyMatch(range -> range.contains(day));
    }

    private DealFacts deal(FactRow row, LocalDate day, Credit credit) {
        Value key = row.value(tie());
        return new DealFacts(
                type.keyText(row),
                day,
                row.day(unit.order()).orElse(day),
                credit.share(),
                fields.stream().map(row::value).toList(),
                earned.events(facts, key, until),
                returned.events(facts, key, until),
                clawbacks.events(facts, key, until));
    }

    /**
     * What follows deals.
     *
     * @param facts what it is; nothing follows where empty
     * @param fields those whose values are wanted
     */
    private record Following(Optional<Facts> facts, List<String> fields) {

        private static final Comparator<DealFacts.Event> BY_DAY =
                Comparator.comparing(DealFacts.Event::day).thenComparing(DealFacts.Event::key, CodePointOrder.INSTANCE);

        private record Facts(FactType type, Related by) {}

        static Following of(CheckedPay pay, Optional<Related> related, List<String> fields) {
            return new Following(related.map(by -> new Facts(pay.type(by.facts()), by)), fields);
        }

        List<DealFacts.Event> events(LiveFacts live, Value deal, LocalDate until) {
            if (facts.isEmpty()) {
                return List.of();
            }
            FactType type = facts.get().type();
            Related by = facts.get().by();
            List<DealFacts.Event> events = new ArrayList<>();
            for (FactRow row : live.rows(type, by.deal(), deal)) {
                row.day(by.on())
                        .filter(day -> !day.isAfter(until))
                        .ifPresent(day -> events.add(new DealFacts.Event(
                                type.keyText(row),
                                day,
                                fields.stream().map(row::value).toList())));
            }
            events.sort(BY_DAY);
            return events;
        }
    }
}
