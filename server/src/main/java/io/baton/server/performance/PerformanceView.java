package io.baton.server.performance;

import io.baton.core.document.Language;
import io.baton.core.explain.ExplanationTree;
import io.baton.core.plan.Scorecard;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.time.Period;
import io.baton.pages.report.Book;
import io.baton.pages.report.PersonCard;
import io.baton.pages.report.PersonCards;
import io.baton.server.calculation.Appraisal;
import io.baton.server.calculation.Appraisals;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Choice;
import io.baton.server.page.Words;
import io.baton.server.results.Outcomes;
import io.baton.server.results.PeriodTotal;
import io.baton.server.results.Periods;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts together what is shown of somebody's performance. */
@Component
class PerformanceView {

    private static final int ROWS = 50;
    private static final int TREND = 12;

    private final Appraisals appraisals;
    private final Outcomes outcomes;
    private final Today today;

    PerformanceView(Appraisals appraisals, Outcomes outcomes, Today today) {
        this.appraisals = appraisals;
        this.outcomes = outcomes;
        this.today = today;
    }

    /**
     * For whom a page is.
     *
     * @param scope what may be seen
     * @param person whose performance
     * @param path of the page
     * @param words of the reader
     * @param period the one that is asked for
     * @param withAllRows whether the rows behind targets and figures of teams are asked for, too
     */
    record Asked(Scope scope, Person person, String path, Words words, Optional<String> period, boolean withAllRows) {}

    /** The day whose reporting line counts: the last one of the period that is asked for, or today where that goes on. */
    LocalDate day(Optional<String> period) {
        LocalDate now = today.now();
        return period.flatMap(asked -> new Periods(outcomes.periods()).choose(Optional.of(asked), now))
                .map(chosen -> chosen.days().to())
                .filter(now::isAfter)
                .orElse(now);
    }

    /** The page; of the period that is asked for, else the shortest one of today, else the last. */
    Performance of(Asked asked) throws IOException {
        LocalDate day = today.now();
        List<PeriodTotal> all = outcomes.totals(asked.scope(), asked.person().id(), day);
        Optional<PeriodTotal> shown = new Periods(
                        all.stream().map(PeriodTotal::period).toList())
                .choose(asked.period(), day)
                .flatMap(chosen ->
                        all.stream().filter(one -> one.period().equals(chosen)).findFirst());
        boolean isLive = shown.filter(one -> one.period().days().contains(day)).isPresent();
        return new Performance(
                asked.words(),
                all.stream().map(one -> choice(asked, one, shown)).toList(),
                shown.isPresent() ? card(asked, shown.get()) : Optional.empty(),
                shown.map(one -> rank(asked, one)).orElse(""),
                shown.flatMap(one -> trend(all, one.period())),
                shown.map(one -> state(asked.words(), one)).orElse(""),
                isLive && !asked.withAllRows() ? "/live/" + asked.person().id() : "",
                shown.filter(_ -> !asked.withAllRows())
                        .map(one -> address(asked, one) + "&rows=all")
                        .orElse(""));
    }

    private static Choice choice(Asked asked, PeriodTotal one, Optional<PeriodTotal> shown) {
        return new Choice(
                address(asked, one),
                one.period().name(),
                shown.filter(one::equals).isPresent());
    }

    private static String address(Asked asked, PeriodTotal one) {
        return asked.path() + "?period=" + Periods.key(one.period());
    }

    private String state(Words words, PeriodTotal one) {
        return words.say(
                "state",
                words.count(one.state().load()),
                today.local(one.state().at()));
    }

    private static Optional<Trend> trend(List<PeriodTotal> all, Period period) {
        List<Trend.Total> totals = all.stream()
                .filter(one -> one.period().cycle().equals(period.cycle())
                        && one.period().days().from().compareTo(period.days().from()) <= 0)
                .flatMap(one ->
                        one.total().map(total -> new Trend.Total(one.period().name(), total)).stream())
                .limit(TREND)
                .toList()
                .reversed();
        return totals.size() < 2 ? Optional.empty() : Optional.of(Trend.of(totals));
    }

    private String rank(Asked asked, PeriodTotal shown) {
        return outcomes.rank(asked.scope(), asked.person().id(), shown.period(), today.now())
                .map(rank -> asked.words().count(rank.place()) + " / "
                        + asked.words().count(rank.of()))
                .orElse("–");
    }

    private Optional<PersonCard> card(Asked asked, PeriodTotal shown) throws IOException {
        String id = asked.person().id();
        Optional<Appraisal> opened = asked.withAllRows()
                ? appraisals.openWithAllRows(asked.scope(), id, shown.period())
                : appraisals.open(asked.scope(), id, shown.period());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (Appraisal appraisal = opened.get()) {
            String cycle = shown.period().cycle();
            return appraisal.result().outcome().map(outcome -> card(asked, appraisal, outcome, cycle));
        }
    }

    private static PersonCard card(Asked asked, Appraisal appraisal, Outcome outcome, String cycle) {
        Language language = asked.words().language();
        Scorecard scorecard = appraisal.result().plan().plan().scorecard(cycle).orElseThrow();
        PersonCards cards = new PersonCards(
                new Book.Shown(
                        appraisal.result().plan(), outcome, appraisal.result().decided()),
                scorecard,
                io.baton.pages.Words.in(language),
                true);
        Function<Figure, ExplanationTree> reasons = figure -> appraisal.explain(figure, language, ROWS);
        return cards.card("why", asked.person().name(), Optional.empty(), reasons);
    }
}
