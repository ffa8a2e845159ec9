package io.baton.pages.plan;

import io.baton.core.plan.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers that formulas name, with own values of units and roles. */
record ParameterSection(Page page) {

    List<String> lines() {
        MarkdownTable table = new MarkdownTable(
                List.of(page.say("parameters.name"), ">" + page.say("parameters.value"), page.say("parameters.own")));
        page.plan().parameters().forEach(parameter -> table.add(row(parameter)));
        List<String> lines = new ArrayList<>();
        if (!table.isEmpty()) {
            lines.addAll(List.of("", "## " + page.say("parameters"), ""));
            lines.addAll(table.lines());
        }
        return lines;
    }

    private List<String> row(Parameter parameter) {
        return List.of(
                page.words().title(parameter.name()),
                page.words().number(parameter.amount(), parameter.kind()),
                own(parameter));
    }

    private String own(Parameter parameter) {
        return Stream.concat(parameter.byUnit().stream(), parameter.byRole().stream())
                .map(own -> own.whose() + " " + page.words().number(own.amount(), parameter.kind()))
                .collect(Collectors.joining(page.say("comma")));
    }
}
