package io.baton.engine.run;

import io.baton.core.document.CodePointOrder;
import io.baton.core.score.Contributions;
import io.baton.core.score.Outcome;
import io.baton.core.score.Participant;
import io.baton.core.score.Ranking;
import io.baton.core.value.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two plans over the same facts and period: who gains, who loses, and by which items (requirement E6). What binds people
 * can so be seen on the past before it does.
 */
public final class PlanComparison {

    private PlanComparison() {}

    /**
     * Everyone who takes part by either plan, by participant.
     *
     * @param before a run by the one plan
     * @param after a run of the same period over the same data by the other
     */
    public static List<Change> of(RunRequest before, RunRequest after) throws IOException {
        Map<String, Place> old = places(before);
        Map<String, Place> next = places(after);
        TreeSet<String> everyone = new TreeSet<>(CodePointOrder.INSTANCE);
        everyone.addAll(old.keySet());
        everyone.addAll(next.keySet());
        return everyone.stream()
                .map(id -> new Change(
                        after.period().name(), Optional.ofNullable(old.get(id)), Optional.ofNullable(next.get(id))))
                .toList();
    }

    private static Map<String, Place> places(RunRequest request) throws IOException {
        Map<String, Place> places = new TreeMap<>(CodePointOrder.INSTANCE);
        Everyone.of(request, Optional.empty())
                .forEach((plan, outcome) -> places.put(outcome.participant().id(), Place.of(outcome)));
        Map<String, Integer> ranks =
                Ranking.rank(entries(places), request.plan().plan().ties());
        places.replaceAll((id, place) -> place.withRank(Optional.ofNullable(ranks.get(id))));
        return places;
    }

    private static List<Ranking.Entry> entries(Map<String, Place> places) {
        List<Ranking.Entry> entries = new ArrayList<>();
        places.values()
                .forEach(place -> place.total()
                        .ifPresent(total -> entries.add(new Ranking.Entry(
                                place.participant().id(), place.participant().role(), total))));
        return entries;
    }

    /**
     * Where a participant stands by one plan.
     *
     * @param participant who
     * @param total the rounded total, where there is one
     * @param grade the grade; empty where there is none
     * @param rank the rank within the role
     * @param points what each item adds to the total
     */
    public record Place(
            Participant participant,
            Optional<BigDecimal> total,
            String grade,
            Optional<Integer> rank,
            Map<String, BigDecimal> points) {

        public Place {
            points = Map.copyOf(points);
        }

        static Place of(Outcome outcome) {
            SequencedMap<String, BigDecimal> points =
                    outcome.total().map(Contributions::of).orElseGet(LinkedHashMap::new);
            String grade = outcome.grade()
                    .map(figure -> figure.value() instanceof Value.Text(String text) ? text : "")
                    .orElse("");
            return new Place(outcome.participant(), outcome.totalPoints(), grade, Optional.empty(), points);
        }

        Place withRank(Optional<Integer> given) {
            return new Place(participant, total, grade, given, points);
        }
    }

    /**
     * One participant by both plans; by one of them at least.
     *
     * @param period the period's name
     */
    public record Change(String period, Optional<Place> before, Optional<Place> after) {

        /** Who. */
        public Participant participant() {
            return after.or(() -> before).orElseThrow().participant();
        }

        /** The total after less the total before, where there are both. */
        public Optional<BigDecimal> points() {
            Optional<BigDecimal> old = before.flatMap(Place::total);
            return after.flatMap(Place::total).flatMap(total -> old.map(total::subtract));
        }

        /** What the items add after less what they add before, the greatest change first; items that stay are left out. */
        public List<Cause> causes() {
            Map<String, BigDecimal> changes = new TreeMap<>(CodePointOrder.INSTANCE);
            after.ifPresent(
                    place -> place.points().forEach((item, points) -> changes.merge(item, points, BigDecimal::add)));
            before.ifPresent(place ->
                    place.points().forEach((item, points) -> changes.merge(item, points.negate(), BigDecimal::add)));
            return changes.entrySet().stream()
                    .filter(change -> change.getValue().signum() != 0)
                    .map(change -> new Cause(change.getKey(), change.getValue()))
                    .sorted(Comparator.comparing((Cause cause) -> cause.points().abs())
                            .reversed()
                            .thenComparing(Cause::item, CodePointOrder.INSTANCE))
                    .toList();
        }
    }

    /** An item, and the points of the total that it adds more, or less where negative. */
    public record Cause(String item, BigDecimal points) {}
}
