package io.baton.server.calculation;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.time.PeriodCalendar;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.LoadedData;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.Versions;
import io.baton.server.plans.Binding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that a calculation needs, as it was after one load.
 *
 * @param load the load
 * @param binding the plans
 * @param asOf what counts as today and now
 * @param data the files that were written of that state
 * @param limits threads, memory, and where to spill
 * @param scratch a folder for what a calculation keeps while it runs
 */
public record Snapshot(
        long load, Binding binding, AsOf asOf, LoadedData data, EmbeddedDuckDb.Limits limits, Path scratch) {

    /** How many periods of each length are kept up to date, the one of today among them. */
    private static final int PERIODS = 24;

    /** What a calculation of a period needs; empty where no plan has a scorecard for it. */
    Optional<RunRequest> request(Period period) {
        List<ValidPlan> plans = Versions.within(
                period.days(),
                binding.plans().stream()
                        .filter(plan -> plan.plan().scorecard(period.cycle()).isPresent())
                        .toList());
        return plans.isEmpty() ? Optional.empty() : Optional.of(request(plans, period));
    }

    /** The periods of pay by some plans until today, the last ones first. */
    public static List<Period> payPeriods(Binding binding, LocalDate today) {
        Set<Period> periods = new LinkedHashSet<>();
        paying(binding).forEach(plan -> add(plan, plan.plan().pay().cycle(), today, periods));
        return periods.stream()
                .sorted(Comparator.comparing((Period period) -> period.days().to(), Comparator.reverseOrder())
                        .thenComparing(Period::cycle)
                        .thenComparing(Period::name))
                .limit(PERIODS)
                .toList();
    }

    /** What a calculation of pay needs; empty where no plan pays by periods of that length. */
    public Optional<RunRequest> payRequest(Period period) {
        List<ValidPlan> plans = paying(binding).stream()
                .filter(plan -> plan.plan().pay().cycle().equals(period.cycle()))
                .toList();
        return plans.isEmpty() ? Optional.empty() : Optional.of(request(plans, period));
    }

    private static List<ValidPlan> paying(Binding binding) {
        return binding.plans().stream()
                .filter(plan -> !plan.plan().pay().isEmpty())
                .toList();
    }

    /** The same with the plans that score besides those that pay. */
    public RunRequest withScores(RunRequest paid) {
        List<ValidPlan> plans = Stream.concat(
                        paid.plans().stream(),
                        binding.plans().stream()
                                .filter(plan -> plan.plan().pay().isEmpty()))
                .toList();
        return request(plans, paid.period());
    }

    /** What trying a plan alone on a period takes, for which it need not be in force. */
    public RunRequest tried(ValidPlan plan, Period period) {
        return request(List.of(plan), period);
    }

    private RunRequest request(List<ValidPlan> plans, Period period) {
        return new RunRequest(plans, period, asOf, new LoadedTables(data), limits);
    }

    /** The periods that are calculated: those that go on before those that are over, the last ones first. */
    List<Period> periods() {
        return periods(binding, asOf.today());
    }

    static List<Period> periods(Binding binding, LocalDate today) {
        Set<Period> periods = new LinkedHashSet<>();
        for (ValidPlan plan : binding.plans()) {
            for (String cycle : plan.cycles()) {
                add(plan, cycle, today, periods);
            }
        }
        return periods.stream()
                .sorted(Comparator.comparing((Period period) -> !period.days().contains(today))
                        .thenComparing(period -> period.days().to(), Comparator.reverseOrder())
                        .thenComparing(Period::cycle)
                        .thenComparing(Period::name))
                .toList();
    }

    private static void add(ValidPlan plan, String cycle, LocalDate today, Set<Period> periods) {
        PeriodCalendar calendar = plan.plan().calendar();
        DateRange effective = plan.plan().effective();
        LocalDate last = today.isBefore(effective.to()) ? today : effective.to();
        Optional<Period> period = calendar.containing(cycle, last);
        for (int i = 0; i < PERIODS && period.isPresent(); i++) {
            if (period.get().days().intersection(effective).isPresent()) {
                periods.add(period.get());
            }
            period = calendar.containing(cycle, period.get().days().from().minusDays(1));
        }
    }
}
