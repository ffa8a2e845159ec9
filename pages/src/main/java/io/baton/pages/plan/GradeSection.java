package io.baton.pages.plan;

import io.baton.core.plan.Adjustments;
import io.baton.core.plan.Grade;
import io.baton.core.plan.Guide;
import io.baton.core.plan.Overall;
import io.baton.core.plan.Veto;
import io.baton.core.value.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How scores become a total and a grade: overall ratings, bonus, deductions, vetoes, grades. */
record GradeSection(Page page) {

    List<String> lines() {
        List<String> points = new ArrayList<>();
        page.plan().overall().ifPresent(overall -> points.add(overall(overall)));
        page.plan().bonus().items().forEach(item -> points.add(item("total.bonus", item)));
        page.plan().deductions().items().forEach(item -> points.add(item("total.deduction", item)));
        page.plan().vetoes().forEach(veto -> points.add(veto(veto)));
        points.add(page.say("total.needs", percent()));
        page.plan().guide().ifPresent(guide -> points.add(guide(guide)));
        List<String> lines = new ArrayList<>(List.of("", "## " + page.say("total"), ""));
        points.forEach(point -> lines.add("- " + point));
        lines.addAll(grades());
        return lines;
    }

    private String guide(Guide guide) {
        String shares = guide.shares().stream()
                .map(share -> share.grade() + " " + Decimals.plain(share.share().movePointRight(2)) + "%")
                .collect(Collectors.joining(page.say("comma")));
        return page.say("total.guide", shares, Integer.toString(guide.above()));
    }

    private String percent() {
        return Decimals.plain(page.plan().total().needs().movePointRight(2)) + "%";
    }

    private String overall(Overall overall) {
        String groups = overall.groups().stream().map(this::group).collect(Collectors.joining(page.say("comma")));
        return page.say("total.overall", groups) + cycles(overall.cycles());
    }

    private String group(Overall.Group group) {
        String text = page.words().title(group.name()) + " " + Decimals.plain(group.weight());
        if (group.fromComputed()) {
            return text + page.say("total.computed", Decimals.plain(group.adjustUpTo()));
        }
        if (group.anonymous()) {
            text += page.say("total.anonymous", Integer.toString(group.atLeast()));
        }
        return group.closesAfter().isEmpty()
                ? text
                : text
                        + page.say(
                                "total.closes",
                                Integer.toString(group.closesAfter().getAsInt()));
    }

    private String item(String key, Adjustments.Item item) {
        String points = item.points().map(page.words()::formula).orElseGet(() -> page.say("total.entered"));
        String most = item.atMost()
                .map(bound -> page.say("total.at-most", Decimals.plain(bound)))
                .orElse("");
        String when = item.when()
                .map(condition -> page.say("total.when", page.words().formula(condition)))
                .orElse("");
        return page.say(key, item.title().in(page.language()), points) + most + when + cycles(item.cycles());
    }

    private String veto(Veto veto) {
        return page.say(
                        "total.veto",
                        veto.title().in(page.language()),
                        page.words().formula(veto.when()),
                        veto.grade())
                + cycles(veto.cycles());
    }

    private String cycles(List<String> cycles) {
        return cycles.isEmpty()
                ? ""
                : page.say(
                        "total.cycles",
                        cycles.stream().map(page::cycle).collect(Collectors.joining(page.say("comma"))));
    }

    private List<String> grades() {
        MarkdownTable table =
                new MarkdownTable(List.of(page.say("grade"), page.say("grade.title"), ">" + page.say("grade.from")));
        for (Grade grade : page.plan().grades()) {
            table.add(List.of(grade.name(), grade.title().in(page.language()), Decimals.plain(grade.from())));
        }
        List<String> lines = new ArrayList<>();
        if (!table.isEmpty()) {
            lines.add("");
            lines.addAll(table.lines());
        }
        return lines;
    }
}
