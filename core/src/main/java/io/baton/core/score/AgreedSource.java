package io.baton.core.score;

import io.baton.core.plan.Indicator;
import io.baton.core.plan.Indicator.Source;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes an indicator from the objectives that were agreed with the person: their weighted mean. Where they are not what the
 * plan asks for, there is no value yet, and the result cannot be released (rule N3).
 */
record AgreedSource(String name, Source.Agreed terms, Rounding rounding, Indicator.Compare compare)
        implements IndicatorSource {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    @Override
    public Figure value(Case person) {
        List<Objective> agreed = person.objectives();
        Figure exact = flaw(agreed)
                .map(reason -> figure(new PartStep.NotAgreed(Value.notYet(reason.cause(), details(reason))), List.of()))
                .orElseGet(() -> mean(agreed));
        person.block(name, exact.value());
        return Figure.of(
                Figure.Type.INDICATOR, name, Kind.POINTS, new RatingStep.RoundedMean(rounding), List.of(exact));
    }

    @Override
    public Figure seen(Case person, Figure value) {
        return IndicatorSource.seen(compare, value);
    }

    private Figure mean(List<Objective> agreed) {
        List<Share> shares = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Objective objective : agreed) {
            shares.add(new Share(objective.name(), objective.weight()));
            figures.add(Figure.of(
                    Figure.Type.OBJECTIVE,
                    objective.name(),
                    Kind.POINTS,
                    new PartStep.Reached(objective, terms.cap()),
                    List.of()));
        }
        return figure(new WeightedMean(shares), figures);
    }

    private Figure figure(Step step, List<Figure> inputs) {
        return Figure.of(Figure.Type.UNROUNDED, name, Kind.POINTS, step, inputs);
    }

    /** What keeps the objectives from being appraised. */
    private Optional<Reason> flaw(List<Objective> agreed) {
        if (agreed.isEmpty()) {
            return Optional.of(Reason.of(Reason.Cause.NOTHING_AGREED));
        }
        if (agreed.size() < terms.atLeast() || agreed.size() > terms.atMost()) {
            return Optional.of(Reason.of(
                    Reason.Cause.NUMBER_AGREED,
                    Integer.toString(agreed.size()),
                    Integer.toString(terms.atLeast()),
                    Integer.toString(terms.atMost())));
        }
        BigDecimal sum = agreed.stream().map(Objective::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(WHOLE) == 0
                ? Optional.empty()
                : Optional.of(Reason.of(Reason.Cause.WEIGHTS_AGREED, Decimals.plain(sum)));
    }

    private static String[] details(Reason reason) {
        return reason.details().toArray(String[]::new);
    }
}
