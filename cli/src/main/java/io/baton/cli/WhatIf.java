package io.baton.cli;

import io.baton.core.pay.PayLine;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.PersonAccount;
import io.baton.core.settle.PostedIn;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.pay.PayBooking;
import io.baton.engine.pay.Payroll;
import io.baton.engine.run.PersonRun;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.Versions;
import io.baton.engine.supposed.SupposedRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The pay and scores of one person, as they are and as they would be. */
final class WhatIf {

    private final Side before;
    private final Side after;

    WhatIf(Project.Supposed projects, SupposedRows rows, String person) throws IOException {
        RunRequest now = projects.now().request();
        RunRequest then = supposed(now, projects.instead(), rows);
        List<Payroll.Paid> paid = paid(now, person);
        if (paid.isEmpty()) {
            throw ExplainCommand.stranger(projects.now(), person);
        }
        List<Payroll.Paid> supposed = paid(then, person);
        boolean isOtherPlan = !now.plans().equals(then.plans());
        before = new Side(now.plans(), paid, lines(now, person, paid, paid), scores(now, person));
        // another plan is taken as if it had always held; another deal changes what is paid from now on
        after = new Side(
                then.plans(),
                supposed,
                supposed.isEmpty() ? List.of() : lines(then, person, isOtherPlan ? supposed : paid, supposed),
                scores(then, person));
    }

    /**
     * One of the two.
     *
     * @param plans the plans that hold
     * @param paid what they give, with steps
     * @param lines what is paid in the period
     * @param scores totals and grades by period
     */
    record Side(
            List<ValidPlan> plans,
            List<Payroll.Paid> paid,
            List<LedgerLine> lines,
            SequencedMap<String, Score> scores) {

        /** What a line comes from; nothing where no plan makes it. */
        Optional<PlanLine> behind(LedgerLine line) {
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

    /** The total and grade of a period. */
    record Score(Optional<BigDecimal> total, String grade) {}

    Side before() {
        return before;
    }

    Side after() {
        return after;
    }

    private static RunRequest supposed(RunRequest now, List<ValidPlan> plans, SupposedRows rows) {
        List<Path> folders = new ArrayList<>(now.limits().folders());
        folders.addAll(rows.folders());
        EmbeddedDuckDb.Limits limits = new EmbeddedDuckDb.Limits(
                now.limits().threads(), now.limits().memoryBytes(), now.limits().spillFolder(), folders);
        return new RunRequest(plans, now.period(), now.asOf(), rows.over(now.data()), limits);
    }

    private static List<Payroll.Paid> paid(RunRequest request, String person) throws IOException {
        List<Payroll.Paid> paid = new ArrayList<>();
        Payroll.Request asked =
                Payroll.Request.of(request).asIfPostedOn(dayBefore(request)).explained(person);
        try (Payroll run = Payroll.open(asked)) {
            run.people().forEachRemaining(paid::addAll);
        }
        return paid;
    }

    private static LocalDate dayBefore(RunRequest request) {
        return request.period().days().from().minusDays(1);
    }

    private static List<LedgerLine> lines(
            RunRequest request, String person, List<Payroll.Paid> posted, List<Payroll.Paid> paid) {
        String earlier = request.plan()
                .plan()
                .calendar()
                .containing(request.period().cycle(), dayBefore(request))
                .map(Period::name)
                .orElse("");
        List<ValidPlan> plans = new ArrayList<>(request.plans());
        posted.stream()
                .map(Payroll.Paid::plan)
                .filter(plan -> !plans.contains(plan))
                .forEach(plans::add);
        PayBooking booking = new PayBooking(plans, new PostedIn(request.period().name(), 1));
        PersonAccount account = booking.asIfPosted(person, posted, earlier);
        return booking.post(booking.earnings(person, paid), account, List.of()).lines();
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
            return run.exemption().isPresent() ? Optional.empty() : Optional.of(score(run.outcome()));
        }
    }

    private static Score score(Outcome outcome) {
        String grade = outcome.grade()
                .map(Figure::value)
                .map(value -> value instanceof Value.Text(String text) ? text : "")
                .orElse("");
        return new Score(outcome.totalPoints(), grade);
    }
}
