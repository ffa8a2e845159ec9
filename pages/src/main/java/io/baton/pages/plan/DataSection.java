package io.baton.pages.plan;

import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.Measure;
import io.baton.core.measure.MeasureText;
import io.baton.core.plan.Indicator;
import io.baton.core.plan.Indicator.Source;
import io.baton.core.plan.Target;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Decimals;
import io.baton.engine.catalogue.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Which data the plan takes: figures from facts, targets, ratings, and what is paid on. */
record DataSection(Page page) {

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", "## " + page.say("data")));
        addTable(lines, "data.facts", facts());
        addTable(lines, "data.targets", targets());
        addTable(lines, "data.ratings", ratings());
        lines.addAll(new PayDataSection(page).lines());
        return lines;
    }

    private void addTable(List<String> lines, String key, MarkdownTable table) {
        if (!table.isEmpty()) {
            lines.addAll(List.of("", "### " + page.say(key), ""));
            lines.addAll(table.lines());
        }
    }

    /** By fact type, in the order of the catalogue. */
    private MarkdownTable facts() {
        MarkdownTable table = new MarkdownTable(
                List.of(page.say("data.type"), page.say("data.figure"), page.say("data.definition"), page.say("unit")));
        List<String> types = page.catalogue().tables().stream().map(Table::name).toList();
        page.used(ValidPlan::measures).stream()
                .sorted(Comparator.comparingInt(
                        measure -> types.indexOf(measure.factType().name())))
                .forEach(measure -> table.add(row(measure)));
        return table;
    }

    private List<String> row(CheckedMeasure checked) {
        Measure measure = checked.measure();
        String type = page.catalogue()
                .table(measure.factType())
                .map(table -> table.title().in(page.language()))
                .orElse("");
        return List.of(
                type + " `" + measure.factType() + "`",
                page.words().title(measure.name()),
                "`" + definition(measure) + "`",
                page.unit(checked.kind()));
    }

    private static String definition(Measure measure) {
        return measure.aggregation()
                .checklist()
                .map(list -> list.items().stream()
                        .map(item -> item.field() + " " + Decimals.plain(item.points()))
                        .collect(Collectors.joining(", ")))
                .orElseGet(() -> MeasureText.write(measure));
    }

    private MarkdownTable targets() {
        MarkdownTable table = new MarkdownTable(List.of(page.say("data.target"), "`item`", page.say("unit")));
        for (Target target : page.used(ValidPlan::targets)) {
            table.add(List.of(page.words().title(target.name()), "`" + target.name() + "`", page.unit(target.kind())));
        }
        return table;
    }

    private MarkdownTable ratings() {
        MarkdownTable table = new MarkdownTable(
                List.of(page.say("data.rated"), "`item`", page.say("data.scale"), page.say("data.by")));
        for (Indicator indicator : page.used(ValidPlan::indicators)) {
            if (indicator.source() instanceof Source.Rated rated) {
                table.add(List.of(
                        page.words().title(indicator.name()),
                        "`" + indicator.name() + "`",
                        rated.scale().least() + " – " + rated.scale().greatest(),
                        page.groups(rated.groups())));
            }
        }
        return table;
    }
}
