package io.baton.core.score;

import io.baton.core.document.CodePointOrder;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.plan.Indicator;
import io.baton.core.plan.Parameter;
import io.baton.core.plan.Scorecard;
import io.baton.core.plan.Target;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a scorer works with: everything that depends on the plan, the cycle and the period alone. */
record Assembly(
        int size,
        List<Constant> constants,
        List<Given> given,
        List<Named> parameters,
        List<Shorter> shorter,
        List<ScoredIndicator> indicators,
        Optional<TotalFigures> total,
        RatingCheck ratingCheck,
        Layout layout) {

    /** A measure or target, which comes with the participant. */
    record Given(String name, Figure.Type type, Kind kind, int slot) {}

    /** A parameter, whose value depends on the participant. */
    record Named(Parameter parameter, int slot) {

        Figure make(ParameterValue value) {
            Step step = new IndicatorStep.OfParameter(value);
            return Figure.of(Figure.Type.CONSTANT, parameter.name(), parameter.kind(), step, List.of());
        }
    }

    /** The total of a shorter period, which comes with the participant. */
    record Shorter(String period, int slot) {}

    /** A constant of the period. */
    record Constant(Figure figure, int slot) {}

    /** The slots of the lists of an outcome, sorted by item. */
    record Layout(SlotList measures, SlotList indicators, SlotList scores, SlotList dimensions) {}

    static Map<String, Value> constants(DateRange days, AsOf asOf) {
        Map<String, Value> constants = new LinkedHashMap<>();
        constants.put("today", new Value.Day(asOf.today()));
        constants.put("now", new Value.Moment(asOf.now()));
        constants.put("period_start", new Value.Day(days.from()));
        constants.put("period_end", new Value.Day(days.to()));
        return constants;
    }

    static Assembly ofCycle(ValidPlan plan, RolledUp rolled, Map<String, Value> constants) {
        Scorecard card = rolled.card();
        Building building = new Building(plan, Optional.of(card));
        building.shorter(rolled.periods());
        Set<String> weighted = new HashSet<>();
        WeightTree.shares(card).forEach(share -> weighted.add(share.name()));
        building.constants(constants);
        building.given(plan.measures(card.cycle()), plan.targets(card.cycle()));
        building.indicators(
                plan.indicators(card.cycle()),
                indicator ->
                        weighted.contains(indicator.name()) || indicator.curve().isPresent());
        return building.done(card.cycle());
    }

    /** What the pay of a cycle sees that is not appraised. */
    static Assembly ofFigures(ValidPlan plan, String cycle, Map<String, Value> constants) {
        Building building = new Building(plan, Optional.empty());
        building.constants(constants);
        building.given(plan.measures(cycle), plan.targets(cycle));
        building.indicators(plan.indicators(cycle), indicator -> plan.hasCurve(indicator.name()));
        return building.done(cycle);
    }

    static Assembly ofEverything(ValidPlan plan, Optional<Scorecard> card, Map<String, Value> constants) {
        Building building = new Building(plan, card);
        building.constants(constants);
        building.given(plan.measures(), plan.plan().targets());
        building.indicators(plan.indicators(), indicator -> plan.hasCurve(indicator.name()));
        return building.done(card.map(Scorecard::cycle).orElse(""));
    }

    /** Gathers the parts. */
    private static final class Building {

        private final ValidPlan plan;
        private final Optional<Scorecard> card;
        private final Slots slots = new Slots();
        private final List<Constant> constants = new ArrayList<>();
        private final List<Given> given = new ArrayList<>();
        private final List<Shorter> shorter = new ArrayList<>();
        private final List<Indicator> asked = new ArrayList<>();
        private final List<ScoredIndicator> indicators = new ArrayList<>();

        Building(ValidPlan plan, Optional<Scorecard> card) {
            this.plan = plan;
            this.card = card;
        }

        void constants(Map<String, Value> values) {
            values.forEach((name, value) -> {
                Kind kind = value instanceof Value.Moment ? Kind.TIME : Kind.DATE;
                Figure figure = Figure.given(Figure.Type.CONSTANT, name, kind, value);
                constants.add(new Constant(figure, slots.of(name)));
            });
        }

        void shorter(Collection<String> periods) {
            new LinkedHashSet<>(periods)
                    .forEach(period -> shorter.add(new Shorter(period, slots.of(Compiling.score(period)))));
        }

        void given(Collection<CheckedMeasure> measures, Collection<Target> targets) {
            for (CheckedMeasure measure : measures) {
                String name = measure.measure().name();
                given.add(new Given(name, Figure.Type.MEASURE, measure.kind(), slots.of(name)));
            }
            for (Target target : targets) {
                given.add(new Given(target.name(), Figure.Type.TARGET, target.kind(), slots.of(target.name())));
            }
        }

        void indicators(List<Indicator> wanted, Function<Indicator, Boolean> isScored) {
            asked.addAll(wanted);
            Compiling compiling = new Compiling(plan, slots);
            for (Indicator indicator : wanted) {
                indicators.add(new ScoredIndicator(
                        indicator.name(),
                        slots.of(indicator.name()),
                        compiling.source(indicator),
                        isScored.apply(indicator) ? Optional.of(scoring(indicator)) : Optional.empty()));
            }
        }

        private ScoredIndicator.Scoring scoring(Indicator indicator) {
            return new ScoredIndicator.Scoring(
                    slots.of(Compiling.score(indicator.name())),
                    new IndicatorStep.OnCurve(plan.curve(indicator.name()), indicator.compare()),
                    new IndicatorStep.CountsAs(indicator.unavailable()));
        }

        Assembly done(String cycle) {
            Optional<TotalFigures> total = card.filter(
                            scorecard -> !scorecard.dimensions().isEmpty())
                    .map(scorecard -> TotalFigures.of(plan, scorecard, slots));
            List<Named> parameters = parameters();
            Layout layout = layout(total);
            return new Assembly(
                    slots.size(),
                    constants,
                    given,
                    parameters,
                    shorter,
                    indicators,
                    total,
                    RatingCheck.of(plan, cycle, asked),
                    layout);
        }

        private List<Named> parameters() {
            return plan.plan().parameters().stream()
                    .map(parameter -> new Named(parameter, slots.of(parameter.name())))
                    .toList();
        }

        private Layout layout(Optional<TotalFigures> total) {
            List<String> scores = new ArrayList<>();
            for (ScoredIndicator indicator : indicators) {
                indicator.scoring().ifPresent(scoring -> scores.add(indicator.name()));
            }
            shorter.forEach(part -> scores.add(part.period()));
            total.flatMap(TotalFigures::overall).ifPresent(overall -> {
                scores.add(Outcome.COMPUTED);
                overall.members().forEach(member -> scores.add(member.item()));
            });
            return new Layout(
                    sorted(given.stream().map(Given::name).toList(), name -> name),
                    sorted(asked.stream().map(Indicator::name).toList(), name -> name),
                    sorted(scores, Compiling::score),
                    sorted(total.map(TotalFigures::dimensions).orElse(List.of()), Compiling::dimension));
        }

        private SlotList sorted(List<String> names, Function<String, String> key) {
            return slots.of(
                    names.stream().sorted(CodePointOrder.INSTANCE).map(key).toList());
        }
    }
}
