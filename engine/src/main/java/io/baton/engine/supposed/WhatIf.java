package io.baton.engine.supposed;

import io.baton.core.pay.PayLine;
import io.baton.core.plan.Scorecard;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.DecidedStages;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.settle.LedgerLine;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import io.baton.engine.pay.Payroll;
import io.baton.engine.pay.PlanLine;
import io.baton.engine.pay.UnpostedPay;
import io.baton.engine.run.PersonRun;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.Versions;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The pay and scores of one person, as they are and as they would be. */
public final class WhatIf {

    private final Side before;
    private final Side after;

    private WhatIf(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Both sides of what is supposed; empty where the person has no plan.
     *
     * @param now a run of the period of pay
     * @param instead the plans that are supposed to hold; those of the run for the same
     * @param rows the rows that are supposed
     */
    public static Optional<WhatIf> of(RunRequest now, List<ValidPlan> instead, SupposedRows rows, String person)
            throws IOException {
        List<Payroll.Paid> paid = paid(now, person);
        if (paid.isEmpty()) {
            return Optional.empty();
        }
        RunRequest then = supposed(now, instead, rows);
        return Optional.of(of(new Both(now, then, person), new SupposedPay(paid, paid(then, person))));
    }

    /**
     * The same where what is paid is known already, which is much quicker.
     *
     * @return empty where the person has no plan
     */
    public static Optional<WhatIf> of(RunRequest now, SupposedRows rows, String person, SupposedPay pay)
            throws IOException {
        return pay.now().isEmpty()
                ? Optional.empty()
                : Optional.of(of(new Both(now, supposed(now, now.plans(), rows), person), pay));
    }

    private static WhatIf of(Both runs, SupposedPay pay) throws IOException {
        List<Payroll.Paid> paid = pay.now();
        List<Payroll.Paid> supposed = pay.then();
        RunRequest now = runs.now();
        RunRequest then = runs.then();
        String person = runs.person();
        boolean isOtherPlan = !now.plans().equals(then.plans());
        Side before = new Side(now.plans(), paid, new UnpostedPay(now).lines(person, paid), scores(now, person));
        // another plan is taken as if it had always held; another deal changes what is paid from now on
        Side after = new Side(
                then.plans(),
                supposed,
                supposed.isEmpty()
                        ? List.of()
                        : new UnpostedPay(then).lines(person, isOtherPlan ? supposed : paid, supposed),
                scores(then, person));
        return new WhatIf(before, after);
    }

    /** The runs of somebody as it is and as it would be. */
    private record Both(RunRequest now, RunRequest then, String person) {}

    /**
     * One of the two.
     *
     * @param plans the plans that hold
     * @param paid what they give, with steps
     * @param lines what is paid in the period
     * @param scores totals and grades by period
     */
    public record Side(
            List<ValidPlan> plans,
            List<Payroll.Paid> paid,
            List<LedgerLine> lines,
            SequencedMap<String, Score> scores) {
        public Side {
            plans = List.copyOf(plans);
            paid = List.copyOf(paid);
            lines = List.copyOf(lines);
            scores = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(scores));
        }

        /** What a line comes from; nothing where no plan makes it. */
        public Optional<PlanLine> behind(LedgerLine line) {
            return paid.stream()
                    .flatMap(one -> one.lines().stream().map(found -> new PlanLine(one.plan(), found)))
                    .filter(found -> isOf(found.line(), line))
                    .findFirst();
        }

        private static boolean isOf(PayLine found, LedgerLine line) {
            return found.term().equals(line.key().term())
                    && found.item().equals(line.key().item());
        }
    }

    /**
     * What came out in a period.
     *
     * @param scorecard by which it was appraised
     * @param decided what people have decided about it
     */
    public record Score(ValidPlan plan, Scorecard scorecard, Outcome outcome, DecidedStages decided) {

        /** The total; empty where there is none. */
        public Optional<BigDecimal> total() {
            return outcome.totalPoints();
        }

        /** The grade; empty where there is none. */
        public String grade() {
            return outcome.grade()
                    .map(Figure::value)
                    .map(value -> value instanceof Value.Text(String text) ? text : "")
                    .orElse("");
        }
    }

    /** As it is. */
    public Side before() {
        return before;
    }

    /** As it would be. */
    public Side after() {
        return after;
    }

    private static RunRequest supposed(RunRequest now, List<ValidPlan> plans, SupposedRows rows) {
        return new RunRequest(plans, now.period(), now.asOf(), rows.over(now.data()), rows.with(now.limits()));
    }

    private static List<Payroll.Paid> paid(RunRequest request, String person) throws IOException {
        List<Payroll.Paid> paid = new ArrayList<>();
        try (Payroll run = Payroll.open(new UnpostedPay(request).asked().explained(person))) {
            run.people().forEachRemaining(paid::addAll);
        }
        return paid;
    }

    /** Of each cycle with a scorecard the period that holds the last day. */
    private static SequencedMap<String, Score> scores(RunRequest request, String person) throws IOException {
        SequencedMap<String, Score> scores = new LinkedHashMap<>();
        LocalDate last = request.period().days().to();
        for (ValidPlan plan : request.plans()) {
            for (String cycle : plan.cycles()) {
                Optional<Period> period = plan.plan().calendar().containing(cycle, last);
                if (period.isPresent()
                        && plan.plan().scorecard(cycle).isPresent()
                        && !scores.containsKey(period.get().name())) {
                    score(request, period.get(), person)
                            .ifPresent(score -> scores.put(period.get().name(), score));
                }
            }
        }
        return scores;
    }

    private static Optional<Score> score(RunRequest request, Period period, String person) throws IOException {
        List<ValidPlan> plans = Versions.within(period.days(), request.plans()).stream()
                .filter(plan -> plan.plan().scorecard(period.cycle()).isPresent())
                .toList();
        if (plans.isEmpty()) {
            return Optional.empty();
        }
        RunRequest asked = new RunRequest(plans, period, request.asOf(), request.data(), request.limits());
        Optional<PersonRun> found = PersonRun.of(asked, person);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (PersonRun run = found.get()) {
            return run.exemption().isPresent()
                    ? Optional.empty()
                    : run.plan()
                            .plan()
                            .scorecard(period.cycle())
                            .map(card -> new Score(run.plan(), card, run.outcome(), run.decided()));
        }
    }
}
