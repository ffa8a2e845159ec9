package io.baton.engine.run;

import io.baton.core.explain.RowSource;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.Measure.Whose;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.DecidedStages;
import io.baton.core.score.Exemption;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.score.ParticipantInputs;
import io.baton.core.score.Scorer;
import io.baton.core.score.Segment;
import io.baton.core.score.Segments;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import io.baton.engine.measure.MeasureLines;
import io.baton.engine.measure.Moment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The appraisals of people in a period, kept so that they can be made again in memory when facts change: targets, ratings and
 * whatever else does not come from facts is remembered. Measures of teams stay as the engine took them.
 */
public final class WarmAppraisals {

    private final RunRequest request;
    private final List<WarmAppraisals> shorter = new ArrayList<>();
    private final Map<String, Part> inOnePiece = new HashMap<>();
    private final Map<String, Roster.Place> segmented = new HashMap<>();
    private final Map<String, List<Part>> segments = new HashMap<>();
    private Optional<DecisionRows> decisions = Optional.empty();

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

    /**
     * A plan on some days of somebody.
     *
     * @param scorer of the slice
     * @param inputs all but the measures of one's own facts
     * @param counting the days on which facts count
     * @param present how many days of the slice the person is there
     */
    private record Part(Slice slice, Scorer scorer, ParticipantInputs inputs, List<DateRange> counting, long present) {

        Outcome score(Measuring measuring, Map<String, Value> totals) {
            Map<String, Value> figures = new HashMap<>(inputs.figures());
            for (CheckedMeasure measure : slice.measures()) {
                if (isOwn(measure)) {
                    figures.put(measure.measure().name(), measuring.value(measure, slice.moment(), counting));
                }
            }
            return scorer.score(inputs.with(figures, totals));
        }
    }

    private static boolean isOwn(CheckedMeasure measure) {
        return measure.measure().selection().whose() == Whose.OWN;
    }

    private WarmAppraisals(RunRequest request) {
        this.request = request;
    }

    /**
     * Reads what the appraisals of a period need.
     *
     * @param only the one person who is wanted; empty for everyone
     */
    public static WarmAppraisals of(RunRequest request, Optional<String> only) throws IOException {
        WarmAppraisals warm = new WarmAppraisals(request);
        for (Period period : ShorterPeriods.periods(request)) {
            warm.shorter.add(of(request.of(period), only));
        }
        warm.read(only);
        return warm;
    }

    private void read(Optional<String> only) throws IOException {
        Optional<Cast> cast = Optional.empty();
        for (ValidPlan plan : request.plans()) {
            try (RunSession session = RunSession.open(Slice.whole(request, plan), ShorterPeriods.none(), only)) {
                parts(session).forEach(part -> inOnePiece.put(id(part), part));
                cast = Optional.of(session.cast());
                decisions = Optional.of(session.decisions());
            }
        }
        if (cast.isPresent() && !cast.get().segmented().isEmpty()) {
            readSegments(cast.get());
        }
    }

    private void readSegments(Cast cast) throws IOException {
        cast.segmented().forEach(place -> segmented.put(place.participant().id(), place));
        for (Slice slice : cast.slices(request)) {
            parts(slice, cast.members(slice))
                    .forEach(part -> segments.computeIfAbsent(id(part), _ -> new ArrayList<>())
                            .add(part));
        }
        segments.values()
                .forEach(own -> own.sort((one, other) ->
                        one.slice().days().from().compareTo(other.slice().days().from())));
        for (ValidPlan plan : request.plans()) {
            parts(Slice.whole(request, plan), cast.wholes(plan)).forEach(part -> inOnePiece.put(id(part), part));
        }
    }

    private static String id(Part part) {
        return part.inputs().participant().id();
    }

    private static List<Part> parts(Slice slice, List<Cast.Member> members) throws IOException {
        Map<String, Long> present = new HashMap<>();
        members.forEach(member -> present.put(member.stretch().participant().id(), member.present(slice.days())));
        try (RunSession session = RunSession.open(slice, ShorterPeriods.none(), members)) {
            return parts(session).stream()
                    .map(part -> new Part(
                            slice, part.scorer(), part.inputs(), part.counting(), present.getOrDefault(id(part), 0L)))
                    .toList();
        }
    }

    private static List<Part> parts(RunSession session) {
        Map<String, List<DateRange>> counting = session.counting();
        Scorer scorer = session.slice().scorer();
        List<Part> parts = new ArrayList<>();
        List<CheckedMeasure> ofTeams = session.slice().measures().stream()
                .filter(measure -> !isOwn(measure))
                .toList();
        session.forEach(
                ofTeams,
                inputs -> parts.add(new Part(
                        session.slice(),
                        scorer,
                        inputs,
                        counting.getOrDefault(inputs.participant().id(), List.of()),
                        0)));
        return parts;
    }

    /** The measures of one's own facts that are taken. */
    public List<CheckedMeasure> measures() {
        return measures(request);
    }

    /** The measures of one's own facts that the appraisals of a period take. */
    public static List<CheckedMeasure> measures(RunRequest request) {
        List<CheckedMeasure> measures = new ArrayList<>();
        ShorterPeriods.periods(request).forEach(period -> measures.addAll(measures(request.of(period))));
        request.plans().stream()
                .flatMap(plan -> plan.measures(request.period().cycle()).stream())
                .filter(WarmAppraisals::isOwn)
                .forEach(measures::add);
        return measures;
    }

    /** The names of measures of teams, which stay as the engine took them. */
    public Set<String> measuresOfTeams() {
        Set<String> names = new TreeSet<>();
        shorter.forEach(period -> names.addAll(period.measuresOfTeams()));
        request.plans().stream()
                .map(plan -> plan.measures(request.period().cycle()))
                .flatMap(Collection::stream)
                .filter(measure -> !isOwn(measure))
                .forEach(measure -> names.add(measure.measure().name()));
        return names;
    }

    /** Those who take part, by id. */
    public Set<String> participants() {
        return Collections.unmodifiableSet(inOnePiece.keySet());
    }

    /**
     * The result, as {@link EveryoneRun#forEach} gives it.
     *
     * @return empty where the person does not take part
     */
    public Optional<EveryoneRun.Appraised> appraise(String participant, Measuring measuring) {
        Part part = inOnePiece.get(participant);
        if (part == null) {
            return Optional.empty();
        }
        Optional<Exemption> exemption = part.inputs().exemption();
        if (exemption.isPresent()) {
            return Optional.of(EveryoneRun.Appraised.exempt(
                    part.slice().plan(), part.inputs().participant(), exemption.get()));
        }
        Map<String, Value> totals = totals(participant, measuring);
        Roster.Place place = segmented.get(participant);
        Outcome outcome = place == null ? part.score(measuring, totals) : together(place, measuring, totals);
        ValidPlan plan = place == null ? part.slice().plan() : place.plan();
        return Optional.of(new EveryoneRun.Appraised(
                outcome.participant(),
                Optional.empty(),
                Optional.of(outcome),
                decisions.map(known -> known.of(plan, outcome)).orElse(DecidedStages.NONE),
                plan));
    }

    /**
     * The rows behind measures of one's own facts; none of other figures.
     *
     * @param most how many are listed of each measure
     */
    public RowSource rows(String participant, Measuring measuring, int most) {
        Part part = inOnePiece.get(participant);
        if (part == null || segmented.containsKey(participant)) {
            return RowSource.NONE;
        }
        Slice slice = part.slice();
        return new FigureRows(
                slice.plan(),
                name -> Optional.of(slice.plan().measure(name))
                        .filter(WarmAppraisals::isOwn)
                        .map(measure -> measuring.lines(measure, slice.moment(), part.counting(), most))
                        .orElse(MeasureLines.NONE),
                _ -> List.of());
    }

    /**
     * The outcome with the figures of the whole period, as {@link Everyone#forEachInOnePiece} gives it.
     *
     * @return empty where the person does not take part
     */
    public Optional<Outcome> inOnePiece(String participant, Measuring measuring) {
        Part part = inOnePiece.get(participant);
        if (part == null) {
            return Optional.empty();
        }
        Map<String, Value> totals = totals(participant, measuring);
        Outcome whole = part.score(measuring, totals);
        if (part.inputs().exemption().isPresent()) {
            return Optional.of(whole.with(Optional.empty(), Optional.empty()));
        }
        Roster.Place place = segmented.get(participant);
        if (place == null) {
            return Optional.of(whole);
        }
        Outcome result = together(place, measuring, totals);
        return Optional.of(whole.with(result.total(), result.grade()));
    }

    private Outcome together(Roster.Place place, Measuring measuring, Map<String, Value> totals) {
        String participant = place.participant().id();
        List<Segment> own = segments.getOrDefault(participant, List.of()).stream()
                .map(part -> Segment.of(part.slice().days(), part.present(), part.score(measuring, totals)))
                .toList();
        return new Segments(place.plan().plan(), request.period().name()).together(place.participant(), own);
    }

    private Map<String, Value> totals(String participant, Measuring measuring) {
        Map<String, Value> totals = new HashMap<>();
        for (WarmAppraisals period : shorter) {
            period.inOnePiece(participant, measuring)
                    .flatMap(Outcome::total)
                    .map(Figure::value)
                    .ifPresent(total -> totals.put(period.request.period().name(), total));
        }
        return totals;
    }
}
