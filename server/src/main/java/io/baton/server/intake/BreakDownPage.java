package io.baton.server.intake;

import io.baton.core.fact.BuiltInTable;
import io.baton.core.fact.FactRow;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Table;
import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactSources;
import io.baton.server.organisation.PeopleSearch;
import io.baton.server.organisation.PlaceNames;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Breaks a figure of a year down to people and months (requirement H1). What comes of it waits as a file does: it is seen beside what is
 * there, and taken, or not.
 */
@Controller
@ConditionalOnWebApplication
class BreakDownPage {

    private static final String PATH = DataPage.PATH + "/targets/break-down";
    private static final int MOST_ITEMS = 100;
    private static final int MOST_PEOPLE = 40_000;
    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    private final Frames frames;
    private final IntakeTables tables;
    private final FactBase facts;
    private final FactSources sources;
    private final Arrivals arrivals;
    private final PeopleSearch people;
    private final PlaceNames names;
    private final Sight sight;
    private final Today today;

    BreakDownPage(
            Frames frames,
            IntakeTables tables,
            FactBase facts,
            FactSources sources,
            Arrivals arrivals,
            PeopleSearch people,
            PlaceNames names,
            Sight sight,
            Today today) {
        this.frames = frames;
        this.tables = tables;
        this.facts = facts;
        this.sources = sources;
        this.arrivals = arrivals;
        this.people = people;
        this.names = names;
        this.sight = sight;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView form(HttpServletRequest request, Authentication who) {
        Operator.require(who);
        return form(request, Map.of("year", String.valueOf(today.now().getYear())), Map.of());
    }

    private PageView form(HttpServletRequest request, Map<String, String> sent, Map<String, String> faults) {
        Words words = frames.words(BreakDownPage.class, request);
        return new PageView(
                "break-down.jte",
                frames.of(request, words.say("break-down")),
                new BreakDownForm(
                        words,
                        sent,
                        faults,
                        sources.usual(
                                targets().type(), targets().type().field("item").orElseThrow(), MOST_ITEMS),
                        names.units(today.now()),
                        names.roles()));
    }

    @PostMapping(PATH)
    View breakDown(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @RequestParam Map<String, String> sent)
            throws IOException {
        Account account = Operator.require(who);
        Words words = frames.words(BreakDownPage.class, request);
        Map<String, String> faults = new HashMap<>();
        Optional<BigDecimal> amount = number(text(sent, "amount")).filter(figure -> figure.scale() <= 2);
        Optional<Integer> year = Optional.of(text(sent, "year"))
                .filter(typed -> typed.matches("[0-9]{4}"))
                .map(Integer::valueOf)
                .filter(typed -> typed >= FIRST && typed <= LAST);
        List<BigDecimal> typed = months(text(sent, "months"));
        boolean isTyped = text(sent, "by").equals(BreakDownForm.By.TYPED.name());
        require(faults, words, "item", !text(sent, "item").isEmpty());
        require(faults, words, "amount", amount.isPresent());
        require(faults, words, "year", year.isPresent());
        require(faults, words, "months", !isTyped || typed.size() == BreakDown.MONTHS);
        if (faults.isEmpty()) {
            BreakDown figure = new BreakDown(text(sent, "item"), year.orElseThrow(), amount.orElseThrow());
            Map<String, BigDecimal> weights = weights(account, figure, sent);
            require(faults, words, "unit", !weights.isEmpty());
            boolean isUnweighted = weights.values().stream().allMatch(weight -> weight.signum() == 0);
            if (!weights.isEmpty() && isUnweighted) {
                faults.put("item", words.say("break-down.wrong.before"));
            }
            if (faults.isEmpty()) {
                List<BigDecimal> months =
                        isTyped ? typed : seasons(figure, text(sent, "by").equals(BreakDownForm.By.LAST_YEAR.name()));
                byte[] csv = csv(figure, figure.parts(weights, months)).getBytes(StandardCharsets.UTF_8);
                return new RedirectView(
                        arrivals.keep(account, targets(), figure.item() + "-" + figure.year() + ".csv", csv));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(request, sent, faults);
    }

    private static void require(Map<String, String> faults, Words words, String field, boolean isGood) {
        if (!isGood) {
            faults.put(field, words.say("break-down.wrong." + field));
        }
    }

    /** Those who are there on the first day of the year or, where that has passed, today; by the year before, where that is wished. */
    private Map<String, BigDecimal> weights(Account account, BreakDown figure, Map<String, String> sent) {
        LocalDate day = LocalDate.of(figure.year(), 1, 1);
        LocalDate asOf = today.now().getYear() == figure.year() ? today.now() : day;
        Scope scope = sight.list(account, Resource.DIRECTORY, asOf);
        PeopleSearch.Search search =
                new PeopleSearch.Search(asOf, "", text(sent, "unit"), text(sent, "role"), PeopleSearch.Presence.HERE);
        boolean isLastYear = text(sent, "by").equals(BreakDownForm.By.LAST_YEAR.name());
        Map<String, BigDecimal> before = new HashMap<>();
        if (isLastYear) {
            yearBefore(figure).forEach(part -> before.merge(part.person(), part.value(), BigDecimal::add));
        }
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        people.list(scope, search, PeopleSearch.Order.ID, 0, MOST_PEOPLE)
                .forEach(one -> weights.put(
                        one.person().id(),
                        isLastYear ? before.getOrDefault(one.person().id(), BigDecimal.ZERO) : BigDecimal.ONE));
        return weights;
    }

    private List<BigDecimal> seasons(BreakDown figure, boolean isLastYear) {
        List<BigDecimal> months =
                new ArrayList<>(Collections.nCopies(BreakDown.MONTHS, isLastYear ? BigDecimal.ZERO : BigDecimal.ONE));
        if (isLastYear) {
            yearBefore(figure)
                    .forEach(part -> months.set(
                            part.month() - 1, months.get(part.month() - 1).add(part.value())));
        }
        return months;
    }

    private List<BreakDown.Part> yearBefore(BreakDown figure) {
        BreakDown before = new BreakDown(figure.item(), figure.year() - 1, figure.amount());
        List<FactRow> rows = facts.find(targets().type(), "item", List.of(new Value.Text(figure.item())));
        List<BreakDown.Part> parts = new ArrayList<>();
        for (int month = 1; month <= BreakDown.MONTHS; month++) {
            int number = month;
            String period = before.period(month);
            rows.stream().filter(row -> text(row, "period").equals(period)).forEach(row -> {
                if (row.value("value") instanceof Value.Decimal(BigDecimal value) && value.signum() > 0) {
                    parts.add(new BreakDown.Part(text(row, BuiltInTable.PARTICIPANT), number, value));
                }
            });
        }
        return parts;
    }

    private static String csv(BreakDown figure, List<BreakDown.Part> parts) {
        StringBuilder csv = new StringBuilder("participant,item,period,value\n");
        parts.forEach(part -> csv.append(cell(part.person()))
                .append(',')
                .append(cell(figure.item()))
                .append(',')
                .append(figure.period(part.month()))
                .append(',')
                .append(part.value().toPlainString())
                .append('\n'));
        return csv.toString();
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static List<BigDecimal> months(String typed) {
        return Arrays.stream(typed.split("[\\s;,，、]+", -1))
                .filter(one -> !one.isEmpty())
                .flatMap(one -> number(one).stream())
                .toList();
    }

    private static Optional<BigDecimal> number(String text) {
        String plain = text.replace(",", "").replace(" ", "");
        return plain.matches("[0-9]{1,15}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").strip();
    }

    private static String text(FactRow row, String field) {
        return row.value(field) instanceof Value.Text(String text) ? text : "";
    }

    private Table targets() {
        return tables.declared("targets").orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
