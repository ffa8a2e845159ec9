package io.baton.engine.pay;

import io.baton.core.plan.Parameter;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Decided;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.score.ParameterBook;
import io.baton.core.time.DateRange;
import io.baton.core.time.MonthsOf30;
import io.baton.core.time.Period;
import io.baton.core.time.WorkingDays;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.measure.Unrated;
import io.baton.engine.run.Everyone;
import io.baton.engine.run.FinalResults;
import io.baton.engine.run.ParameterRows;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.SpanRoster;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The figures of each period that the pay of a plan sees, by participant: a person is what he or she was at its end. */
final class PeriodFigures {

    /** What is known without an appraisal. */
    private static final Set<String> OF_PERSON = Set.of(
            "participant",
            "role",
            "unit",
            "superior",
            "joined",
            "present_days",
            "period_days",
            "present_working_days",
            "period_working_days",
            "present_days_of_30",
            "period_days_of_30",
            "period_start",
            "period_end",
            "today",
            "now");

    private final ValidPlan plan;
    private final Payroll.Request request;
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final ParameterBook book;
    private final List<String> appraised;
    private final SequencedMap<String, Period> periods = new LinkedHashMap<>();
    private final Map<String, FinalResults> finals = new HashMap<>();
    private final Map<String, Map<String, List<Value>>> values = new HashMap<>();
    private final Set<Unrated> unrated = new LinkedHashSet<>();

    private PeriodFigures(Payroll.Request request, ValidPlan plan, ParameterBook book) {
        this.request = request;
        this.plan = plan;
        this.book = book;
        plan.plan().parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
        this.appraised = plan.pay().figures().stream()
                .filter(name -> !OF_PERSON.contains(name) && !parameters.containsKey(name))
                .toList();
    }

    /** Appraises the periods of the cycles that the pay sees, where it sees what has to be appraised. */
    static PeriodFigures of(Payroll.Request request, ValidPlan plan) throws IOException {
        PeriodFigures figures = unappraised(request, plan);
        for (Period period : figures.appraised()) {
            figures.appraise(period);
        }
        return figures;
    }

    /** Appraises nothing: what comes out of the periods is given to {@link #take}. */
    static PeriodFigures unappraised(Payroll.Request request, ValidPlan plan) throws IOException {
        PeriodFigures figures = new PeriodFigures(request, plan, book(request, plan));
        LocalDate first = new VersionPlace(request, plan).since().orElse(request.first(plan));
        for (String cycle : plan.payCycles()) {
            for (Period period : periods(plan, cycle, new DateRange(first, request.until()))) {
                figures.periods.put(period.name(), period);
            }
        }
        if (request.results() == RunRequest.Results.FINAL && figures.seesResults()) {
            for (Period period : figures.appraised()) {
                figures.finals.put(period.name(), FinalResults.of(figures.run(period)));
            }
        }
        return figures;
    }

    private static ParameterBook book(Payroll.Request request, ValidPlan plan) throws IOException {
        if (plan.plan().parameters().isEmpty()) {
            return ParameterBook.EMPTY;
        }
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits())) {
            return ParameterRows.read(database, request.data(), List.of(plan), request.only());
        } catch (SQLException e) {
            throw new EngineFailure("the parameters could not be read", e);
        }
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
        Everyone everyone = Everyone.of(run(period), request.only());
        everyone.forEachInOnePiece(outcome -> take(period, outcome));
        unrated.addAll(everyone.unrated());
    }

    /** The facts without an exchange rate, over which figures wait. */
    List<Unrated> unrated() {
        return List.copyOf(unrated);
    }

    /** The appraisal of a period. */
    RunRequest run(Period period) {
        return new RunRequest(List.of(plan), period, request.asOf(), request.data(), request.limits());
    }

    /** The periods that have to be appraised. */
    Collection<Period> appraised() {
        return appraised.isEmpty() ? List.of() : periods.values();
    }

    /** Takes what came out for somebody in a period, in the place of what came out before. */
    void take(Period period, Outcome outcome) {
        values.computeIfAbsent(period.name(), _ -> new HashMap<>())
                .put(
                        outcome.participant().id(),
                        appraised.stream().map(name -> seen(name, outcome)).toList());
    }

    private Value seen(String name, Outcome outcome) {
        FinalResults decided = finals.get(outcome.period());
        return decided != null && isResult(name)
                ? decided(name, outcome, decided.of(plan, outcome))
                : value(name, outcome);
    }

    private boolean seesResults() {
        return appraised.stream().anyMatch(PeriodFigures::isResult);
    }

    private static boolean isResult(String name) {
        return name.equals("total") || name.equals("grade");
    }

    /** What was decided as final; without a decision it is still to come (rule M13). */
    private static Value decided(String name, Outcome outcome, Optional<Decided> decided) {
        if (decided.isEmpty()) {
            return Value.notYet(Reason.Cause.NOT_FINAL, outcome.period());
        }
        Optional<Value> value = name.equals("total")
                ? decided.get().total().map(Value::of)
                : decided.get().grade().map(Value.Text::new);
        return value.orElseGet(() -> notAppraised(outcome.period()));
    }

    private Value value(String name, Outcome outcome) {
        Optional<Figure> figure = switch (name) {
            case "total" -> outcome.total();
            case "grade" -> outcome.grade();
            default ->
                outcome.find(Figure.Type.MEASURE, name)
                        .or(() -> outcome.find(Figure.Type.TARGET, name))
                        .or(() -> outcome.find(Figure.Type.INDICATOR, name));
        };
        return figure.map(Figure::value).orElseGet(() -> notAppraised(outcome.period()));
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
            case "role" -> new Value.Text(member.in(period).role());
            case "superior" -> new Value.Text(member.in(period).superior());
            case "unit" -> new Value.Text(member.in(period).unit());
            case "joined" -> new Value.Day(member.joined());
            case "present_days" -> number(member.present().days(period.days()));
            case "period_days" -> number(period.days().days());
            case "present_working_days" ->
                number(working().count(member.present().within(period.days())));
            case "period_working_days" -> number(working().count(List.of(period.days())));
            case "present_days_of_30" ->
                number(MonthsOf30.count(member.present().within(period.days())));
            case "period_days_of_30" -> number(MonthsOf30.count(List.of(period.days())));
            case "period_start" -> new Value.Day(period.days().from());
            case "period_end" -> new Value.Day(period.days().to());
            case "today" -> new Value.Day(request.asOf().today());
            case "now" -> new Value.Moment(request.asOf().now());
            default ->
                Optional.ofNullable(parameters.get(name))
                        .map(parameter -> Value.of(book.value(parameter, member.in(period), member.lastDay(period))
                                .amount()))
                        .orElseGet(() -> appraised(name, member, period));
        };
    }

    private WorkingDays working() {
        return plan.plan().calendar().workingDays();
    }

    private static Value number(long number) {
        return Value.of(BigDecimal.valueOf(number));
    }

    private Value appraised(String name, SpanRoster.Member member, Period period) {
        List<Value> found = values.getOrDefault(period.name(), Map.of())
                .getOrDefault(member.participant().id(), List.of());
        return found.isEmpty() ? notAppraised(period.name()) : found.get(appraised.indexOf(name));
    }

    private static Value notAppraised(String period) {
        return Value.notAvailable(Reason.Cause.NOT_APPRAISED, period);
    }
}
