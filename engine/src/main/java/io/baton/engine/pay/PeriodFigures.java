package io.baton.engine.pay;

import io.baton.core.plan.Parameter;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import io.baton.engine.run.Everyone;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.SpanRoster;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The figures of each period that the pay of a plan sees, by participant. */
final class PeriodFigures {

    /** What is known without an appraisal. */
    private static final Set<String> OF_PERSON = Set.of(
            "participant", "role", "unit", "joined", "present_days", "period_days", "period_start", "period_end");

    private final ValidPlan plan;
    private final Payroll.Request request;
    private final SequencedMap<String, Period> periods = new LinkedHashMap<>();
    private final Map<String, Map<String, Outcome>> outcomes = new HashMap<>();

    private PeriodFigures(Payroll.Request request, ValidPlan plan) {
        this.request = request;
        this.plan = plan;
    }

    /** Appraises the periods of the cycles that the pay sees, where it sees what has to be appraised. */
    static PeriodFigures of(Payroll.Request request, ValidPlan plan, Period span) throws IOException {
        PeriodFigures figures = new PeriodFigures(request, plan);
        boolean appraised = !OF_PERSON.containsAll(plan.pay().figures());
        for (String cycle : plan.payCycles()) {
            for (Period period : periods(plan, cycle, span.days())) {
                figures.periods.put(period.name(), period);
                if (appraised) {
                    figures.appraise(period);
                }
            }
        }
        return figures;
    }

    /** The periods that touch some days, the last of which may end behind them. */
    private static List<Period> periods(ValidPlan plan, String cycle, DateRange days) {
        List<Period> periods = new ArrayList<>();
        LocalDate day = days.from();
        while (!day.isAfter(days.to())) {
            Optional<Period> period = plan.plan().calendar().containing(cycle, day);
            if (period.isEmpty()) {
                break;
            }
            periods.add(period.get());
            day = period.get().days().to().plusDays(1);
        }
        return periods;
    }

    private void appraise(Period period) throws IOException {
        RunRequest run = new RunRequest(List.of(plan), period, request.asOf(), request.data(), request.limits());
        Map<String, Outcome> byPerson = new HashMap<>();
        Everyone.of(run, request.only())
                .forEach(
                        (_, outcome) -> byPerson.put(outcome.participant().id(), outcome),
                        (_, outcome) -> byPerson.put(outcome.participant().id(), unappraised(outcome)));
        outcomes.put(period.name(), byPerson);
    }

    /** Whoever is exempt has figures, but neither total nor grade. */
    private static Outcome unappraised(Outcome outcome) {
        return new Outcome(
                outcome.participant(),
                outcome.period(),
                outcome.measures(),
                outcome.indicators(),
                outcome.scores(),
                outcome.dimensions(),
                Optional.empty(),
                Optional.empty(),
                outcome.blockers(),
                outcome.refusals());
    }

    /** The figures of a participant by period; of the periods in which the participant has the plan. */
    Map<String, List<Value>> of(SpanRoster.Member member) {
        Map<String, List<Value>> figures = new HashMap<>();
        for (Period period : periods.values()) {
            boolean takesPart = member.days().stream()
                    .anyMatch(days -> days.intersection(period.days()).isPresent());
            if (takesPart) {
                figures.put(
                        period.name(),
                        plan.pay().figures().stream()
                                .map(name -> value(name, member, period))
                                .toList());
            }
        }
        return figures;
    }

    private Value value(String name, SpanRoster.Member member, Period period) {
        return switch (name) {
            case "participant" -> new Value.Text(member.participant().id());
            case "role" -> new Value.Text(member.participant().role());
            case "unit" -> new Value.Text(member.participant().unit());
            case "joined" -> new Value.Day(member.joined());
            case "present_days" -> number(member.present().days(period.days()));
            case "period_days" -> number(period.days().days());
            case "period_start" -> new Value.Day(period.days().from());
            case "period_end" -> new Value.Day(period.days().to());
            case "today" -> new Value.Day(request.asOf().today());
            case "now" -> new Value.Moment(request.asOf().now());
            default -> appraised(name, member, period);
        };
    }

    private static Value number(long number) {
        return Value.of(BigDecimal.valueOf(number));
    }

    private Value appraised(String name, SpanRoster.Member member, Period period) {
        Outcome outcome = outcomes.getOrDefault(period.name(), Map.of())
                .get(member.participant().id());
        if (outcome == null) {
            return Value.notAvailable(Reason.Cause.NOT_APPRAISED, period.name());
        }
        Optional<Figure> figure = switch (name) {
            case "total" -> outcome.total();
            case "grade" -> outcome.grade();
            default ->
                outcome.find(Figure.Type.MEASURE, name)
                        .or(() -> outcome.find(Figure.Type.TARGET, name))
                        .or(() -> outcome.find(Figure.Type.INDICATOR, name));
        };
        return figure.map(Figure::value)
                .or(() -> parameter(name, member))
                .orElseGet(() -> Value.notAvailable(Reason.Cause.NOT_APPRAISED, period.name()));
    }

    private Optional<Value> parameter(String name, SpanRoster.Member member) {
        return plan.plan().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(parameter -> Value.of(parameter
                        .own(member.participant().unit(), member.participant().role())
                        .map(Parameter.Own::amount)
                        .orElseGet(parameter::amount)));
    }
}
