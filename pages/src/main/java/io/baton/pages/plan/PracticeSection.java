package io.baton.pages.plan;

import io.baton.core.document.Titles;
import io.baton.core.plan.About;
import io.baton.core.plan.Indicator;
import io.baton.core.plan.ValidPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each indicator tells in plain words, and what good and bad practice look like. */
record PracticeSection(Page page) {

    List<String> lines() {
        MarkdownTable table = new MarkdownTable(List.of(
                page.say("indicators.indicator"),
                page.say("practice.meaning"),
                page.say("practice.good"),
                page.say("practice.bad")));
        page.used(ValidPlan::indicators).stream()
                .filter(indicator -> isTold(indicator.about()))
                .forEach(indicator -> table.add(row(indicator)));
        List<String> lines = new ArrayList<>();
        if (!table.isEmpty()) {
            lines.addAll(List.of("", "## " + page.say("practice"), ""));
            lines.addAll(table.lines());
        }
        return lines;
    }

    private static boolean isTold(About about) {
        return about.meaning().isPresent()
                || about.good().isPresent()
                || about.bad().isPresent();
    }

    private List<String> row(Indicator indicator) {
        About about = indicator.about();
        return List.of(
                page.words().title(indicator.name()), text(about.meaning()), text(about.good()), text(about.bad()));
    }

    private String text(Optional<Titles> titles) {
        return titles.map(text -> text.in(page.language())).orElse("");
    }
}
