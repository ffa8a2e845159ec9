package io.baton.core.score;

import io.baton.core.formula.CheckedFormula;
import io.baton.core.plan.Indicator;
import io.baton.core.plan.Indicator.MissingPart;
import io.baton.core.score.IndicatorStep.MinimumDenominator;
import io.baton.core.value.Kind;
import io.baton.core.value.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the value of one indicator, and what its curve sees. */
sealed interface IndicatorSource
        permits IndicatorSource.Measured,
                IndicatorSource.Counted,
                IndicatorSource.OfParts,
                IndicatorSource.Rated,
                AgreedSource {

    /** The indicator, rounded once. */
    Figure value(Case person);

    /** What the curve sees, given the indicator. */
    Figure seen(Case person, Figure value);

    /** The kind of what the curve sees. */
    static Figure seen(Indicator.Compare compare, Figure value) {
        return switch (compare) {
            case ROUNDED -> value;
            case EXACT -> value.inputs().getFirst();
        };
    }

    /** From a formula, with the smallest denominator where there is one. */
    record Measured(
            FormulaFigure formula,
            Optional<MinimumDenominator> minimum,
            IndicatorStep.Rounded rounded,
            Indicator.Compare compare)
            implements IndicatorSource {

        static Measured of(
                Indicator indicator, CheckedFormula formula, Optional<BigDecimal> minimum, Compiling compiling) {
            Optional<MinimumDenominator> step = minimum.flatMap(
                    least -> formula.denominator().map(divisor -> new MinimumDenominator(divisor, least)));
            return new Measured(
                    FormulaFigure.of(Figure.Type.UNROUNDED, indicator.name(), formula, compiling.slots()),
                    step,
                    new IndicatorStep.Rounded(compiling.rounding(indicator, formula.kind())),
                    indicator.compare());
        }

        @Override
        public Figure value(Case person) {
            Figure exact = formula.make(person);
            Figure enough = minimum.isPresent() ? checked(exact, minimum.get()) : exact;
            return Figure.of(Figure.Type.INDICATOR, enough.item(), enough.kind(), rounded, List.of(enough));
        }

        private static Figure checked(Figure exact, MinimumDenominator minimum) {
            List<Figure> inputs = new ArrayList<>(exact.inputs().size() + 1);
            inputs.add(exact);
            inputs.addAll(exact.inputs());
            return Figure.of(Figure.Type.UNROUNDED, exact.item(), exact.kind(), minimum, inputs);
        }

        @Override
        public Figure seen(Case person, Figure value) {
            return IndicatorSource.seen(compare, value);
        }
    }

    /** A count of a measure, seen as a share of what was planned. */
    record Counted(String name, int measure, FormulaFigure planned, IndicatorStep.Rounded rounded)
            implements IndicatorSource {

        private static final IndicatorStep.Attained ATTAINED = new IndicatorStep.Attained();

        @Override
        public Figure value(Case person) {
            Figure count = person.get(measure);
            return Figure.of(Figure.Type.INDICATOR, name, count.kind(), rounded, List.of(count));
        }

        @Override
        public Figure seen(Case person, Figure value) {
            return Figure.of(Figure.Type.ATTAINED, name, Kind.RATIO, ATTAINED, List.of(value, planned.make(person)));
        }
    }

    /** From parts: their mean, or the points of those that were reached. */
    record OfParts(String name, SlotList parts, PartStep step, Rounding rounding, Indicator.Compare compare)
            implements IndicatorSource {

        @Override
        public Figure value(Case person) {
            Figure exact = Figure.of(Figure.Type.UNROUNDED, name, Kind.POINTS, step, person.all(parts));
            if (step instanceof PartStep.MeanOfParts mean && mean.missing() == MissingPart.WAIT) {
                person.block(name, exact.value());
            }
            return Figure.of(
                    Figure.Type.INDICATOR, name, Kind.POINTS, new RatingStep.RoundedMean(rounding), List.of(exact));
        }

        @Override
        public Figure seen(Case person, Figure value) {
            return IndicatorSource.seen(compare, value);
        }
    }

    /** From the ratings of one or several groups. */
    record Rated(
            String name, List<GroupFigure> groups, BlendOfGroups blend, Rounding rounding, Indicator.Compare compare)
            implements IndicatorSource {

        @Override
        public Figure value(Case person) {
            Figure[] ratings = new Figure[groups.size()];
            for (int i = 0; i < ratings.length; i++) {
                ratings[i] = groups.get(i).make(person);
            }
            Figure mean = Figure.of(Figure.Type.UNROUNDED, name, Kind.POINTS, blend, List.of(ratings));
            return Figure.of(
                    Figure.Type.INDICATOR, name, Kind.POINTS, new RatingStep.RoundedMean(rounding), List.of(mean));
        }

        @Override
        public Figure seen(Case person, Figure value) {
            return IndicatorSource.seen(compare, value);
        }
    }
}
