package io.baton.engine.run;

import io.baton.core.explain.RowSource;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.plan.RollUp;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.score.DecidedStages;
import io.baton.core.score.Exemption;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.score.Scorer;
import io.baton.core.score.Segment;
import io.baton.core.score.Segments;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import io.baton.engine.measure.MeasureLines;
import io.baton.engine.measure.Moment;
import io.baton.engine.run.AppraisalInputs.Part;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Appraises people again in memory, by what was kept of them and by facts as they are. Measures of teams stay as they were kept.
 * Safe for any number of threads.
 */
public final class Reappraisal {

    private final Map<String, ValidPlan> plans;
    private final AsOf asOf;
    private final Map<OfPeriod, Scorer> scorers = new ConcurrentHashMap<>();

    /** A plan over a whole period. */
    private record OfPeriod(String plan, Period period) {}

    private Reappraisal(Map<String, ValidPlan> plans, AsOf asOf) {
        this.plans = Map.copyOf(plans);
        this.asOf = asOf;
    }

    /**
     * By some plans.
     *
     * @param plans all of which something may have been kept, by hash
     */
    public static Reappraisal of(Map<String, ValidPlan> plans, AsOf asOf) {
        return new Reappraisal(plans, asOf);
    }

    /** Takes the measures of the person who is appraised. */
    public interface Measuring {

        /**
         * The value of a measure of one's own facts.
         *
         * @param counting the days on which facts count
         */
        Value value(CheckedMeasure measure, Moment moment, List<DateRange> counting);

        /**
         * The facts behind it, by day and key.
         *
         * @param most how many are listed
         */
        MeasureLines lines(CheckedMeasure measure, Moment moment, List<DateRange> counting, int most);
    }

    /** What was kept of one person. */
    @FunctionalInterface
    public interface Kept {

        /** Of a period; empty where the person did not take part, or where nothing was kept yet. */
        Optional<AppraisalInputs> find(Period period);
    }

    /** The measures of one's own facts that appraisals of periods of that length take, by any of the plans. */
    public List<CheckedMeasure> measures(String cycle) {
        return allMeasures(cycle).filter(KeptParts::isOwn).toList();
    }

    /** The names of the measures of teams that appraisals of periods of that length take, by any of the plans. */
    public Set<String> measuresOfTeams(String cycle) {
        Set<String> names = new TreeSet<>();
        allMeasures(cycle)
                .filter(measure -> !KeptParts.isOwn(measure))
                .forEach(measure -> names.add(measure.measure().name()));
        return names;
    }

    private Stream<CheckedMeasure> allMeasures(String cycle) {
        return plans.values().stream()
                .flatMap(plan -> cycles(plan, cycle).distinct().flatMap(known -> plan.measures(known).stream()))
                .distinct();
    }

    /** A cycle with those of which its appraisals are made, at any depth. */
    private static Stream<String> cycles(ValidPlan plan, String cycle) {
        return Stream.concat(Stream.of(cycle), rollUps(plan, cycle).flatMap(rollUp -> cycles(plan, rollUp.cycle())));
    }

    private static Stream<RollUp> rollUps(ValidPlan plan, String cycle) {
        return plan.plan().scorecard(cycle).map(plan::rollUps).orElse(List.of()).stream();
    }

    /** Those of which the appraisal of a period is made, at any depth, and itself. */
    public Set<Period> periods(Period period) {
        Set<Period> periods = new LinkedHashSet<>();
        periods.add(period);
        plans.values().forEach(plan -> shorter(plan, period).forEach(shorter -> periods.addAll(periods(shorter))));
        return periods;
    }

    private static Stream<Period> shorter(ValidPlan plan, Period period) {
        return rollUps(plan, period.cycle())
                .flatMap(rollUp -> plan.plan().calendar().within(rollUp.cycle(), period.days()).stream());
    }

    /** The appraisals of one person, each made once: for one thread, and while facts stay as they are. */
    public Person person(Kept kept, Measuring measuring) {
        return new Person(kept, measuring);
    }

    /** One person. */
    public final class Person {

        private final Kept kept;
        private final Measuring measuring;
        private final Map<Period, Optional<Value>> totals = new HashMap<>();

        private Person(Kept kept, Measuring measuring) {
            this.kept = kept;
            this.measuring = measuring;
        }

        /** What was kept, where all its plans are known. */
        private Optional<AppraisalInputs> find(Period period) {
            return kept.find(period).filter(inputs -> inputs.plans().allMatch(plans::containsKey));
        }

        /**
         * The result, as {@link EveryoneRun#forEach} gives it.
         *
         * @return empty where the person does not take part, or where nothing was kept
         */
        public Optional<EveryoneRun.Appraised> appraise(Period period) {
            return find(period).map(inputs -> appraise(period, inputs));
        }

        private EveryoneRun.Appraised appraise(Period period, AppraisalInputs inputs) {
            ValidPlan plan = plan(inputs.whole());
            Optional<Exemption> exemption = inputs.whole().inputs().exemption();
            if (exemption.isPresent()) {
                return EveryoneRun.Appraised.exempt(
                        plan, inputs.whole().inputs().participant(), exemption.get());
            }
            Outcome outcome = inputs.segments().isEmpty() ? score(period, inputs.whole()) : together(period, inputs);
            return new EveryoneRun.Appraised(
                    outcome.participant(),
                    Optional.empty(),
                    Optional.of(outcome),
                    inputs.decisions().isEmpty()
                            ? DecidedStages.NONE
                            : DecidedStages.of(plan.plan(), outcome, inputs.decisions()),
                    plan);
        }

        /**
         * The outcome with the figures of the whole period, as {@link Everyone#forEachInOnePiece} gives it.
         *
         * @return empty where the person does not take part, or where nothing was kept
         */
        public Optional<Outcome> inOnePiece(Period period) {
            return find(period).map(inputs -> inOnePiece(period, inputs));
        }

        private Outcome inOnePiece(Period period, AppraisalInputs inputs) {
            Outcome whole = score(period, inputs.whole());
            if (inputs.whole().inputs().exemption().isPresent()) {
                return whole.with(Optional.empty(), Optional.empty());
            }
            if (inputs.segments().isEmpty()) {
                return whole;
            }
            Outcome result = together(period, inputs);
            return whole.with(result.total(), result.grade());
        }

        /**
         * The rows behind measures of one's own facts; none of other figures.
         *
         * @param most how many rows are listed of each measure
         */
        public RowSource rows(Period period, int most) {
            return find(period)
                    .filter(inputs -> inputs.segments().isEmpty())
                    .map(inputs -> rows(period, inputs.whole(), most))
                    .orElse(RowSource.NONE);
        }

        private RowSource rows(Period period, Part part, int most) {
            ValidPlan plan = plan(part);
            return new FigureRows(
                    plan,
                    name -> Optional.of(plan.measure(name))
                            .filter(KeptParts::isOwn)
                            .map(measure -> measuring.lines(measure, moment(period, part), part.counting(), most))
                            .orElse(MeasureLines.NONE),
                    _ -> List.of());
        }

        private ValidPlan plan(Part part) {
            return Optional.ofNullable(plans.get(part.plan())).orElseThrow();
        }

        private Moment moment(Period period, Part part) {
            return Moment.of(plan(part).plan().calendar(), period, part.days(), asOf);
        }

        private Outcome together(Period period, AppraisalInputs inputs) {
            List<Segment> segments = inputs.segments().stream()
                    .map(part -> Segment.of(part.days(), part.present(), score(period, part)))
                    .toList();
            return new Segments(plan(inputs.whole()).plan(), period.name())
                    .together(inputs.whole().inputs().participant(), segments);
        }

        private Outcome score(Period period, Part part) {
            ValidPlan plan = plan(part);
            Moment moment = moment(period, part);
            Map<String, Value> figures = new HashMap<>(part.inputs().figures());
            for (CheckedMeasure measure : plan.measures(period.cycle())) {
                if (KeptParts.isOwn(measure)) {
                    figures.put(measure.measure().name(), measuring.value(measure, moment, part.counting()));
                }
            }
            return scorer(plan, period, part).score(part.inputs().with(figures, totals(plan, period, part)));
        }

        private Scorer scorer(ValidPlan plan, Period period, Part part) {
            return part.days().equals(period.days())
                    ? scorers.computeIfAbsent(new OfPeriod(part.plan(), period), _ -> Scorer.of(plan, period, asOf))
                    : Scorer.of(plan, period, part.days(), asOf);
        }

        /** The totals of shorter periods by facts as they are; those of which nothing was kept are as they were. */
        private Map<String, Value> totals(ValidPlan plan, Period period, Part part) {
            Map<String, Value> known = new HashMap<>(part.inputs().totals());
            shorter(plan, period)
                    .filter(shorter -> find(shorter).stream().anyMatch(inputs -> isOf(period, inputs)))
                    .forEach(shorter -> total(shorter)
                            .ifPresentOrElse(
                                    total -> known.put(shorter.name(), total), () -> known.remove(shorter.name())));
            return known;
        }

        /** A run of the longer period sees only plans that have a scorecard for it. */
        private boolean isOf(Period longer, AppraisalInputs inputs) {
            return inputs.plans()
                    .map(plans::get)
                    .allMatch(plan -> plan.plan().scorecard(longer.cycle()).isPresent());
        }

        /** Months are asked for by their quarter and their year. */
        private Optional<Value> total(Period period) {
            Optional<Value> made = totals.get(period);
            if (made == null) {
                made = inOnePiece(period).flatMap(Outcome::total).map(Figure::value);
                totals.put(period, made);
            }
            return made;
        }
    }
}
