package io.baton.engine.pay;

import io.baton.core.document.CodePointOrder;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayLine;
import io.baton.core.pay.PersonPayout;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.Draw;
import io.baton.core.settle.Earning;
import io.baton.core.settle.Entry;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.LineKind;
import io.baton.core.settle.LineRounding;
import io.baton.core.settle.Payout;
import io.baton.core.settle.PayoutTerms;
import io.baton.core.settle.PersonAccount;
import io.baton.core.settle.PersonEarnings;
import io.baton.core.settle.PersonPosting;
import io.baton.core.settle.PersonResult;
import io.baton.core.settle.PlanVersion;
import io.baton.core.settle.PostedIn;
import io.baton.core.settle.Recovery;
import io.baton.core.settle.Settlement;
import io.baton.core.settle.SettlementRules;
import io.baton.engine.run.PlanHash;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what plans pay into lines of the ledger: differences to what was posted (rules M5, M9). Takes one person after the
 * other. Not thread-safe.
 */
public final class PayBooking {

    private static final String EARNED = "earned";

    private final PostedIn posted;
    private final Map<ValidPlan, PlanVersion> versions = new HashMap<>();
    private final Map<PlanVersion, LineRounding> roundings = new HashMap<>();
    private final Set<String> names = new HashSet<>(Set.of(PlanVersion.NONE.name()));
    private final Set<LineKey> waiting = new HashSet<>();

    /**
     * Bookings of a run.
     *
     * @param plans the plans of the run
     * @param posted where its lines are posted
     */
    public PayBooking(List<ValidPlan> plans, PostedIn posted) {
        this.posted = posted;
        for (ValidPlan valid : plans) {
            Plan plan = valid.plan();
            PlanVersion version = new PlanVersion(plan.name(), plan.version(), PlanHash.of(plan));
            versions.put(valid, version);
            names.add(plan.name());
            LineRounding rounding = LineRounding.of(plan.pay().rounding());
            boolean atTerm = plan.pay().roundAt() == Pay.RoundAt.TERM;
            roundings.put(version, atTerm ? rounding.atTerm() : rounding);
        }
    }

    /** What a person has earned by all plans, as of the day of the run. Lines that wait are left out. */
    public PersonEarnings earnings(String participant, List<Payroll.Paid> paid) {
        List<Earning> earnings = new ArrayList<>();
        waiting.clear();
        for (Payroll.Paid one : paid) {
            one.lines().stream().filter(PayLine::waits).forEach(line -> waiting.add(key(participant, line)));
            one.lines().stream()
                    .filter(line -> !line.waits())
                    .forEach(line -> earnings.add(earning(participant, one.plan(), line)));
        }
        // where one plan's part of a line waits, the other's alone would take back what was posted for both
        earnings.removeIf(earning -> waiting.contains(earning.key()));
        return new PersonEarnings(
                participant,
                earnings,
                payout(paid),
                (term, period) -> keys(participant, paid, term, period),
                List.of());
    }

    /** The keys of a term whose day lies in a period, in the order of days. */
    private static List<LineKey> keys(String participant, List<Payroll.Paid> paid, String term, String period) {
        return paid.stream()
                .flatMap(one -> one.plan().plan().calendar().parse(period).stream()
                        .flatMap(found ->
                                one.lines().stream().filter(line -> found.days().contains(line.day()))))
                .filter(line -> line.term().equals(term))
                .sorted(Comparator.comparing(PayLine::day).thenComparing(PayLine::item, CodePointOrder.INSTANCE))
                .map(line -> key(participant, line))
                .distinct()
                .toList();
    }

    /** How the person is paid out by the plan that the person has in the end. */
    private static PayoutTerms payout(List<Payroll.Paid> paid) {
        return paid.stream()
                .flatMap(one ->
                        one.payout().map(payout -> terms(payout, one.plan().plan())).stream())
                .reduce((_, last) -> last)
                .orElse(PayoutTerms.NONE);
    }

    private static PayoutTerms terms(PersonPayout payout, Plan plan) {
        String currency = payout.currency().orElse(plan.currency());
        LineRounding rounding = LineRounding.of(plan.pay().rounding()).in(currency);
        return new PayoutTerms(
                currency,
                payout.recovery().map(PersonPayout.Limits::beside).orElse(BigDecimal.ZERO),
                payout.draw().map(amount -> new Draw(Payout.DRAW, rounding.round(amount), payout.recoverable())),
                payout.recovery()
                        .map(limits -> new Recovery(
                                limits.ceiling(),
                                limits.protectedMinimum(),
                                rounding.step().scale())));
    }

    private Earning earning(String participant, ValidPlan plan, PayLine line) {
        return new Earning(
                key(participant, line),
                line.period(),
                line.payable(),
                line.paidIn().orElse(plan.plan().currency()),
                line.absent()
                        .map(reason ->
                                reason.cause().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .orElse(EARNED),
                version(plan));
    }

    private static LineKey key(String participant, PayLine line) {
        return new LineKey(participant, line.term(), line.item());
    }

    /** The plans of the run. */
    public List<PlanVersion> plans() {
        return versions.values().stream()
                .sorted(Comparator.comparing(PlanVersion::name).thenComparingInt(PlanVersion::version))
                .toList();
    }

    private PlanVersion version(ValidPlan plan) {
        return versions.getOrDefault(plan, PlanVersion.NONE);
    }

    /**
     * The differences of the person whose earnings were asked for last to what is posted; what waits stays as it was posted
     * (absence is not zero).
     */
    public PersonPosting post(PersonEarnings person, PersonAccount account, List<Entry> entries) {
        return PersonPosting.of(new PersonPosting.Request(person, entries, posted), account, new Settlement(rules()));
    }

    /**
     * What each person has earned, as a settlement reads it; what waits of a person is known once the person was read.
     *
     * @param twice who has two plans on the same day, once the person was read: nothing is posted for them
     */
    public Iterator<PersonResult> results(Iterator<List<Payroll.Paid>> people, Map<String, String> twice) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return people.hasNext();
            }

            @Override
            public PersonResult next() {
                List<Payroll.Paid> paid = people.next();
                String id = paid.getFirst().participant().id();
                PersonEarnings earnings = earnings(id, paid);
                String both = twice.get(id);
                return both == null
                        ? new PersonResult.Calculated(earnings)
                        : new PersonResult.NotCalculated(id, "two plans fit on the same day: " + both);
            }
        };
    }

    /**
     * How everything is rounded, and what the run has calculated: all by its plans but what waits. What was posted by a plan
     * that the run does not have stays as it is: absence is not zero.
     */
    public SettlementRules rules() {
        return new SettlementRules(
                (plan, _) -> roundings.getOrDefault(plan, LineRounding.of(Pay.NONE.rounding())),
                sum -> !waiting.contains(sum.key()) && names.contains(sum.plan().name()),
                Map.of());
    }

    /**
     * An account as if everything that was due on the day before had been posted then.
     *
     * @param before the period of that day
     */
    public PersonAccount asIfPosted(String participant, List<Payroll.Paid> paid, String before) {
        PersonAccount account = new PersonAccount(posted.period());
        List<Payroll.Paid> earlier = paid.stream()
                .map(one -> new Payroll.Paid(one.plan(), one.participant(), one.before(), List.of(), Optional.empty()))
                .toList();
        PayBooking booking = new PayBooking(List.copyOf(versions.keySet()), new PostedIn(before, 1));
        PersonPosting then = booking.post(booking.earnings(participant, earlier), new PersonAccount(before), List.of());
        then.lines().stream().filter(line -> line.kind() == LineKind.EARNED).forEach(account::add);
        return account;
    }
}
