package io.baton.pages.report;

import io.baton.core.document.CodePointOrder;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Blocker;
import io.baton.core.score.Decided;
import io.baton.core.score.Distribution;
import io.baton.core.score.Exemption;
import io.baton.core.score.Outcome;
import io.baton.core.score.Participant;
import io.baton.core.score.Ranking;
import io.baton.core.value.Value;
import io.baton.engine.run.EveryoneRun.Appraised;
import io.baton.engine.run.GuidedGrades;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** What a report keeps of everyone: little, so that a hundred thousand people are no burden. */
public final class Everyone {

    private final List<Standing> standings = new ArrayList<>();

    /** Nobody yet. */
    public Everyone() {}

    /** Where somebody stands; the grade is empty where there is none. */
    record Standing(
            ValidPlan plan,
            Participant person,
            Optional<BigDecimal> total,
            String grade,
            Optional<Exemption> exemption,
            List<Decided> decided,
            List<Blocker> blockers,
            int refusals) {}

    /** Adds somebody who takes part. */
    public void add(Appraised appraised) {
        standings.add(appraised
                .outcome()
                .map(outcome -> appraised(appraised, outcome))
                .orElseGet(() -> new Standing(
                        appraised.plan(),
                        appraised.participant(),
                        Optional.empty(),
                        "",
                        appraised.exemption(),
                        List.of(),
                        List.of(),
                        0)));
    }

    private static Standing appraised(Appraised appraised, Outcome outcome) {
        String grade = outcome.grade()
                .map(figure -> figure.value() instanceof Value.Text(String text) ? text : "")
                .orElse("");
        return new Standing(
                appraised.plan(),
                outcome.participant(),
                outcome.totalPoints(),
                grade,
                Optional.empty(),
                appraised.decided().stages(),
                outcome.blockers(),
                outcome.refusals().size() + appraised.decided().refusals().size());
    }

    List<Standing> standings() {
        return standings;
    }

    /** How many were appraised. */
    public long appraised() {
        return standings.size() - exempt();
    }

    /** How many are exempt. */
    public long exempt() {
        return standings.stream()
                .filter(standing -> standing.exemption().isPresent())
                .count();
    }

    /** How many results cannot be released yet. */
    public long pending() {
        return standings.stream()
                .filter(standing -> !standing.blockers().isEmpty())
                .count();
    }

    /** How many entries of people do not count. */
    public long refused() {
        return standings.stream().mapToLong(Standing::refusals).sum();
    }

    /** The rank of everyone with a total within plan and role, by participant (rule S2). */
    public Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        byPlan().values()
                .forEach(peers -> ranks.putAll(Ranking.rank(
                        entries(peers), peers.getLast().plan().plan().ties())));
        return ranks;
    }

    /** The grades of each plan's roles beside its guide (rule S3), by the name of the plan. */
    SequencedMap<String, List<Distribution>> guided() {
        GuidedGrades grades = new GuidedGrades();
        standings.forEach(standing -> grades.add(
                standing.plan().plan(),
                standing.person().id(),
                standing.person().role(),
                standing.total(),
                Optional.of(standing.grade()).filter(grade -> !grade.isEmpty())));
        return grades.byPlan();
    }

    /** The people of each plan, by its name. */
    SequencedMap<String, List<Standing>> byPlan() {
        SequencedMap<String, List<Standing>> byPlan = new TreeMap<>(CodePointOrder.INSTANCE);
        for (Standing standing : standings) {
            byPlan.computeIfAbsent(standing.plan().plan().name(), _ -> new ArrayList<>())
                    .add(standing);
        }
        return byPlan;
    }

    private static List<Ranking.Entry> entries(List<Standing> peers) {
        return peers.stream()
                .flatMap(peer -> peer.total().stream()
                        .map(total -> new Ranking.Entry(
                                peer.person().id(), peer.person().role(), total)))
                .toList();
    }

    /** By role, then rank, those without a rank last, then id. */
    static Comparator<Participant> byRank(Map<String, Integer> ranks) {
        return Comparator.comparing(Participant::role, CodePointOrder.INSTANCE)
                .thenComparing(person -> ranks.getOrDefault(person.id(), Integer.MAX_VALUE))
                .thenComparing(Participant::id, CodePointOrder.INSTANCE);
    }
}
