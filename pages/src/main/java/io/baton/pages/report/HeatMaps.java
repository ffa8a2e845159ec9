package io.baton.pages.report;

import io.baton.core.explain.Explainer;
import io.baton.core.explain.PlanWords;
import io.baton.core.explain.RowSource;
import io.baton.core.plan.Scorecard;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.score.WeightLine;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import io.baton.pages.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Makes the heat map from what came out for people. */
public final class HeatMaps {

    /** The lower ends of the shades above the lowest; the legend says the same. */
    static final List<Integer> BOUNDS = List.of(60, 70, 80, 90);

    private final List<String> items;
    private final PlanWords titles;
    private final Explainer explainer;
    private final Rounding rounding;

    /** For the weighted indicators of that scorecard. */
    public HeatMaps(ValidPlan plan, Scorecard card, Words words) {
        this.items = WeightLine.of(card).stream()
                .map(WeightLine::part)
                .filter(part -> part instanceof Scorecard.Item)
                .map(Scorecard.Part::name)
                .toList();
        this.titles = new PlanWords(plan.plan(), words.language());
        this.explainer = new Explainer(plan, words.language(), RowSource.NONE);
        this.rounding = plan.plan().rounding().score();
    }

    /** The titles of the columns. */
    public List<String> columns() {
        return items.stream().map(titles::title).toList();
    }

    /** The row of one person. */
    public HeatMap.Row row(String place, Outcome outcome, String name) {
        List<HeatMap.Cell> cells = items.stream()
                .map(item -> outcome.find(Figure.Type.SCORE, item))
                .map(this::cell)
                .toList();
        return new HeatMap.Row(place, outcome.participant().id(), name, cells);
    }

    private HeatMap.Cell cell(Optional<Figure> score) {
        if (score.isPresent() && score.get().value() instanceof Value.Decimal(BigDecimal exact)) {
            return new HeatMap.Cell(explainer.shown(score.get()), shade(rounding.round(exact)), "");
        }
        return new HeatMap.Cell("–", -1, score.map(explainer::shown).orElse(""));
    }

    /** The shade of a score as it is shown, from 0, the lowest, to 4. */
    public static int shade(BigDecimal score) {
        return (int) BOUNDS.stream()
                .filter(bound -> score.compareTo(BigDecimal.valueOf(bound)) >= 0)
                .count();
    }
}
