package io.baton.pages.report;

import io.baton.core.document.CodePointOrder;
import io.baton.core.explain.Explainer;
import io.baton.core.explain.RowSource;
import io.baton.core.plan.Scorecard;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Outcome;
import io.baton.pages.Words;
import io.baton.pages.chart.BarChart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A report as it is put together: everyone in figures and ranks, some people one by one.
 *
 * @param plan the plan
 * @param card the scorecard of the period's cycle
 * @param words the reader's language
 * @param names what people are called, by id
 * @param everyone all who take part
 * @param shown those who are shown one by one, in the order of the cards
 */
public record Book(
        ValidPlan plan,
        Scorecard card,
        Words words,
        Map<String, String> names,
        Everyone everyone,
        List<Outcome> shown) {

    /** The most lines of any list of people. */
    private static final int MOST = 1000;

    public Book {
        Map<String, Integer> ranks = everyone.ranks();
        shown = shown.stream()
                .sorted((left, right) -> Everyone.byRank(ranks).compare(left.participant(), right.participant()))
                .toList();
    }

    /** The distribution of grades and totals. */
    public List<BarChart> charts() {
        return new Distribution(plan.plan(), words).of(everyone.standings());
    }

    /** The place of each card on the page, by participant. */
    public Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        shown.forEach(outcome -> places.put(outcome.participant().id(), "p" + (places.size() + 1)));
        return places;
    }

    /** Ranks within each role, the first of many. */
    public List<Standings> standings() {
        Map<String, Integer> ranks = everyone.ranks();
        Map<String, String> places = places();
        Map<String, List<Everyone.Standing>> byRole = everyone.standings().stream()
                .filter(standing -> standing.total().isPresent())
                .collect(Collectors.groupingBy(
                        standing -> standing.person().role(),
                        () -> new TreeMap<>(CodePointOrder.INSTANCE),
                        Collectors.toList()));
        List<Standings> all = new ArrayList<>();
        byRole.forEach((role, people) -> all.add(new Standings(
                role,
                people.stream()
                        .sorted((left, right) -> Everyone.byRank(ranks).compare(left.person(), right.person()))
                        .limit(MOST)
                        .map(standing -> row(standing, ranks, places))
                        .toList(),
                Math.max(0, people.size() - MOST))));
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
                places.getOrDefault(id, ""));
    }

    /** The people who are shown, by indicators. */
    public Optional<HeatMap> heat() {
        HeatMaps maps = new HeatMaps(plan, card, words);
        Map<String, String> places = places();
        List<HeatMap.Row> rows = shown.stream()
                .map(outcome -> maps.row(
                        places.getOrDefault(outcome.participant().id(), ""),
                        outcome,
                        names.getOrDefault(outcome.participant().id(), "")))
                .toList();
        return maps.columns().isEmpty() || rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeatMap(maps.columns(), rows));
    }

    /** Who is exempt or cannot be released yet, and why (rules P7, N3). */
    public List<ReportPage.Held> held() {
        Explainer explainer = new Explainer(plan, words.language(), RowSource.NONE);
        List<ReportPage.Held> held = new ArrayList<>();
        for (Everyone.Standing standing : everyone.standings()) {
            standing.exemption().ifPresent(exemption -> held.add(held(standing, "held.exempt", words.say(exemption))));
            if (!standing.blockers().isEmpty()) {
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
