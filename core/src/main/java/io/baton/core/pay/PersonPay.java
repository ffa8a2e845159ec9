package io.baton.core.pay;

import io.baton.core.fact.ExchangeRates;
import io.baton.core.time.Period;
import io.baton.core.time.PeriodCalendar;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Calculates what one participant gets by everything that a plan pays: each term through its pipeline, then the caps over
 * terms, then the guarantees (rules M1 to M8). A pure function of facts and figures as of a day; what was posted is taken
 * off later. It remembers the periods that it has met: each thread takes its own.
 */
public final class PersonPay {

    private final CheckedPay pay;
    private final PayPeriods periods;
    private final List<BoundTerm> terms;
    private final List<Limit> caps;
    private final List<Least> guarantees;
    private final Optional<PayCurrency> currency;
    private final BoundPayout payout;

    private record Limit(PayCap cap, BoundAmount most) {}

    private record Least(Guarantee guarantee, BoundAmount least, List<BoundFormula> when) {}

    private PersonPay(CheckedPay pay, PeriodCalendar calendar, ExchangeRates rates, Lookups lookups) {
        this.pay = pay;
        this.periods = new PayPeriods(calendar);
        this.terms = pay.pay().terms().stream()
                .map(term -> BoundTerm.of(pay, term, rates, lookups))
                .toList();
        Fields none = new Fields(Optional.empty(), pay.figures());
        this.currency = pay.pay()
                .paidIn()
                .map(in -> new PayCurrency(in, none.bind(pay.formula(in.currency())), rates, periods));
        this.payout = BoundPayout.of(pay.pay().payout(), formula -> none.bind(pay.formula(formula)), lookups);
        this.caps = pay.pay().caps().stream()
                .map(cap ->
                        new Limit(cap, BoundAmount.of(cap.most(), formula -> none.bind(pay.formula(formula)), lookups)))
                .toList();
        this.guarantees = pay.pay().guarantees().stream()
                .map(guarantee -> new Least(
                        guarantee,
                        BoundAmount.of(guarantee.least(), formula -> none.bind(pay.formula(formula)), lookups),
                        guarantee.when().stream()
                                .map(formula -> none.bind(pay.formula(formula)))
                                .toList()))
                .toList();
    }

    /** The calculation of a plan's pay at these rates. */
    public static PersonPay of(CheckedPay pay, PeriodCalendar calendar, ExchangeRates rates) {
        return of(pay, calendar, rates, Lookups.NONE);
    }

    /** The same, of which is seen what tables and tiers are looked up with. */
    public static PersonPay of(CheckedPay pay, PeriodCalendar calendar, ExchangeRates rates, Lookups lookups) {
        return new PersonPay(pay, calendar, rates, lookups);
    }

    /** The fields of deals that a term names, in the order in which {@link DealFacts#fields} has their values. */
    public List<String> dealFields(String term) {
        return bound(term).dealFields();
    }

    /** The fields of invoices or payments that a term names, in the order of the values. */
    public List<String> earnedFields(String term) {
        return bound(term).earnedBy().map(BoundTerm.BoundEvents::fields).orElse(List.of());
    }

    /** The fields of returns that a term names, in the order of the values. */
    public List<String> returnFields(String term) {
        return bound(term).returned().map(BoundTerm.BoundEvents::fields).orElse(List.of());
    }

    /** The fields of clawback events that a term names, in the order of the values; days since the deal are not among them. */
    public List<String> clawbackFields(String term) {
        return bound(term).clawedBack().map(BoundTerm.BoundEvents::fields).orElse(List.of()).stream()
                .filter(name -> !name.equals(Clawback.DAYS_SINCE))
                .toList();
    }

    private BoundTerm bound(String term) {
        return terms.stream()
                .filter(known -> known.term().name().equals(term))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such term: " + term));
    }

    /**
     * The lines of a participant.
     *
     * @param until the day of the run: later facts do not count, and only what is due by then is payable
     * @param explained whether the lines carry their steps
     * @return the lines in the order of terms, then by day and item
     */
    public List<PayLine> lines(PayInputs inputs, LocalDate until, boolean explained) {
        List<PayLine> lines = new ArrayList<>();
        for (BoundTerm term : terms) {
            lines.addAll(new VersionLines(term, inputs, periods, until, explained).lines());
        }
        for (Limit limit : caps) {
            new CapRoom(limit.cap(), limit.most(), inputs, periods, explained).cut(lines);
        }
        for (Least least : guarantees) {
            lines.addAll(filled(least, inputs, lines, periods, until, explained));
        }
        currency.ifPresent(own -> lines.replaceAll(line -> own.paid(line, inputs, explained)));
        lines.sort(this::inOrder);
        return lines;
    }

    /** By term, day and item; written out, because this is done for every line. */
    private int inOrder(PayLine one, PayLine other) {
        int places = one.term().equals(other.term()) ? 0 : Integer.compare(place(one.term()), place(other.term()));
        if (places != 0) {
            return places;
        }
        int days = one.day().compareTo(other.day());
        return days == 0 ? one.item().compareTo(other.item()) : days;
    }

    /**
     * How the person is paid out in the period of the pay that ends on that day; empty where the plan says nothing about it,
     * where the person takes no part in the period, or where it is not known in which currency or at which rate.
     */
    public Optional<PersonPayout> payout(PayInputs inputs, LocalDate until) {
        if (pay.pay().payout().isEmpty()) {
            return Optional.empty();
        }
        return periods.of(pay.pay().cycle(), until)
                .filter(period -> period.days().to().equals(until))
                .filter(period -> inputs.figures().containsKey(period.name()))
                .flatMap(period -> currency.isEmpty()
                        ? Optional.of(payout.in(period, inputs, Optional.empty()))
                        : currency.get().in(period, inputs) instanceof PayCurrency.Found.Own(var at)
                                ? Optional.of(payout.in(period, inputs, at))
                                : Optional.empty());
    }

    /** The caps that lie below guarantees in the periods that hold that day, as they are for the person. */
    public List<ShortCap> shortCaps(PayInputs inputs, LocalDate until) {
        List<ShortCap> found = new ArrayList<>();
        for (Least least : guarantees) {
            Guarantee guarantee = least.guarantee();
            Optional<Period> period = periods.of(guarantee.cycle(), until)
                    .filter(one -> inputs.figures().containsKey(one.name()));
            for (Limit limit : caps) {
                PayCap cap = limit.cap();
                if (period.isPresent()
                        && cap.cycle().equals(guarantee.cycle())
                        && cap.terms().containsAll(guarantee.terms())) {
                    shortCap(limit, least, inputs, period.get()).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<ShortCap> shortCap(Limit limit, Least least, PayInputs inputs, Period period) {
        Surroundings around = new Surroundings(inputs.figures().getOrDefault(period.name(), List.of()), List.of());
        boolean holds = least.when().stream()
                .allMatch(when -> when.evaluate(around) instanceof Value.YesNo(boolean yes) && yes);
        return holds
                        && limit.most().evaluate(around) instanceof Value.Decimal(BigDecimal most)
                        && least.least().evaluate(around) instanceof Value.Decimal(BigDecimal promised)
                        && most.compareTo(promised) < 0
                ? Optional.of(
                        new ShortCap(limit.cap().name(), most, least.guarantee().name(), promised, period.name()))
                : Optional.empty();
    }

    private int place(String term) {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).term().name().equals(term)) {
                return i;
            }
        }
        return terms.size();
    }

    private static List<PayLine> filled(
            Least least,
            PayInputs inputs,
            List<PayLine> lines,
            PayPeriods periods,
            LocalDate until,
            boolean explained) {
        TreeMap<LocalDate, Period> whole = new TreeMap<>();
        inputs.figures().keySet().stream()
                .flatMap(name -> periods.named(name).stream())
                .filter(period -> period.cycle().equals(least.guarantee().cycle()))
                .filter(period -> !period.days().to().isAfter(until))
                .forEach(period -> whole.put(period.days().to(), period));
        List<PayLine> filled = new ArrayList<>();
        for (Period period : whole.values()) {
            filled.add(filled(least, inputs, lines, period, explained));
        }
        return filled;
    }

    private static PayLine filled(
            Least least, PayInputs inputs, List<PayLine> lines, Period period, boolean explained) {
        Surroundings around = new Surroundings(inputs.figures().getOrDefault(period.name(), List.of()), List.of());
        BigDecimal paid = BigDecimal.ZERO;
        Value wanted = least.least().evaluate(around);
        for (PayLine line : lines) {
            if (least.guarantee().terms().contains(line.term()) && period.days().contains(line.day())) {
                paid = paid.add(line.payable());
                // what waits stays as it was posted, so that nobody knows yet what has to be filled up
                wanted = line.waits() ? Value.notYet(Reason.Cause.PENDING, line.term()) : wanted;
            }
        }
        for (BoundFormula when : least.when()) {
            Value holds = when.evaluate(around);
            wanted = holds instanceof Value.YesNo(boolean yes) ? yes ? wanted : Value.of(BigDecimal.ZERO) : holds;
        }
        Trail trail = new Trail(explained);
        String name = least.guarantee().name();
        if (!(wanted instanceof Value.Decimal(BigDecimal guaranteed))) {
            return CapRoom.line(name, period, BigDecimal.ZERO, wanted, trail);
        }
        BigDecimal more = guaranteed.subtract(paid).max(BigDecimal.ZERO);
        trail.add(PayStep.What.GUARANTEED, more, guaranteed, paid);
        return CapRoom.line(name, period, more, wanted, trail);
    }

    /**
     * What a participant brings to the terms that depend on everybody.
     *
     * @param until the day of the run
     * @param superiors who stands above whom, on the day of each line
     */
    public Claims claims(PayInputs inputs, LocalDate until, Superiors superiors) {
        return new PersonClaims(terms, inputs, periods, until).claims(superiors);
    }

    /** What it was made for. */
    public CheckedPay pay() {
        return pay;
    }
}
