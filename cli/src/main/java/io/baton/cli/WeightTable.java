package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.plan.Plan;
import io.baton.core.plan.Scorecard;
import io.baton.core.score.WeightLine;
import java.util.ArrayList;
import java.util.List;

/** What every line of a scorecard counts, among its siblings and of the whole, as people read it (rule N6). */
record WeightTable(Plan plan, Language language) {

    /** A table for each cycle that has weights, below the name of the cycle. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Scorecard card : plan.scorecards()) {
            List<WeightLine> weights = WeightLine.of(card);
            if (!weights.isEmpty()) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines.add(card.cycle());
                lines.addAll(table(weights).lines());
            }
        }
        return lines;
    }

    private TextTable table(List<WeightLine> weights) {
        Words words = Words.in(language);
        TextTable table = new TextTable(List.of(
                words.text("weights.item"),
                words.text("weights.title"),
                ">" + words.text("weights.weight"),
                ">" + words.text("weights.whole")));
        for (WeightLine line : weights) {
            table.add(List.of(
                    "  ".repeat(line.level()) + line.part().name(),
                    new PartTitle(plan, language).of(line.part()),
                    line.weight().toPlainString(),
                    line.ofWhole().toPlainString()));
        }
        return table;
    }
}
