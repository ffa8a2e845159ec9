package io.baton.server.pay;

import io.baton.core.time.Period;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.pay.CurrentRows;
import io.baton.pages.statement.BehindLines;
import io.baton.pages.statement.PayTitles;
import io.baton.pages.statement.PersonStatement;
import io.baton.pages.statement.StatementLines;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactBase;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Choice;
import io.baton.server.page.Words;
import io.baton.server.results.Periods;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Puts together what is shown of somebody's pay. */
@Component
class StatementView {

    private final DuePay duePay;
    private final SupposedDeals supposed;
    private final Catalogues catalogues;
    private final FactBase facts;
    private final Today today;

    StatementView(DuePay duePay, SupposedDeals supposed, Catalogues catalogues, FactBase facts, Today today) {
        this.duePay = duePay;
        this.supposed = supposed;
        this.catalogues = catalogues;
        this.facts = facts;
        this.today = today;
    }

    /**
     * For whom a page is.
     *
     * @param scope what may be seen
     * @param person whose pay
     * @param path of the page
     * @param isOwn whether the person looks
     * @param words of the reader
     */
    record Asked(Scope scope, Person person, String path, boolean isOwn, Words words) {}

    /** The page; of the period that is asked for, else that of today. */
    Statement of(Asked asked, Optional<String> wanted) throws IOException {
        List<Period> periods = duePay.periods();
        Optional<Period> shown = new Periods(periods).choose(wanted, today.now());
        Optional<DraftPay> due =
                shown.isPresent() ? duePay.of(asked.scope(), asked.person().id(), shown.get()) : Optional.empty();
        boolean isLive = asked.isOwn()
                && shown.filter(period -> period.days().contains(today.now())).isPresent();
        return new Statement(
                asked.words(),
                io.baton.pages.Words.in(asked.words().language()),
                periods.stream().map(period -> choice(asked, period, shown)).toList(),
                due.isPresent() ? Optional.of(shown(asked, due.get())) : Optional.empty(),
                isLive ? "/live/" + asked.person().id() : "",
                due.isPresent() && isLive ? supposed.form(asked, due.get()) : Optional.empty());
    }

    private static Choice choice(Asked asked, Period period, Optional<Period> shown) {
        return new Choice(
                asked.path() + "?period=" + Periods.key(period),
                period.name(),
                shown.filter(period::equals).isPresent());
    }

    private Statement.Shown shown(Asked asked, DraftPay due) throws IOException {
        PersonStatement statement =
                PersonStatement.draft(due.request(), asked.person().name(), due.paid());
        Catalogue catalogue = catalogues.current().orElseThrow();
        CurrentRows rows = new CurrentRows(facts, due.request().period().days().to());
        BehindLines behind = BehindLines.of(
                rows, catalogue, statement.behind(), asked.words().language());
        StatementLines lines = new StatementLines(
                statement, behind, io.baton.pages.Words.in(asked.words().language()));
        return new Statement.Shown(
                lines.totals(), lines.lines(), lines.left(), notes(asked.words(), due), state(asked.words(), due));
    }

    private static List<String> notes(Words words, DraftPay due) {
        List<String> notes = new ArrayList<>();
        notes.add(words.say("not-posted"));
        if (!due.following().isEmpty()) {
            PayTitles titles = new PayTitles(due.request().plans(), words.language());
            TreeSet<String> following = new TreeSet<>();
            due.following().forEach(name -> following.add(titles.named(name)));
            notes.add(words.say("following", String.join(", ", following), words.count(due.tables())));
        }
        return notes;
    }

    private static String state(Words words, DraftPay due) {
        return due.load() == due.tables()
                ? words.say("state", words.count(due.load()))
                : words.say("state.tables", words.count(due.load()), words.count(due.tables()));
    }
}
