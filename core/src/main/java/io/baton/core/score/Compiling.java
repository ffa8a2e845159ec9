package io.baton.core.score;

import io.baton.core.plan.GroupWeight;
import io.baton.core.plan.Indicator;
import io.baton.core.plan.Indicator.Source;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Kind;
import io.baton.core.value.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Turns the indicators of a plan into what makes their figures, once per plan. */
record Compiling(ValidPlan plan, Slots slots) {

    /** The slot of the weighted mean of all dimensions. */
    static final String WHOLE = "whole scorecard";

    /** The slot of a score; no name holds a space. */
    static String score(String name) {
        return "score " + name;
    }

    /** The slot of a dimension. */
    static String dimension(String name) {
        return "dimension " + name;
    }

    IndicatorSource source(Indicator indicator) {
        return switch (indicator.source()) {
            case Source.Measured measured ->
                IndicatorSource.Measured.of(indicator, plan.formula(indicator.name()), measured.minimum(), this);
            case Source.Counted counted ->
                new IndicatorSource.Counted(
                        indicator.name(),
                        slots.of(counted.measure()),
                        FormulaFigure.of(Figure.Type.UNROUNDED, Figure.PLANNED, plan.formula(indicator.name()), slots),
                        new IndicatorStep.Rounded(rounding(indicator, plan.kind(counted.measure()))));
            case Source.Rated rated -> rated(indicator, rated);
            case Source.Composed composed ->
                ofParts(
                        indicator,
                        new PartStep.MeanOfParts(new WeightedMean(shares(composed.parts())), composed.missing()));
            case Source.Agreed agreed ->
                new AgreedSource(indicator.name(), agreed, rounding(indicator, Kind.POINTS), indicator.compare());
            case Source.Milestones milestones ->
                ofParts(indicator, new PartStep.PointsOfMilestones(shares(milestones.parts())));
        };
    }

    private IndicatorSource.OfParts ofParts(Indicator indicator, PartStep step) {
        SlotList parts = slots.of(indicator.source().figures());
        return new IndicatorSource.OfParts(
                indicator.name(), parts, step, rounding(indicator, Kind.POINTS), indicator.compare());
    }

    private static List<Share> shares(List<Indicator.Part> parts) {
        return parts.stream()
                .map(part -> new Share(part.figure(), part.points()))
                .toList();
    }

    private IndicatorSource.Rated rated(Indicator indicator, Source.Rated rated) {
        List<GroupFigure> groups = new ArrayList<>();
        List<BlendOfGroups.Group> weights = new ArrayList<>();
        for (GroupWeight group : rated.groups()) {
            groups.add(new GroupFigure(indicator.name(), plan.plan().raterGroup(group.group()), rated.scale(), false));
            weights.add(new BlendOfGroups.Group(group.group(), group.weight(), false, false));
        }
        return new IndicatorSource.Rated(
                indicator.name(),
                groups,
                new BlendOfGroups(weights, rated.missing(), BigDecimal.ZERO),
                rounding(indicator, Kind.POINTS),
                indicator.compare());
    }

    Rounding rounding(Indicator indicator, Kind kind) {
        return indicator.scale().orElseGet(() -> plan.plan().rounding().of(kind.isNumeric() ? kind : Kind.NUMBER));
    }
}
