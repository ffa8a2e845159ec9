package io.baton.server.directory;

import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.WorkingDays;
import io.baton.server.organisation.Holiday;
import io.baton.server.organisation.Holidays;
import io.baton.server.organisation.Today;
import io.baton.server.page.Choice;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import io.baton.server.plans.Binding;
import io.baton.server.plans.Plans;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On which days people work, in a year, as the company and the plans that bind say it. */
@Controller
@ConditionalOnWebApplication
class CalendarPage {

    private static final String PATH = OrganisationPage.PATH + "/calendar";
    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    private final Frames frames;
    private final Holidays holidays;
    private final Plans plans;
    private final Today today;

    CalendarPage(Frames frames, Holidays holidays, Plans plans, Today today) {
        this.frames = frames;
        this.holidays = holidays;
        this.plans = plans;
        this.today = today;
    }

    /**
     * A calendar.
     *
     * @param query asks for it
     * @param title what it is called
     * @param source where it comes from
     * @param days on which people work
     * @param holidays what unusual days are called
     */
    private record Source(String query, String title, String source, WorkingDays days, List<Holiday> holidays) {}

    /** Where a calendar of the company is. */
    static String path(String calendar) {
        return PATH + "?" + query("calendar", calendar);
    }

    @GetMapping(PATH)
    PageView calendar(
            HttpServletRequest request,
            Authentication who,
            @RequestParam(name = "year", defaultValue = "") String asked,
            @RequestParam Optional<String> calendar,
            @RequestParam Optional<String> plan) {
        Keeper.require(who);
        int year = year(asked);
        Words words = frames.words(CalendarPage.class, request);
        List<Source> sources = sources(words);
        String wanted = plan.map(name -> query("plan", name)).orElse(query("calendar", calendar.orElse("")));
        Source shown = sources.stream()
                .filter(source -> source.query().equals(wanted))
                .findFirst()
                .or(() -> sources.stream().findFirst())
                .orElse(new Source("", "", "", WorkingDays.WEEKDAYS, List.of()));
        YearOfDays drawn = new YearOfDays(shown.days(), shown.holidays(), words);
        return new PageView(
                "calendar.jte",
                frames.of(request, words.say("calendar")),
                new Year(
                        words,
                        IntStream.rangeClosed(year - 1, year + 1)
                                .mapToObj(one -> choice(one, shown.query(), String.valueOf(one), one == year))
                                .toList(),
                        sources.stream()
                                .map(one -> choice(year, one.query(), one.title(), one.equals(shown)))
                                .toList(),
                        words.say("year.count", words.count(drawn.working(year))),
                        shown.source() + " "
                                + words.say("calendar.zone", today.zone().getId()),
                        drawn.months(year)));
    }

    private static Choice choice(int year, String query, String title, boolean isShown) {
        return new Choice(PATH + "?year=" + year + "&" + query, title, isShown);
    }

    private static String query(String key, String name) {
        return key + "=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private List<Source> sources(Words words) {
        List<Source> sources = new ArrayList<>();
        for (String name : holidays.calendars()) {
            List<Holiday> own = holidays.of(name);
            sources.add(new Source(
                    query("calendar", name),
                    name.isEmpty() ? words.say("calendar.company") : name,
                    words.say("calendar.from.company"),
                    Holidays.workingDays(own),
                    own));
        }
        latest().values()
                .forEach(plan -> sources.add(new Source(
                        query("plan", plan.name()),
                        plan.title().in(words.language()),
                        words.say("calendar.from"),
                        plan.calendar().workingDays(),
                        List.of())));
        return sources;
    }

    /** The last version of each plan. */
    private SortedMap<String, Plan> latest() {
        return plans.current().map(Binding::plans).orElse(List.of()).stream()
                .map(ValidPlan::plan)
                .collect(Collectors.toMap(
                        Plan::name,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(Plan::version)),
                        TreeMap::new));
    }

    private int year(String asked) {
        int now = today.now().getYear();
        try {
            int year = asked.isEmpty() ? now : Integer.parseInt(asked);
            return year < FIRST || year > LAST ? now : year;
        } catch (NumberFormatException _) {
            return now;
        }
    }
}
