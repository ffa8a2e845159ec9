package io.baton.server.intake;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Table;
import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactSearch;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Facts as a list that can be searched, and what one of them was. Whose facts are looked at is written down. */
@Controller
@ConditionalOnWebApplication
@RequestMapping(DataPage.PATH + "/{type}/facts")
class FactsPage {

    private static final int MOST = 50;

    private final Frames frames;
    private final Catalogues catalogues;
    private final IntakeTables tables;
    private final FactSearch facts;
    private final Sight sight;
    private final Today today;

    FactsPage(Frames frames, Catalogues catalogues, IntakeTables tables, FactSearch facts, Sight sight, Today today) {
        this.frames = frames;
        this.catalogues = catalogues;
        this.tables = tables;
        this.facts = facts;
        this.sight = sight;
        this.today = today;
    }

    @GetMapping
    PageView facts(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String type,
            @RequestParam(defaultValue = "") String participant,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String after) {
        Account account = Operator.require(who);
        Table table = table(type);
        String person = participant.strip();
        look(account, person);
        List<FactSearch.Found> found =
                facts.list(table.type(), new FactSearch.Search(person, day(from), day(to), after), MOST + 1);
        List<FactSearch.Found> shown = found.subList(0, Math.min(MOST, found.size()));
        Words words = frames.words(FactsPage.class, request);
        Named named = new Named(table, words.language());
        FactList.Search search = new FactList.Search(
                person,
                day(from).map(LocalDate::toString).orElse(""),
                day(to).map(LocalDate::toString).orElse(""),
                FactSearch.day(table.type()).map(named::title).orElse(""));
        String next = found.size() <= MOST
                ? ""
                : path(table) + "?participant=" + encoded(person) + "&from=" + search.from() + "&to=" + search.to()
                        + "&after=" + encoded(shown.getLast().key());
        return page(
                request,
                words,
                named,
                "facts.jte",
                search,
                shown.stream()
                        .map(one -> new FactList.Row(
                                one.key(),
                                path(table) + "/revisions?key=" + encoded(one.key()),
                                one.source(),
                                "",
                                cells(words, table.type(), one.row(), Optional.empty())))
                        .toList(),
                next);
    }

    @GetMapping("/revisions")
    PageView revisions(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String type,
            @RequestParam(defaultValue = "") String key) {
        Account account = Operator.require(who);
        Table table = table(type);
        List<FactSearch.Revision> found = facts.revisions(table.type(), key);
        if (found.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        look(account, participant(table.type(), found.getFirst().row()));
        Words words = frames.words(FactsPage.class, request);
        List<FactList.Row> rows = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            FactSearch.Revision revision = found.get(i);
            Optional<FactRow> before =
                    i + 1 < found.size() ? Optional.of(found.get(i + 1).row()) : Optional.empty();
            rows.add(new FactList.Row(
                    words.say(revision.isNow() ? "revision.now" : "revision.before"),
                    "",
                    revision.source(),
                    words.say(
                            "revision.load",
                            words.count(revision.load()),
                            revision.at().map(today::local).orElse(""),
                            revision.sender()),
                    cells(words, table.type(), revision.row(), before)));
        }
        return page(
                request,
                words,
                new Named(table, words.language()),
                "revisions.jte",
                new FactList.Search(key, "", "", ""),
                rows,
                "");
    }

    private PageView page(
            HttpServletRequest request,
            Words words,
            Named named,
            String template,
            FactList.Search search,
            List<FactList.Row> rows,
            String next) {
        return new PageView(
                template,
                frames.of(request, words.say(template.equals("facts.jte") ? "facts.title" : "revisions.title")),
                new FactList(
                        words,
                        new UploadView.Back(DataPage.path(named.table()), named.title()),
                        path(named.table()),
                        search,
                        named.table().type().fields().stream()
                                .map(field -> new FactList.Column(
                                        named.title(field), field.kind().isNumeric()))
                                .toList(),
                        rows,
                        next));
    }

    /** Whoever is nobody of the organisation cannot be looked at; the list is, then. */
    private void look(Account account, String person) {
        LocalDate day = today.now();
        if (!person.isEmpty() && sight.maySee(account, Resource.PERFORMANCE, person, day)) {
            sight.look(account, Resource.PERFORMANCE, person, day);
        } else {
            sight.list(account, Resource.PERFORMANCE, day);
        }
    }

    private static String participant(FactType type, FactRow row) {
        return row.value(type.participant()) instanceof Value.Text(String person) ? person : "";
    }

    private List<FactList.Cell> cells(Words words, FactType type, FactRow row, Optional<FactRow> before) {
        ValueTexts texts =
                new ValueTexts(words, catalogues.current().orElseThrow().zone());
        return type.fields().stream()
                .map(field -> new FactList.Cell(
                        texts.of(row.value(field.name())),
                        field.kind().isNumeric(),
                        before.filter(was -> !was.value(field.name()).equals(row.value(field.name())))
                                .isPresent()))
                .toList();
    }

    private Table table(String type) {
        return tables.table(type).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(Table table) {
        return DataPage.path(table) + "/facts";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A day that is none is not looked for. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
