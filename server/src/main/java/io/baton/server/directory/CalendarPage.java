package io.baton.server.directory;

import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.WorkingDays;
import io.baton.server.organisation.Today;
import io.baton.server.page.Choice;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import io.baton.server.plans.Binding;
import io.baton.server.plans.Plans;
import jakarta.servlet.http.HttpServletRequest;
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

/** On which days people work, in a year, as the plans that bind say it. */
@Controller
@ConditionalOnWebApplication
class CalendarPage {

    private static final String PATH = OrganisationPage.PATH + "/calendar";
    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    private final Frames frames;
    private final Plans plans;
    private final Today today;

    CalendarPage(Frames frames, Plans plans, Today today) {
        this.frames = frames;
        this.plans = plans;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView calendar(
            HttpServletRequest request,
            Authentication who,
            @RequestParam(name = "year", defaultValue = "") String asked,
            @RequestParam(name = "plan", defaultValue = "") String wanted) {
        Keeper.require(who);
        int year = year(asked);
        SortedMap<String, Plan> known = latest();
        Optional<Plan> plan = Optional.ofNullable(known.get(wanted))
                .or(() -> known.values().stream().findFirst());
        String name = plan.map(Plan::name).orElse("");
        WorkingDays days = plan.map(one -> one.calendar().workingDays()).orElse(WorkingDays.WEEKDAYS);
        Words words = frames.words(CalendarPage.class, request);
        YearOfDays drawn = new YearOfDays(days, words);
        return new PageView(
                "calendar.jte",
                frames.of(request, words.say("calendar")),
                new Year(
                        words,
                        IntStream.rangeClosed(year - 1, year + 1)
                                .mapToObj(one -> choice(one, name, String.valueOf(one), one == year))
                                .toList(),
                        known.values().stream()
                                .map(one -> choice(
                                        year,
                                        one.name(),
                                        one.title().in(words.language()),
                                        one.name().equals(name)))
                                .toList(),
                        words.say("year.count", words.count(drawn.working(year))),
                        drawn.months(year)));
    }

    private static Choice choice(int year, String plan, String title, boolean isShown) {
        return new Choice(PATH + "?year=" + year + "&plan=" + plan, title, isShown);
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
