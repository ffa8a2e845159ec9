package io.baton.core.score;

import io.baton.core.plan.Grade;
import io.baton.core.plan.Plan;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The segments of one person's period together: the mean of their totals, weighted by days, as of any weighted items
 * (rule P8): 70 for 90 days and 90 for 275 are 85.07.
 *
 * @param plan the plan of the last segment, whose rounding and grades hold for the whole
 * @param period the period's name
 */
public record Segments(Plan plan, String period) {

    /** Causes of refusals that only mean that another segment's plan asks for the entry. */
    private static final Set<Refusal.Cause> OF_OTHER_PLANS =
            Set.of(Refusal.Cause.UNKNOWN_ITEM, Refusal.Cause.UNKNOWN_GROUP, Refusal.Cause.NOT_IN_CYCLE);

    /**
     * What comes out for the whole period: segments are the scores, and there is one total with its grade. A veto in any
     * segment caps the grade.
     *
     * @param participant who, as on the last day
     * @param segments by their days, each with a day on which the person was there
     */
    public Outcome together(Participant participant, List<Segment> segments) {
        List<Figure> scores = segments.stream().map(Segments::score).toList();
        Figure total = total(segments, scores);
        return new Outcome(
                participant,
                period,
                List.of(),
                List.of(),
                scores,
                List.of(),
                Optional.of(total),
                grade(total, segments),
                blockers(segments),
                refusals(segments));
    }

    private static Figure score(Segment segment) {
        return Figure.of(
                Figure.Type.SCORE, segment.name(), Kind.POINTS, new IndicatorStep.Given(segment.total()), List.of());
    }

    private Figure total(List<Segment> segments, List<Figure> scores) {
        BigDecimal days =
                BigDecimal.valueOf(segments.stream().mapToLong(Segment::present).sum());
        List<Share> weights = new ArrayList<>();
        List<Share> ofOne = new ArrayList<>();
        for (Segment segment : segments) {
            BigDecimal present = BigDecimal.valueOf(segment.present());
            weights.add(new Share(segment.name(), present));
            ofOne.add(new Share(segment.name(), present.divide(days, 24, RoundingMode.HALF_UP)));
        }
        Figure mean = computed(new WeightedMean(weights), scores);
        Figure available =
                Figure.of(Figure.Type.WEIGHT, "available", Kind.RATIO, new TotalStep.AvailableWeight(ofOne), scores);
        Figure enough = computed(new TotalStep.EnoughWeight(plan.total().needs()), List.of(mean, available));
        Step rounded = new TotalStep.RoundedTotal(plan.rounding().score());
        return Figure.of(Figure.Type.TOTAL, "total", Kind.POINTS, rounded, List.of(enough));
    }

    private static Figure computed(Step step, List<Figure> inputs) {
        return Figure.of(Figure.Type.COMPUTED, Outcome.COMPUTED, Kind.POINTS, step, inputs);
    }

    private Optional<Figure> grade(Figure total, List<Segment> segments) {
        if (plan.grades().isEmpty()) {
            return Optional.empty();
        }
        Figure raw = grade(new TotalStep.GradeOf(plan.grades()), List.of(total));
        Set<Segment.Capped> vetoes = new LinkedHashSet<>();
        segments.forEach(segment -> vetoes.addAll(segment.vetoes()));
        if (vetoes.isEmpty()) {
            return Optional.of(raw);
        }
        List<String> names = plan.grades().stream().map(Grade::name).toList();
        List<Figure> inputs = new ArrayList<>(List.of(raw));
        List<String> caps = new ArrayList<>();
        for (Segment.Capped veto : vetoes) {
            inputs.add(veto(veto));
            // the grade of another plan, unknown in this one, is the lowest: a veto never vanishes
            caps.add(names.contains(veto.grade()) ? veto.grade() : names.getLast());
        }
        return Optional.of(grade(new TotalStep.Vetoed(caps, names), inputs));
    }

    private static Figure grade(Step step, List<Figure> inputs) {
        return Figure.of(Figure.Type.GRADE, "grade", Kind.TEXT, step, inputs);
    }

    private static Figure veto(Segment.Capped veto) {
        Step applies = new IndicatorStep.Given(new Value.YesNo(true));
        return Figure.of(Figure.Type.VETO, veto.veto(), Kind.YES_NO, applies, List.of());
    }

    private static List<Blocker> blockers(List<Segment> segments) {
        Set<Blocker> blockers = new LinkedHashSet<>();
        segments.forEach(segment -> blockers.addAll(segment.blockers()));
        return List.copyOf(blockers);
    }

    /** What one plan does not know may be meant for another; what none knows is refused. */
    private static List<Refusal> refusals(List<Segment> segments) {
        Set<Refusal> refusals = new LinkedHashSet<>();
        for (Segment segment : segments) {
            for (Refusal refusal : segment.refusals()) {
                if (!OF_OTHER_PLANS.contains(refusal.cause()) || isRefusedByAll(refusal, segments)) {
                    refusals.add(refusal);
                }
            }
        }
        return List.copyOf(refusals);
    }

    private static boolean isRefusedByAll(Refusal refusal, List<Segment> segments) {
        return segments.stream()
                .allMatch(segment -> segment.refusals().stream()
                        .anyMatch(other -> other.item().equals(refusal.item())
                                && other.group().equals(refusal.group())
                                && OF_OTHER_PLANS.contains(other.cause())));
    }
}
