package io.baton.pages.plan;

import io.baton.core.coverage.Goal;
import io.baton.core.coverage.PlanCoverage;
import io.baton.core.document.Language;
import io.baton.core.document.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What no test reaches of one item of a plan.
 *
 * @param item the indicator, veto or total
 * @param which what is not reached, such as {@code band < 60%, > 100%; edge = 60%; cap}
 * @param at where it is written
 */
public record Untried(String item, String which, Location at) {

    /** All that no test reaches, an item at a time, so that a long list stays readable. */
    public static List<Untried> of(PlanCoverage coverage, Language language) {
        PageWords words = PageWords.in(language);
        SequencedMap<String, List<Goal>> byItem = new LinkedHashMap<>();
        coverage.missed()
                .forEach(goal -> byItem.computeIfAbsent(goal.item(), _ -> new ArrayList<>())
                        .add(goal));
        return byItem.entrySet().stream()
                .map(entry -> new Untried(
                        entry.getKey(),
                        texts(entry.getValue(), words),
                        Objects.requireNonNull(
                                coverage.goals().get(entry.getValue().getFirst()))))
                .toList();
    }

    /** {@code plan.yaml:12}: a plan may follow others in other files. */
    public String place() {
        return Path.of(at.source()).getFileName() + ":" + at.line();
    }

    private static String texts(List<Goal> goals, PageWords words) {
        SequencedMap<Goal.Type, List<String>> byType = new LinkedHashMap<>();
        goals.forEach(goal ->
                byType.computeIfAbsent(goal.type(), _ -> new ArrayList<>()).add(goal.detail()));
        return byType.entrySet().stream()
                .map(type -> (words.say("goal." + type.getKey().name().toLowerCase(Locale.ROOT)) + " "
                                + String.join(", ", type.getValue()))
                        .strip())
                .collect(Collectors.joining("; "));
    }
}
