package io.baton.pages.change;

import io.baton.core.explain.PlanWords;
import io.baton.core.plan.Plan;
import io.baton.core.score.Participant;
import io.baton.engine.file.LoadedData;
import io.baton.engine.run.ChangeGroup;
import io.baton.engine.run.PlanComparison.Change;
import io.baton.engine.run.PlanComparison.Place;
import io.baton.engine.run.RunRequest;
import io.baton.pages.Head;
import io.baton.pages.Head.Fact;
import io.baton.pages.Pinned;
import io.baton.pages.Words;
import io.baton.pages.change.ChangePage.Both;
import io.baton.pages.change.ChangePage.Direction;
import io.baton.pages.change.ChangePage.Group;
import io.baton.pages.change.ChangePage.Groups;
import io.baton.pages.change.ChangePage.Row;
import io.baton.pages.change.ChangePage.Track;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the page of a comparison.
 *
 * @param before a run by the one plan
 * @param after a run by the other
 * @param data what both saw
 * @param names what people are called, by id
 * @param words the reader's language
 */
public record Changes(RunRequest before, RunRequest after, LoadedData data, Map<String, String> names, Words words) {

    private static final String NONE = "–";
    private static final int MOST_ROWS = 1000;
    private static final int MOST_CAUSES = 3;

    /**
     * The page.
     *
     * @param compared the names of the periods
     */
    public ChangePage page(List<Change> changes, List<String> compared) {
        Scale scale = Scale.of(changes);
        PlanWords titles = new PlanWords(after.plan().plan(), words.language());
        List<Row> rows = changes.stream()
                .sorted(Comparator.comparing(Changes::size).reversed())
                .limit(MOST_ROWS)
                .map(change -> row(change, scale, titles))
                .toList();
        return new ChangePage(
                head(changes, String.join(", ", compared)),
                Stream.of(
                                groups(
                                        "change.by-role",
                                        changes,
                                        change -> change.participant().role()),
                                groups(
                                        "change.by-unit",
                                        changes,
                                        change -> change.participant().unit()))
                        .filter(groups -> !groups.groups().isEmpty())
                        .toList(),
                rows,
                changes.size() - rows.size(),
                ChangePage.Pay.NONE);
    }

    private Head head(List<Change> changes, String periods) {
        Pinned pinned = new Pinned(data, words);
        Plan old = before.plan().plan();
        Plan next = after.plan().plan();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(words.say("change.before"), pinned.plan(old)),
                new Fact(words.say("change.after"), pinned.plan(next)),
                new Fact(words.say("fact.period"), periods),
                new Fact(words.say("fact.as-of"), after.asOf().today().toString()),
                new Fact(words.say("fact.data"), pinned.state())));
        facts.addAll(changes.isEmpty() ? List.of() : counts(changes));
        return new Head(
                words.say("change"),
                words.say("change.title", title(old), title(next)),
                facts,
                pinned.mark(List.of(old, next), periods));
    }

    private String title(Plan plan) {
        return plan.title().in(words.language());
    }

    private List<Fact> counts(List<Change> changes) {
        List<ChangeGroup> everyone = ChangeGroup.of(changes, _ -> "");
        ChangeGroup all = everyone.isEmpty() ? new ChangeGroup("", List.of()) : everyone.getFirst();
        return List.of(
                new Fact(words.say("change.gain"), words.count(all.gain())),
                new Fact(words.say("change.lose"), words.count(all.lose())),
                new Fact(words.say("change.same"), words.count(all.same())),
                new Fact(words.say("change.mean"), signed(all.mean())));
    }

    private Groups groups(String title, List<Change> changes, Function<Change, String> group) {
        return new Groups(
                words.say(title),
                ChangeGroup.of(changes, group).stream()
                        .map(found -> new Group(
                                found.name().isEmpty() ? NONE : found.name(),
                                found.changes().size(),
                                found.gain(),
                                found.lose(),
                                found.same(),
                                signed(found.mean())))
                        .toList());
    }

    private static BigDecimal size(Change change) {
        return change.points().map(BigDecimal::abs).orElse(BigDecimal.ZERO);
    }

    private Row row(Change change, Scale scale, PlanWords titles) {
        Participant person = change.participant();
        return new Row(
                change.period(),
                person.id(),
                names.getOrDefault(person.id(), ""),
                Stream.of(person.role(), person.unit())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                both(change, place -> place.total().map(BigDecimal::toPlainString)),
                change.points().map(Changes::signed).orElse(NONE),
                direction(change),
                new Track(scale.place(change.before()), scale.place(change.after())),
                both(change, place -> Optional.of(place.grade()).filter(grade -> !grade.isEmpty())),
                both(change, place -> place.rank().map(rank -> Integer.toString(rank))),
                causes(change, titles));
    }

    private static Both both(Change change, Function<Place, Optional<String>> part) {
        return new Both(
                change.before().flatMap(part).orElse(NONE),
                change.after().flatMap(part).orElse(NONE));
    }

    private static Direction direction(Change change) {
        return change.points()
                .map(points -> switch (points.signum()) {
                    case 1 -> Direction.GAIN;
                    case -1 -> Direction.LOSE;
                    default -> Direction.SAME;
                })
                .orElse(Direction.UNKNOWN);
    }

    private static List<String> causes(Change change, PlanWords titles) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return List.of();
        }
        return change.causes().stream()
                .limit(MOST_CAUSES)
                .map(cause -> titles.title(cause.item()) + " " + signed(cause.points()))
                .toList();
    }

    /** Points with two decimals and a sign. */
    private static String signed(BigDecimal points) {
        BigDecimal shown = points.setScale(2, RoundingMode.HALF_UP);
        return shown.signum() < 0 ? "−" + shown.negate().toPlainString() : (shown.signum() > 0 ? "+" : "") + shown;
    }

    /** From the least to the greatest total of all people, on a line of a hundred units. */
    private record Scale(BigDecimal from, BigDecimal to) {

        static Scale of(List<Change> changes) {
            List<BigDecimal> totals = changes.stream()
                    .flatMap(change -> Stream.of(change.before(), change.after()))
                    .flatMap(Optional::stream)
                    .flatMap(place -> place.total().stream())
                    .sorted()
                    .toList();
            return totals.isEmpty()
                    ? new Scale(BigDecimal.ZERO, BigDecimal.ONE)
                    : new Scale(
                            totals.getFirst(),
                            totals.getLast().max(totals.getFirst().add(BigDecimal.ONE)));
        }

        int place(Optional<Place> place) {
            return place.flatMap(Place::total)
                    .map(total -> total.subtract(from)
                            .movePointRight(2)
                            .divide(to.subtract(from), 0, RoundingMode.HALF_UP)
                            .intValueExact())
                    .orElse(-1);
        }
    }
}
