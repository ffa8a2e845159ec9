package io.baton.core.pay;

import io.baton.core.fact.ExchangeRates;
import io.baton.core.time.PeriodCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calculates what one participant gets by everything that a plan pays: each term through its pipeline, then the caps over
 * terms, then the guarantees (rules M1 to M8). A pure function of facts and figures as of a day; what was posted is taken
 * off later. It remembers the periods that it has met: each thread takes its own.
 */
public final class PersonPay {

    private final CheckedPay pay;
    private final PayPeriods periods;
    private final List<BoundTerm> terms;
    private final Limits limits;
    private final Optional<PayCurrency> currency;
    private final BoundPayout payout;

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
        this.limits = Limits.of(pay, none, periods, lookups);
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
        List<PayLine> lines = ofTerms(inputs, until, explained);
        if (!limits.isEmpty()) {
            Limits.Run run = new Limits.Run(inputs, until, explained, new VersionRooms(List.of()));
            limits.cut(lines, run);
            lines.addAll(limits.filled(run, VersionGuarantees.ofOne(lines), 0));
            limits.strand(lines, run, _ -> false);
        }
        return paid(lines, inputs, explained);
    }

    /** The same before caps and guarantees, in any order and in the currency of the plan; {@link JoinedVersions} goes on with them. */
    public List<PayLine> ofTerms(PayInputs inputs, LocalDate until, boolean explained) {
        List<PayLine> lines = new ArrayList<>();
        for (BoundTerm term : terms) {
            lines.addAll(new VersionLines(term, inputs, periods, until, explained).lines());
        }
        return lines;
    }

    /** What caps and guarantees leave of the lines and add to them. */
    Limits limits() {
        return limits;
    }

    /** The lines in the currency of the person, in their order. */
    List<PayLine> paid(List<PayLine> lines, PayInputs inputs, boolean explained) {
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
        return limits.shortCaps(inputs, until);
    }

    private int place(String term) {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).term().name().equals(term)) {
                return i;
            }
        }
        return terms.size();
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
