package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.plan.Adjustments;
import io.baton.core.plan.Indicator;
import io.baton.core.plan.Plan;
import io.baton.engine.run.ChangeGroup;
import io.baton.engine.run.PlanComparison.Change;
import io.baton.engine.run.PlanComparison.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What another plan changes, as people read it.
 *
 * @param plan the plan after, for titles
 * @param names what people are called, by id
 * @param language the reader's language
 */
record ChangeTable(Plan plan, Map<String, String> names, Language language) {

    private static final int MOST_CAUSES = 3;

    /**
     * The people with the greatest changes first, then who gains and loses by role and by unit.
     *
     * @param most how many people are listed
     */
    List<String> lines(List<Change> changes, int most) {
        Words words = Words.in(language);
        TextTable table = new TextTable(heads(words));
        changes.stream()
                .sorted(Comparator.comparing(ChangeTable::size).reversed())
                .limit(most)
                .forEach(change -> table.add(cells(change)));
        List<String> lines = new ArrayList<>(table.lines());
        if (changes.size() > most) {
            lines.add(words.text("table.more", Integer.toString(changes.size() - most)));
        }
        lines.add("");
        lines.addAll(groups(words, changes).lines());
        return lines;
    }

    private static List<String> heads(Words words) {
        return List.of(
                words.text("diff.period"),
                words.text("table.participant"),
                words.text("table.name"),
                words.text("table.role"),
                words.text("diff.unit"),
                ">" + words.text("diff.before"),
                ">" + words.text("diff.after"),
                ">" + words.text("diff.change"),
                words.text("table.grade"),
                words.text("table.rank"),
                words.text("diff.causes"));
    }

    private static BigDecimal size(Change change) {
        return change.points().map(BigDecimal::abs).orElse(BigDecimal.ZERO);
    }

    private List<String> cells(Change change) {
        return List.of(
                change.period(),
                change.participant().id(),
                names.getOrDefault(change.participant().id(), ""),
                change.participant().role(),
                change.participant().unit(),
                shown(change.before().flatMap(Place::total).map(BigDecimal::toPlainString)),
                shown(change.after().flatMap(Place::total).map(BigDecimal::toPlainString)),
                shown(change.points().map(ChangeRows::signed)),
                both(change, place -> Optional.of(place.grade()).filter(grade -> !grade.isEmpty())),
                both(change, place -> place.rank().map(rank -> Integer.toString(rank))),
                causes(change));
    }

    private static String shown(Optional<String> value) {
        return value.orElse("–");
    }

    /** One value where it stays, both with an arrow where it changes. */
    private static String both(Change change, Function<Place, Optional<String>> part) {
        String before = shown(change.before().flatMap(part));
        String after = shown(change.after().flatMap(part));
        return before.equals(after) ? after : before + " → " + after;
    }

    private String causes(Change change) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return "";
        }
        return change.causes().stream()
                .limit(MOST_CAUSES)
                .map(cause -> title(cause.item()) + " " + ChangeRows.signed(cause.points()))
                .collect(Collectors.joining(", "));
    }

    private String title(String item) {
        return plan.indicator(item)
                .map(Indicator::title)
                .or(() -> Stream.of(plan.bonus(), plan.deductions())
                        .map(Adjustments::items)
                        .flatMap(List::stream)
                        .filter(adjustment -> adjustment.name().equals(item))
                        .map(Adjustments.Item::title)
                        .findFirst())
                .map(title -> title.in(language))
                .orElse(item);
    }

    private static TextTable groups(Words words, List<Change> changes) {
        TextTable table = new TextTable(List.of(
                words.text("diff.group"),
                ">" + words.text("diff.people"),
                ">" + words.text("diff.gain"),
                ">" + words.text("diff.lose"),
                ">" + words.text("diff.same"),
                ">" + words.text("diff.mean")));
        addGroups(
                table,
                changes,
                change -> words.text("table.role") + " " + change.participant().role());
        addGroups(
                table,
                changes,
                change -> words.text("diff.unit") + " " + change.participant().unit());
        return table;
    }

    private static void addGroups(TextTable table, List<Change> changes, Function<Change, String> group) {
        ChangeGroup.of(changes, group)
                .forEach(found -> table.add(List.of(
                        found.name(),
                        Integer.toString(found.changes().size()),
                        Long.toString(found.gain()),
                        Long.toString(found.lose()),
                        Long.toString(found.same()),
                        ChangeRows.signed(found.mean()))));
    }
}
