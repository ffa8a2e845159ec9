package io.baton.core.plan;

import io.baton.core.document.Problems;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaText;
import io.baton.core.formula.UsedNames;
import io.baton.core.measure.MeasureText;
import io.baton.core.plan.Indicator.Source;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Warns of two indicators of one scorecard that say the same under two names, so that it counts twice (requirement E6). */
record TwinCheck(Plan plan, Problems problems) {

    void check() {
        for (Scorecard card : plan.scorecards()) {
            Map<String, String> seen = new HashMap<>();
            for (String item : Dimensions.items(card)) {
                plan.indicator(item)
                        .ifPresent(indicator -> content(indicator)
                                .map(content -> seen.putIfAbsent(content, item))
                                .filter(twin -> !twin.equals(item))
                                .ifPresent(twin -> warn(card, indicator, twin)));
            }
        }
    }

    private void warn(Scorecard card, Indicator indicator, String twin) {
        problems.warning(
                indicator.at(),
                "'" + indicator.name() + "' has the same content as '" + twin + "', so that it counts twice in '"
                        + card.cycle() + "'",
                "keep one of them, or report one under 'show'");
    }

    /** What it is made of, down to the facts. */
    private Optional<String> content(Indicator indicator) {
        return switch (indicator.source()) {
            case Source.Measured measured -> Optional.of(content(measured.formula()));
            case Source.Counted counted ->
                Optional.of(measured(counted.measure()) + " of " + content(counted.planned()));
            case Source.Rated _, Source.Composed _, Source.Milestones _, Source.Agreed _ -> Optional.empty();
        };
    }

    private String content(Expression formula) {
        String text = FormulaText.write(formula);
        for (Expression.Name name : UsedNames.of(formula)) {
            text = text.replaceAll("\\b" + name.name() + "\\b", Matcher.quoteReplacement(measured(name.name())));
        }
        return text;
    }

    private String measured(String figure) {
        return plan.measures().stream()
                .filter(measure -> measure.name().equals(figure))
                .map(measure -> measure.aggregation().checklist().isPresent()
                        ? figure
                        : "[" + MeasureText.write(measure).toUpperCase(Locale.ROOT) + "]")
                .findFirst()
                .orElse(figure);
    }
}
