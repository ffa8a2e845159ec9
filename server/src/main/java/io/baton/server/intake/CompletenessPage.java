package io.baton.server.intake;

import io.baton.core.fact.FactType;
import io.baton.engine.catalogue.Table;
import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.facts.FactCompleteness;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Whether the facts of a type are all there: by month, by field, and by the people whose they are. */
@Controller
@ConditionalOnWebApplication
@RequestMapping(DataPage.PATH + "/{type}/completeness")
class CompletenessPage {

    private static final int MONTHS = 13;
    private static final int MOST_STRANGERS = 20;

    private final Frames frames;
    private final IntakeTables tables;
    private final FactCompleteness completeness;
    private final Sight sight;
    private final People people;
    private final Today today;

    CompletenessPage(
            Frames frames,
            IntakeTables tables,
            FactCompleteness completeness,
            Sight sight,
            People people,
            Today today) {
        this.frames = frames;
        this.tables = tables;
        this.completeness = completeness;
        this.sight = sight;
        this.people = people;
        this.today = today;
    }

    /** @param counted whether all is counted, however long that takes; else the page asks for it when it is there */
    @GetMapping
    PageView completeness(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String type,
            @RequestParam Optional<String> counted) {
        Account account = Operator.require(who);
        Table table = tables.table(type).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = frames.words(CompletenessPage.class, request);
        Named named = new Named(table, words.language());
        return new PageView(
                "completeness.jte",
                frames.of(request, words.say("complete")),
                new CompletenessView(
                        words,
                        new UploadView.Back(DataPage.path(table), named.title()),
                        DataPage.path(table) + "/completeness",
                        counted.map(_ -> known(account, words, named))));
    }

    private CompletenessView.Known known(Account account, Words words, Named named) {
        FactType type = named.table().type();
        YearMonth now = YearMonth.from(today.now());
        LocalDate since = now.minusMonths(MONTHS - 1L).atDay(1);
        List<FactCompleteness.Whose> whose = completeness.participants(type, since);
        return new CompletenessTexts(words, named, now, MONTHS)
                .known(completeness.parts(type, since), strangers(account, words, whose));
    }

    private String strangers(Account account, Words words, List<FactCompleteness.Whose> whose) {
        List<String> ids =
                whose.stream().map(FactCompleteness.Whose::participant).toList();
        LocalDate day = today.now();
        Set<String> known = people.names(sight.list(account, Resource.PERFORMANCE, day), ids, day)
                .keySet();
        List<FactCompleteness.Whose> strangers =
                whose.stream().filter(one -> !known.contains(one.participant())).toList();
        return strangers.isEmpty()
                ? ""
                : words.say(
                        "complete.strangers",
                        words.count(strangers.stream()
                                .mapToLong(FactCompleteness.Whose::facts)
                                .sum()),
                        words.count(strangers.size()),
                        strangers.stream()
                                .limit(MOST_STRANGERS)
                                .map(FactCompleteness.Whose::participant)
                                .map(id -> id.isEmpty() ? "–" : id)
                                .collect(Collectors.joining(", ")));
    }
}
