package io.baton.pages.report;

import io.baton.core.plan.Grade;
import io.baton.core.plan.Plan;
import io.baton.core.score.Distribution;
import io.baton.pages.Words;
import io.baton.pages.chart.BarChart;
import io.baton.pages.chart.BarChart.Aim;
import io.baton.pages.chart.BarChart.Counted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The computed grades of a role beside the guide of its plan (rule S3): a help for those who decide, which changes nobody.
 *
 * @param plan whose guide it is
 * @param title the plan, where there are several; else empty
 * @param names what people are called, by id
 * @param words the reader's language
 */
record GuideCharts(Plan plan, String title, Map<String, String> names, Words words) {

    /** The chart of a group that is large enough, with the equal totals that people have to decide about. */
    BarChart chart(String id, Distribution group) {
        List<Counted> counts = group.lines().stream().map(this::counted).toList();
        String text = counts.stream()
                .map(counted -> words.say(
                        "guide.bar",
                        counted.longLabel(),
                        words.count(counted.count()),
                        counted.aim().map(Aim::text).orElse("")))
                .collect(Collectors.joining("; "));
        BarChart.Heads heads =
                new BarChart.Heads(words.say("person.grade"), words.say("chart.people"), words.say("guide.aim"));
        return BarChart.of(id, named(group), words.say("guide.text", text), heads, counts)
                .with(group.ties().stream().map(this::tie).toList());
    }

    private Counted counted(Distribution.Line line) {
        String quota = words.count(line.quota());
        String said = line.isMaximum() ? words.say("guide.most", quota) : quota;
        return new Counted(line.grade(), title(line.grade()), line.people(), Optional.of(new Aim(line.quota(), said)));
    }

    private String title(String name) {
        return plan.grades().stream()
                .filter(grade -> grade.name().equals(name))
                .findFirst()
                .map((Grade grade) -> Spread.title(grade, words))
                .orElse(name);
    }

    /** A group that is too small, in a sentence. */
    String small(Distribution group) {
        return words.say("guide.small", named(group), words.count(group.people()));
    }

    private String named(Distribution group) {
        String role = group.role().isEmpty() ? words.say("role.none") : group.role();
        return title.isEmpty() ? role : title + " · " + role;
    }

    private String tie(Distribution.Tie tie) {
        String people = tie.participants().stream().map(this::person).collect(Collectors.joining(", "));
        return words.say("guide.tie", tie.total().toPlainString(), tie.better(), tie.worse(), people);
    }

    private String person(String id) {
        String name = names.getOrDefault(id, "");
        return name.isEmpty() ? id : name + " " + id;
    }
}
