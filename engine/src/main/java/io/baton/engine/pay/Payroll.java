package io.baton.engine.pay;

import io.baton.core.document.CodePointOrder;
import io.baton.core.measure.ReportingLine;
import io.baton.core.pay.Lookups;
import io.baton.core.pay.PayLine;
import io.baton.core.pay.PersonPayout;
import io.baton.core.pay.ShortCap;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.Uncredited;
import io.baton.engine.measure.Unrated;
import io.baton.engine.run.DataTables;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What everybody gets by plans from their first day up to the end of a period; what was posted is not taken off. A pure
 * function of the data: the order of rows does not matter (rule N5). One person is held in memory at a time, with the
 * figures of all, and where pools, contests or overrides depend on everybody, what each brings to them.
 */
public final class Payroll implements AutoCloseable {

    private final Request request;
    private final List<PlanPay> plans;
    private final SequencedMap<String, String> twice = new LinkedHashMap<>();

    private Payroll(Request request, List<PlanPay> plans) {
        this.request = request;
        this.plans = List.copyOf(plans);
    }

    /**
     * What a run needs.
     *
     * @param plans checked plans; those that pay nothing are passed over
     * @param period the period up to whose end facts count
     * @param asOf what counts as today and now
     * @param data the facts and people
     * @param limits of the database
     * @param only the one person who is wanted; empty for everyone
     * @param explained whether lines carry their steps
     * @param before the day as of which everything is calculated besides, as if it had been posted then
     * @param since the day from which plans are tried that begin later; empty where they hold from their own first day on
     * @param results which totals and grades terms see
     * @param lookups sees what tables and tiers are looked up with
     */
    public record Request(
            List<ValidPlan> plans,
            Period period,
            AsOf asOf,
            DataTables data,
            EmbeddedDuckDb.Limits limits,
            Optional<String> only,
            boolean explained,
            Optional<LocalDate> before,
            Optional<LocalDate> since,
            RunRequest.Results results,
            Lookups lookups) {
        public Request {
            plans = List.copyOf(plans);
        }

        /** A run for everyone, without explanations. */
        public static Request of(RunRequest run) {
            return new Request(
                    run.plans(),
                    run.period(),
                    run.asOf(),
                    run.data(),
                    run.limits(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    run.results(),
                    Lookups.NONE);
        }

        /** The same for one person. */
        public Request of(String participant) {
            return new Request(
                    plans,
                    period,
                    asOf,
                    data,
                    limits,
                    Optional.of(participant),
                    explained,
                    before,
                    since,
                    results,
                    lookups);
        }

        /** The same for one person, with explanations. */
        public Request explained(String participant) {
            return new Request(
                    plans, period, asOf, data, limits, Optional.of(participant), true, before, since, results, lookups);
        }

        /** The same, with what would have been posted on a day before. */
        public Request asIfPostedOn(LocalDate day) {
            return new Request(
                    plans, period, asOf, data, limits, only, explained, Optional.of(day), since, results, lookups);
        }

        /** The same, with plans that begin later tried from that day on (requirement E6). */
        public Request tried(LocalDate day) {
            return new Request(
                    plans, period, asOf, data, limits, only, explained, before, Optional.of(day), results, lookups);
        }

        /** The same with steps for everyone, and what is looked up is seen. */
        public Request watched(Lookups watching) {
            return new Request(plans, period, asOf, data, limits, only, true, before, since, results, watching);
        }

        /** The same for everyone. */
        Request forEverybody() {
            return new Request(
                    plans, period, asOf, data, limits, Optional.empty(), explained, before, since, results, lookups);
        }

        /** The days from the first of a plan to the last that counts, as one period. */
        RunRequest from(ValidPlan plan) {
            DateRange days = new DateRange(first(plan), until());
            return new RunRequest(plans, new Period(period.name(), "", days), asOf, data, limits);
        }

        /** The first day of a plan that counts. */
        LocalDate first(ValidPlan plan) {
            LocalDate own = plan.plan().effective().from();
            return since.filter(own::isAfter).orElse(own);
        }

        /** The last day that counts. */
        public LocalDate until() {
            return period.days().to();
        }
    }

    /**
     * What one participant gets by one plan.
     *
     * @param lines in the order of the plan's terms, then by day and item
     * @param before the lines as of the day before, where such a day was asked for
     * @param payout how the person is paid out in the period; empty where the plan says nothing about it
     * @param shortCaps the caps that lie below guarantees in the period
     */
    public record Paid(
            ValidPlan plan,
            Participant participant,
            List<PayLine> lines,
            List<PayLine> before,
            Optional<PersonPayout> payout,
            List<ShortCap> shortCaps) {
        public Paid {
            lines = List.copyOf(lines);
            before = List.copyOf(before);
            shortCaps = List.copyOf(shortCaps);
        }

        /** Without caps that lie below guarantees. */
        public Paid(
                ValidPlan plan,
                Participant participant,
                List<PayLine> lines,
                List<PayLine> before,
                Optional<PersonPayout> payout) {
            this(plan, participant, lines, before, payout, List.of());
        }

        /** The same with other lines. */
        Paid with(List<PayLine> now, List<PayLine> then) {
            return new Paid(plan, participant, now, then, payout, shortCaps);
        }

        /** The same without caps that lie below guarantees. */
        Paid withoutShortCaps() {
            return new Paid(plan, participant, lines, before, payout);
        }
    }

    /**
     * What became of the deals of a term (rule M18).
     *
     * @param deals how many there are
     * @param credited how many of them come to somebody who has the plan on their day
     * @param excluded how many credits the condition of the term leaves out
     */
    public record Reconciled(String plan, String term, long deals, long credited, long excluded) {

        /** Deals that come to nobody who has the plan on their day. */
        public long notCredited() {
            return deals - credited;
        }
    }

    /** Opens the data. */
    public static Payroll open(Request request) throws IOException {
        List<PlanPay> plans = new ArrayList<>();
        try {
            for (ValidPlan plan : request.plans()) {
                if (isRun(request, plan)) {
                    plans.add(PlanPay.open(request, plan));
                }
            }
        } catch (IOException | RuntimeException e) {
            close(plans);
            throw e;
        }
        return new Payroll(request, plans);
    }

    /** Whether a plan pays something by the end of the period. */
    static boolean isRun(Request request, ValidPlan plan) {
        return !plan.plan().pay().isEmpty() && !request.first(plan).isAfter(request.until());
    }

    /** Each person once, in code point order of the ids, with what each plan of that person pays; to be read once. */
    public Iterator<List<Paid>> people() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return first().isPresent();
            }

            @Override
            public List<Paid> next() {
                Optional<String> id = Optional.of(first().orElseThrow());
                List<PlanPay> own =
                        plans.stream().filter(plan -> plan.next().equals(id)).toList();
                tellTwice(id.get(), own);
                return JoinedPay.of(request, own.stream().map(PlanPay::take).toList());
            }
        };
    }

    /** The people so far who have two plans on the same day, with what they are; which one holds must be decided (rule P7). */
    public SequencedMap<String, String> twice() {
        return Collections.unmodifiableSequencedMap(twice);
    }

    private void tellTwice(String participant, List<PlanPay> own) {
        for (int i = 0; i < own.size(); i++) {
            for (PlanPay other : own.subList(0, i)) {
                own.get(i).overlap(other).ifPresent(both -> twice.putIfAbsent(participant, both));
            }
        }
    }

    private Optional<String> first() {
        return plans.stream().flatMap(plan -> plan.next().stream()).min(CodePointOrder.INSTANCE);
    }

    /** The facts without an exchange rate, over which figures wait. */
    public List<Unrated> unrated() {
        return plans.stream()
                .flatMap(plan -> plan.unrated().stream())
                .distinct()
                .toList();
    }

    /** What is wrong with the reporting line, as far as the pay follows it. */
    public List<ReportingLine.Flaw> flaws() {
        return plans.stream().flatMap(plan -> plan.flaws().stream()).distinct().toList();
    }

    /** What became of all deals, once everybody was handed out. */
    public List<Reconciled> reconciled() {
        return plans.stream().flatMap(plan -> plan.reconciled().stream()).toList();
    }

    /** The deals that the rules of crediting give to nobody, by plan and cause, once everybody was handed out (rule M8). */
    public List<Uncredited> uncredited() {
        return plans.stream()
                .flatMap(plan -> plan.uncredited().stream())
                .distinct()
                .toList();
    }

    @Override
    public void close() throws IOException {
        close(plans);
    }

    private static void close(List<PlanPay> plans) throws IOException {
        for (PlanPay plan : plans) {
            plan.close();
        }
    }
}
