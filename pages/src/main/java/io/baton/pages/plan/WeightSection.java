package io.baton.pages.plan;

import io.baton.core.plan.Indicator;
import io.baton.core.plan.RollUp;
import io.baton.core.plan.Scorecard;
import io.baton.core.score.WeightLine;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
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
        page.valid()
                .perspectives(card)
                .forEach((name, items) ->
                        lines.addAll(List.of("", page.say("weights.perspective", perspective(name), titles(items)))));
        if (!card.shown().isEmpty()) {
            lines.add("");
            lines.add(page.say("weights.shown", titles(card.shown())));
        }
        return lines;
    }

    private String perspective(String name) {
        return page.plan().perspectives().stream()
                .filter(perspective -> perspective.name().equals(name))
                .map(perspective -> perspective.title().in(page.language()))
                .findFirst()
                .orElse(name);
    }

    private String titles(List<String> names) {
        return names.stream().map(page.words()::title).collect(Collectors.joining(page.say("comma")));
    }

    private String rollUp(RollUp rollUp) {
        String weights = switch (rollUp.weighting()) {
            case RollUp.Equal() -> page.say("weights.alike");
            case RollUp.ByDays() -> page.say("weights.by-days");
            case RollUp.Listed(List<BigDecimal> listed) ->
                listed.stream().map(Decimals::plain).collect(Collectors.joining(" / "));
        };
        return page.say("weights.roll-up", page.cycle(rollUp.cycle()), weights);
    }

    private List<String> row(WeightLine line) {
        String indent = "&emsp;".repeat(line.level());
        return switch (line.part()) {
            case Scorecard.Dimension dimension ->
                List.of(
                        indent + "**" + dimension.title().in(page.language()) + "**"
                                + dimension.rollUp().map(this::rollUp).orElse(""),
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
