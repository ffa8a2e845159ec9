package io.baton.pages.plan;

import io.baton.core.plan.Indicator;
import io.baton.core.plan.Indicator.Source;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Each indicator that the plan uses: how its value is made, its unit, how it becomes a score. */
record IndicatorSection(Page page) {

    List<String> lines() {
        MarkdownTable table = new MarkdownTable(List.of(
                page.say("indicators.indicator"),
                page.say("indicators.made"),
                page.say("unit"),
                page.say("direction"),
                page.say("indicators.score")));
        page.used(ValidPlan::indicators).forEach(indicator -> table.add(row(indicator)));
        List<String> lines = new ArrayList<>(List.of("", "## " + page.say("indicators"), ""));
        lines.addAll(table.lines());
        return lines;
    }

    private List<String> row(Indicator indicator) {
        return List.of(
                page.words().title(indicator.name()),
                source(indicator) + unavailable(indicator),
                page.unit(page.valid().kind(indicator.name())),
                page.direction(indicator),
                page.score(indicator) + bands(indicator));
    }

    private String source(Indicator indicator) {
        return switch (indicator.source()) {
            case Source.Measured measured ->
                page.words().formula(measured.formula())
                        + measured.minimum()
                                .map(least -> page.say("indicators.minimum", Decimals.plain(least)))
                                .orElse("");
            case Source.Rated rated ->
                page.say(
                        "indicators.rated",
                        rated.scale().least(),
                        rated.scale().greatest(),
                        page.groups(rated.groups()));
            case Source.Counted counted ->
                page.say(
                        "indicators.counted",
                        page.words().title(counted.measure()),
                        page.words().formula(counted.planned()));
            case Source.Composed composed -> page.say("indicators.composed", parts(composed.parts()));
            case Source.Agreed agreed ->
                page.say(
                        "indicators.agreed",
                        Integer.toString(agreed.atLeast()),
                        Integer.toString(agreed.atMost()),
                        Decimals.plain(agreed.cap()));
            case Source.Milestones milestones -> page.say("indicators.milestones", parts(milestones.parts()));
        };
    }

    private String parts(List<Indicator.Part> parts) {
        return parts.stream()
                .map(part -> page.words().title(part.figure()) + " " + Decimals.plain(part.points()))
                .collect(Collectors.joining(page.say("comma")));
    }

    private String unavailable(Indicator indicator) {
        return switch (indicator.unavailable()) {
            case LEAVE_OUT -> "";
            case FULL -> page.say("indicators.full");
            case ZERO -> page.say("indicators.zero");
        };
    }

    private String bands(Indicator indicator) {
        return indicator.bands().stream()
                .map(band -> page.say(
                        "indicators.band",
                        page.words().number(band.bound(), page.valid().kind(indicator.name())),
                        page.texts().orOwn("band." + band.name(), band.name())))
                .collect(Collectors.joining());
    }
}
