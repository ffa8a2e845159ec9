package io.baton.cli.page;

import io.baton.core.plan.Indicator;
import io.baton.core.plan.Scorecard;
import io.baton.core.score.WeightLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What counts in each cycle, with its weight among its siblings and of the whole (rule N6). */
record WeightSection(Page page) {

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", "## " + page.say("weights")));
        page.plan().scorecards().forEach(card -> lines.addAll(lines(card)));
        return lines;
    }

    private List<String> lines(Scorecard card) {
        List<String> lines = new ArrayList<>(List.of("", "### " + page.cycle(card.cycle()), ""));
        MarkdownTable table = new MarkdownTable(List.of(
                page.say("weights.item"),
                ">" + page.say("weights.weight"),
                ">" + page.say("weights.whole"),
                page.say("direction")));
        WeightLine.of(card).forEach(line -> table.add(row(line)));
        if (!table.isEmpty()) {
            lines.addAll(table.lines());
        }
        if (!card.shown().isEmpty()) {
            lines.add("");
            lines.add(page.say(
                    "weights.shown",
                    card.shown().stream().map(page.words()::title).collect(Collectors.joining(page.say("comma")))));
        }
        return lines;
    }

    private List<String> row(WeightLine line) {
        String indent = "&emsp;".repeat(line.level());
        return switch (line.part()) {
            case Scorecard.Dimension dimension ->
                List.of(
                        indent + "**" + dimension.title().in(page.language()) + "**",
                        line.weight().toPlainString(),
                        "**" + line.ofWhole().toPlainString() + "**",
                        "");
            case Scorecard.Item item ->
                List.of(
                        indent + page.words().title(item.name()),
                        line.weight().toPlainString(),
                        line.ofWhole().toPlainString(),
                        page.plan()
                                .indicator(item.name())
                                .map((Indicator indicator) -> page.direction(indicator))
                                .orElse(""));
        };
    }
}
