package io.baton.pages.report;

import io.baton.core.document.CodePointOrder;
import io.baton.core.explain.Explainer;
import io.baton.core.explain.RowSource;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.DecidedStages;
import io.baton.core.score.Decision;
import io.baton.core.score.Distribution;
import io.baton.core.score.Outcome;
import io.baton.pages.Words;
import io.baton.pages.chart.BarChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A report as it is put together: everyone in figures and ranks, some people one by one.
 *
 * @param cycle the cycle of the period
 * @param words the reader's language
 * @param names what people are called, by id
 * @param everyone all who take part
 * @param shown those who are shown one by one, in the order of the cards
 */
public record Book(String cycle, Words words, Map<String, String> names, Everyone everyone, List<Shown> shown) {

    /** The most lines of any list of people. */
    private static final int MOST = 1000;

    public Book {
        Map<String, Integer> ranks = everyone.ranks();
        shown = shown.stream()
                .sorted(Comparator.comparing(
                                (Shown person) -> person.plan().plan().name(), CodePointOrder.INSTANCE)
                        .thenComparing(person -> person.outcome().participant(), Everyone.byRank(ranks)))
                .toList();
    }

    /** Somebody who is shown, with the plan, of the last days where there were several. */
    public record Shown(ValidPlan plan, Outcome outcome, DecidedStages decided) {

        String id() {
            return outcome.participant().id();
        }
    }

    /** The distribution of grades and totals by each plan. */
    public List<BarChart> charts() {
        List<BarChart> charts = new ArrayList<>();
        SequencedMap<String, List<Everyone.Standing>> byPlan = everyone.byPlan();
        byPlan.values().forEach(people -> {
            Plan plan = people.getLast().plan().plan();
            String id = charts.isEmpty() ? "" : "-" + charts.size();
            charts.addAll(new Spread(plan, id, byPlan.size() > 1 ? title(plan) : "", words).of(people));
        });
        return charts;
    }

    /** The computed grades of each plan's roles beside its guide. */
    public Guided guided() {
        SequencedMap<String, List<Everyone.Standing>> byPlan = everyone.byPlan();
        Map<String, List<Distribution>> guided = everyone.guided();
        List<BarChart> charts = new ArrayList<>();
        List<String> small = new ArrayList<>();
        byPlan.forEach((name, people) -> {
            Plan plan = people.getLast().plan().plan();
            GuideCharts maker = new GuideCharts(plan, byPlan.size() > 1 ? title(plan) : "", names, words);
            for (Distribution group : guided.getOrDefault(name, List.of())) {
                if (group.applies()) {
                    charts.add(maker.chart("guide-" + charts.size(), group));
                } else {
                    small.add(maker.small(group));
                }
            }
        });
        return new Guided(charts, small);
    }

    private String title(Plan plan) {
        return plan.title().in(words.language());
    }

    /** The place of each card on the page, by participant. */
    public Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        shown.forEach(person -> places.put(person.id(), "p" + (places.size() + 1)));
        return places;
    }

    /** Ranks within each plan and role, the first of many. */
    public List<Standings> standings() {
        SequencedMap<String, List<Everyone.Standing>> byPlan = everyone.byPlan();
        List<Standings> all = new ArrayList<>();
        byPlan.values().forEach(people -> {
            String plan = byPlan.size() > 1 ? title(people.getLast().plan().plan()) + " · " : "";
            all.addAll(standings(plan, people));
        });
        return all;
    }

    private List<Standings> standings(String plan, List<Everyone.Standing> people) {
        Map<String, Integer> ranks = everyone.ranks();
        Map<String, String> places = places();
        Map<String, List<Everyone.Standing>> byRole = people.stream()
                .filter(standing -> standing.total().isPresent())
                .collect(Collectors.groupingBy(
                        standing -> standing.person().role(),
                        () -> new TreeMap<>(CodePointOrder.INSTANCE),
                        Collectors.toList()));
        List<Standings> all = new ArrayList<>();
        byRole.forEach((role, peers) -> all.add(new Standings(
                plan + (role.isEmpty() ? words.say("role.none") : role),
                peers.stream()
                        .sorted(Comparator.comparing(Everyone.Standing::person, Everyone.byRank(ranks)))
                        .limit(MOST)
                        .map(standing -> row(standing, ranks, places))
                        .toList(),
                Math.max(0, peers.size() - MOST))));
        return all;
    }

    private Standings.Row row(Everyone.Standing standing, Map<String, Integer> ranks, Map<String, String> places) {
        String id = standing.person().id();
        return new Standings.Row(
                Integer.toString(ranks.getOrDefault(id, 0)),
                id,
                names.getOrDefault(id, ""),
                standing.person().unit(),
                standing.total().map(total -> total.toPlainString()).orElse(""),
                standing.grade(),
                Arrays.stream(Decision.Stage.values())
                        .map(stage -> DecidedResult.of(standing.decided(), stage))
                        .toList(),
                places.getOrDefault(id, ""));
    }

    /** The people who are shown, by the indicators of each plan. */
    public List<HeatMap> heat() {
        Map<String, List<Shown>> byPlan = shown.stream()
                .collect(Collectors.groupingBy(
                        person -> person.plan().plan().name(),
                        () -> new TreeMap<>(CodePointOrder.INSTANCE),
                        Collectors.toList()));
        return byPlan.values().stream()
                .map(people -> heat(people, byPlan.size() > 1))
                .filter(map -> !map.columns().isEmpty())
                .toList();
    }

    private HeatMap heat(List<Shown> people, boolean several) {
        ValidPlan plan = people.getLast().plan();
        HeatMaps maps = new HeatMaps(plan, plan.plan().scorecard(cycle).orElseThrow(), words);
        Map<String, String> places = places();
        List<HeatMap.Row> rows = people.stream()
                .map(person -> maps.row(
                        places.getOrDefault(person.id(), ""), person.outcome(), names.getOrDefault(person.id(), "")))
                .toList();
        return new HeatMap(several ? title(plan.plan()) : "", maps.columns(), rows);
    }

    /** Who is exempt or cannot be released yet, and why (rules P7, N3). */
    public List<ReportPage.Held> held() {
        Map<ValidPlan, Explainer> explainers = new HashMap<>();
        List<ReportPage.Held> held = new ArrayList<>();
        for (Everyone.Standing standing : everyone.standings()) {
            standing.exemption().ifPresent(exemption -> held.add(held(standing, "held.exempt", words.say(exemption))));
            if (!standing.blockers().isEmpty()) {
                Explainer explainer = explainers.computeIfAbsent(
                        standing.plan(), plan -> new Explainer(plan, words.language(), RowSource.NONE));
                String open = standing.blockers().stream().map(explainer::say).collect(Collectors.joining("; "));
                held.add(held(standing, "held.pending", open));
            }
            if (held.size() >= MOST) {
                break;
            }
        }
        return held;
    }

    private ReportPage.Held held(Everyone.Standing standing, String state, String reason) {
        String id = standing.person().id();
        return new ReportPage.Held(id, names.getOrDefault(id, ""), words.say(state), reason);
    }
}
