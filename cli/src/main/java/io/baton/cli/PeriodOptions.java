package io.baton.cli;

import io.baton.core.plan.Plan;
import io.baton.core.plan.Scorecard;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.time.Presence;
import io.baton.engine.run.Versions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which period, and what counts as now. */
final class PeriodOptions implements PayTime {

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD",
            description = "The period: 2024, 2024-Q1, 2024-03, FY2024-Q1, or the name of a window of the plan.")
    private @Nullable String period;

    @Mixin
    private AsOfOption asOf;

    /** The period in the plan's calendar: in force, and of a cycle that the plan has a scorecard for. */
    Period period(List<ValidPlan> plans) {
        Plan first = plans.getFirst().plan();
        Period found = anyPeriod(first, period == null ? "" : period);
        for (ValidPlan plan : plans) {
            requireInForce(plan.plan(), plans, found);
        }
        for (ValidPlan plan : Versions.within(found.days(), plans)) {
            if (!anyPeriod(plan.plan(), found.name()).equals(found)) {
                throw refused(
                        found.name() + " has other days in " + plan.plan().name() + " than in " + first.name(),
                        "run plans with calendars of their own one by one");
            }
        }
        return found;
    }

    @Override
    public Period payPeriod(List<ValidPlan> plans) {
        return payPeriod(plans, period == null ? "" : period);
    }

    /** The period of pay of that name: of the cycle in which all plans that pay something settle it. */
    static Period payPeriod(List<ValidPlan> plans, String name) {
        List<Plan> paying = plans.stream()
                .map(ValidPlan::plan)
                .filter(plan -> !plan.pay().isEmpty())
                .toList();
        if (paying.isEmpty()) {
            throw refused("the plan " + plans.getFirst().plan().name() + " pays nothing", "it has no 'pay'");
        }
        Period found = named(paying.getFirst(), name);
        for (Plan plan : paying) {
            if (!plan.pay().cycle().equals(found.cycle())) {
                throw refused(
                        name + " is a " + found.cycle() + ", but the plan " + plan.name() + " pays every "
                                + plan.pay().cycle(),
                        "name such a period");
            }
        }
        return found;
    }

    /** A plan is in force on every day of the period, in whichever of its versions. */
    private static void requireInForce(Plan plan, List<ValidPlan> plans, Period period) {
        List<DateRange> inForce = plans.stream()
                .map(ValidPlan::plan)
                .filter(version -> version.name().equals(plan.name()))
                .map(Plan::effective)
                .toList();
        if (!new Presence(List.of(period.days())).without(inForce).ranges().isEmpty()) {
            throw refused(
                    period.name() + " (" + period.days() + ") is not within the days on which the plan " + plan.name()
                            + " is in force",
                    "it is in force "
                            + inForce.stream().map(DateRange::toString).collect(Collectors.joining(" and ")));
        }
    }

    /** The periods of a list with commas, in force or not: a plan is previewed on the past. */
    List<Period> anyPeriods(Plan plan) {
        return Arrays.stream((period == null ? "" : period).split(",", -1))
                .map(name -> isOnlyPaid(plan) ? named(plan, name.strip()) : anyPeriod(plan, name.strip()))
                .toList();
    }

    private static boolean isOnlyPaid(Plan plan) {
        return plan.scorecards().isEmpty() && !plan.pay().isEmpty();
    }

    private static Period named(Plan plan, String name) {
        return plan.calendar()
                .parse(name)
                .orElseThrow(() -> refused(
                        "'" + name + "' is not a period of the plan " + plan.name(),
                        plan.calendar().advice(name)));
    }

    private static Period anyPeriod(Plan plan, String name) {
        Period found = named(plan, name);
        if (plan.scorecard(found.cycle()).isEmpty()) {
            String cycles = plan.scorecards().stream().map(Scorecard::cycle).collect(Collectors.joining(", "));
            throw refused(
                    name + " is a " + found.cycle() + ", for which the plan " + plan.name() + " has no scorecard",
                    "it has scorecards for: " + cycles);
        }
        return found;
    }

    private static Stop refused(String what, String mend) {
        return new Stop(ExitCode.USAGE, what + (mend.isEmpty() ? "" : "; " + mend));
    }

    @Override
    public Optional<LocalDate> known(ZoneId zone) {
        return asOf.given(zone);
    }

    @Override
    public AsOf asOf(Clock clock, ZoneId zone) {
        return asOf.asOf(clock, zone);
    }
}
