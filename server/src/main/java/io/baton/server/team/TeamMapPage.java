package io.baton.server.team;

import io.baton.core.explain.PlanWords;
import io.baton.core.plan.Plan;
import io.baton.core.plan.Scorecard;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.WeightLine;
import io.baton.core.time.Period;
import io.baton.pages.report.HeatMap;
import io.baton.pages.report.HeatMaps;
import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Choice;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import io.baton.server.plans.Binding;
import io.baton.server.plans.Plans;
import io.baton.server.results.Outcomes;
import io.baton.server.results.Periods;
import io.baton.server.results.Stored;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How those stand whom one may see, people by indicators (rules L4, L5). */
@Controller
class TeamMapPage {

    private static final String PATH = "/team-map";
    private static final int MOST = 50;
    private static final int PERIODS = 24;

    private final Frames frames;
    private final Outcomes outcomes;
    private final People people;
    private final Plans plans;
    private final Sight sight;
    private final Today today;

    TeamMapPage(Frames frames, Outcomes outcomes, People people, Plans plans, Sight sight, Today today) {
        this.frames = frames;
        this.outcomes = outcomes;
        this.people = people;
        this.plans = plans;
        this.sight = sight;
        this.today = today;
    }

    /** A page of results, for somebody who may see them. */
    private record Shown(Scope scope, Period period, List<Stored> results, Words words) {}

    @GetMapping(PATH)
    PageView map(
            HttpServletRequest request,
            Authentication who,
            @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "") String after) {
        LocalDate day = today.now();
        Account account = Account.of(who).orElseThrow();
        List<Period> periods = outcomes.periods().stream().limit(PERIODS).toList();
        Optional<Period> chosen = new Periods(periods).choose(period, day);
        LocalDate last = chosen.map(one -> last(one, day)).orElse(day);
        if (!sight.seesResults(account, day) && !sight.seesResults(account, last)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Words words = frames.words(TeamMapPage.class, request);
        TeamMap map = chosen.map(one -> map(account, one, periods, words, after))
                .orElseGet(() -> new TeamMap(words, choices(periods, Optional.empty()), List.of(), ""));
        String title = words.say("map.title", chosen.map(Period::name).orElse(""));
        return new PageView("team-map.jte", frames.of(request, title), map);
    }

    private TeamMap map(Account account, Period period, List<Period> periods, Words words, String after) {
        LocalDate day = today.now();
        LocalDate last = last(period, day);
        Scope scope = sight.list(account, Resource.PERFORMANCE, last);
        List<Stored> found = outcomes.list(scope, period, day, after, MOST + 1);
        List<Stored> results = found.subList(0, Math.min(MOST, found.size()));
        String next = found.size() > MOST
                ? PATH + "?period=" + Periods.key(period) + "&after="
                        + results.getLast().who().id()
                : "";
        return new TeamMap(
                words,
                choices(periods, Optional.of(period)),
                tables(new Shown(scope, period, results, words), last),
                next);
    }

    /** The day whose reporting line counts. */
    private static LocalDate last(Period period, LocalDate day) {
        return period.days().to().isBefore(day) ? period.days().to() : day;
    }

    private static List<Choice> choices(List<Period> periods, Optional<Period> shown) {
        return periods.stream()
                .map(period -> new Choice(
                        PATH + "?period=" + Periods.key(period),
                        period.name(),
                        shown.filter(period::equals).isPresent()))
                .toList();
    }

    private List<TeamMap.Table> tables(Shown shown, LocalDate day) {
        List<String> ids =
                shown.results().stream().map(result -> result.who().id()).toList();
        Map<String, String> names = people.names(shown.scope(), ids, day);
        Map<String, List<Stored>> byPlan = shown.results().stream()
                .collect(
                        Collectors.groupingBy(result -> result.plan().name(), LinkedHashMap::new, Collectors.toList()));
        return byPlan.entrySet().stream()
                .flatMap(
                        entry -> plan(entry.getKey()).map(plan -> table(plan, shown, entry.getValue(), names)).stream())
                .toList();
    }

    /** The last version of a plan. */
    private Optional<Plan> plan(String name) {
        return plans.current().map(Binding::plans).orElse(List.of()).stream()
                .map(ValidPlan::plan)
                .filter(plan -> plan.name().equals(name))
                .max(Comparator.comparingInt(Plan::version));
    }

    private static TeamMap.Table table(Plan plan, Shown shown, List<Stored> results, Map<String, String> names) {
        SequencedMap<String, String> columns = columns(plan, shown);
        List<TeamMap.Row> rows = results.stream()
                .map(result -> row(result, shown.period(), List.copyOf(columns.keySet()), names))
                .toList();
        return new TeamMap.Table(plan.title().in(shown.words().language()), List.copyOf(columns.values()), rows);
    }

    /** The titles of the weighted indicators, by name. */
    private static SequencedMap<String, String> columns(Plan plan, Shown shown) {
        PlanWords titles = new PlanWords(plan, shown.words().language());
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        plan.scorecard(shown.period().cycle()).map(WeightLine::of).orElse(List.of()).stream()
                .map(WeightLine::part)
                .filter(part -> part instanceof Scorecard.Item)
                .forEach(part -> columns.put(part.name(), titles.title(part.name())));
        return columns;
    }

    private static TeamMap.Row row(Stored result, Period period, List<String> items, Map<String, String> names) {
        String id = result.who().id();
        return new TeamMap.Row(
                "/team/" + id + "/performance?period=" + Periods.key(period),
                names.getOrDefault(id, id),
                result.total().map(BigDecimal::toPlainString).orElse("–"),
                result.grade().orElse("–"),
                items.stream().map(item -> cell(result.value("score", item))).toList());
    }

    private static HeatMap.Cell cell(Optional<String> score) {
        return score.map(text -> new HeatMap.Cell(text, HeatMaps.shade(new BigDecimal(text)), ""))
                .orElseGet(() -> new HeatMap.Cell("–", -1, ""));
    }
}
