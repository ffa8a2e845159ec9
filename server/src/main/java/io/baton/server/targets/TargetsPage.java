package io.baton.server.targets;

import io.baton.core.document.Language;
import io.baton.core.value.Decimals;
import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Role;
import io.baton.server.access.Sight;
import io.baton.server.audit.Actor;
import io.baton.server.organisation.People;
import io.baton.server.organisation.PeopleSearch;
import io.baton.server.organisation.PlaceNames;
import io.baton.server.organisation.Placed;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Choice;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Targets by person and month. Sales operations change single ones; they, or a superior, propose them, and the person agrees or asks for
 * others (requirement H1).
 */
@Controller
@ConditionalOnWebApplication
class TargetsPage {

    static final String PATH = "/targets";

    private static final int SHOWN = 50;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST = 2000;

    private final Frames frames;
    private final TargetBook book;
    private final Agreements agreements;
    private final People people;
    private final PeopleSearch search;
    private final PlaceNames names;
    private final Sight sight;
    private final Today today;

    TargetsPage(
            Frames frames,
            TargetBook book,
            Agreements agreements,
            People people,
            PeopleSearch search,
            PlaceNames names,
            Sight sight,
            Today today) {
        this.frames = frames;
        this.book = book;
        this.agreements = agreements;
        this.people = people;
        this.search = search;
        this.names = names;
        this.sight = sight;
        this.today = today;
    }

    static String path(String person, String item, int year) {
        return PATH + "/" + encoded(person) + "?item=" + encoded(item) + "&year=" + year;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The day of a year on which it is looked who somebody is. */
    private LocalDate day(int year) {
        LocalDate now = today.now();
        return year == now.getYear() ? now : LocalDate.of(year, 1, 1).plusDays(year < now.getYear() ? 364 : 0);
    }

    private int year(Optional<Integer> asked) {
        return asked.filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                .orElse(today.now().getYear());
    }

    /** The item that is asked for, else the first one; empty where nothing has a target. */
    private static String item(String asked, List<String> items) {
        return !asked.isEmpty() || items.isEmpty() ? asked : items.getFirst();
    }

    /** With digits in groups of three. */
    private static String shown(BigDecimal figure) {
        return String.format(
                Locale.ROOT, "%,." + Math.max(0, figure.stripTrailingZeros().scale()) + "f", figure);
    }

    /** @param skipped how many people come before the first one */
    @GetMapping(PATH)
    Object grid(
            HttpServletRequest request,
            Authentication who,
            @RequestParam(defaultValue = "") String item,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "0") int skipped) {
        Account account = Account.of(who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> items = book.items();
        TargetsView.Asked asked = new TargetsView.Asked(item(item, items), year(year), part.strip(), unit, role);
        LocalDate day = day(asked.year());
        if (!sight.seesResults(account, day)) {
            String own = account.person().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return "redirect:" + path(own, asked.item(), asked.year());
        }
        Words words = frames.words(TargetsPage.class, request);
        Scope scope = sight.list(account, Resource.PERFORMANCE, day);
        PeopleSearch.Search wanted =
                new PeopleSearch.Search(day, asked.part(), asked.unit(), asked.role(), PeopleSearch.Presence.HERE);
        int before = Math.max(0, skipped);
        int all = search.count(scope, wanted);
        List<Placed> found = search.list(scope, wanted, PeopleSearch.Order.NAME, before, SHOWN);
        List<String> ids = found.stream().map(one -> one.person().id()).toList();
        Map<String, YearTargets> targets = book.of(ids, asked.item(), asked.year());
        Map<String, Agreement> said = agreements.of(scope, ids, asked.item(), asked.year(), day);
        TargetsView.Grid view = new TargetsView.Grid(
                words,
                asked,
                items.stream()
                        .map(one -> new Choice(path(asked, one, 0), one, one.equals(asked.item())))
                        .toList(),
                names.units(day),
                names.roles(),
                months(words),
                found.stream()
                        .map(one -> row(
                                words,
                                one,
                                Objects.requireNonNull(targets.get(one.person().id())),
                                said))
                        .toList(),
                sums(targets.values().stream().toList()),
                words.say("people", words.count(all)),
                before == 0 ? "" : path(asked, asked.item(), Math.max(0, before - SHOWN)),
                before + SHOWN >= all ? "" : path(asked, asked.item(), before + SHOWN));
        return new PageView("targets.jte", frames.of(request, words.say("title")), view);
    }

    private static String path(TargetsView.Asked asked, String item, int skipped) {
        return PATH + "?item=" + encoded(item) + "&year=" + asked.year() + "&part=" + encoded(asked.part()) + "&unit="
                + encoded(asked.unit()) + "&role=" + encoded(asked.role()) + "&skipped=" + skipped;
    }

    private static List<String> months(Words words) {
        return IntStream.rangeClosed(1, YearTargets.MONTHS)
                .mapToObj(month -> words.say("month", Integer.toString(month)))
                .toList();
    }

    private static TargetsView.Row row(
            Words words, Placed one, YearTargets targets, Map<String, Agreement> agreements) {
        Agreement.State state = Optional.ofNullable(agreements.get(targets.person()))
                .map(agreement -> agreement.state(targets))
                .orElse(Agreement.State.OPEN);
        return new TargetsView.Row(
                path(targets.person(), targets.item(), targets.year()),
                one.person().name().isEmpty() ? targets.person() : one.person().name(),
                targets.person(),
                IntStream.rangeClosed(1, YearTargets.MONTHS)
                        .mapToObj(month ->
                                targets.month(month).map(TargetsPage::shown).orElse(""))
                        .toList(),
                shown(targets.sum()),
                targets.figures().isEmpty() ? "" : words.say("state." + state));
    }

    private static List<String> sums(List<YearTargets> targets) {
        Stream<String> months = IntStream.rangeClosed(1, YearTargets.MONTHS)
                .mapToObj(month -> targets.stream()
                        .flatMap(one -> one.month(month).stream())
                        .reduce(BigDecimal::add)
                        .map(TargetsPage::shown)
                        .orElse(""));
        BigDecimal all = targets.stream().map(YearTargets::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.concat(months, Stream.of(shown(all))).toList();
    }

    /**
     * Somebody whose targets are looked at.
     *
     * @param scope that holds the person
     */
    private record Looked(Account account, String person, Scope scope, LocalDate day, String item, int year) {

        boolean isOwn() {
            return account.person().equals(Optional.of(person));
        }

        boolean isKeeper() {
            return account.has(Role.OPERATIONS) && !isOwn();
        }

        String path() {
            return TargetsPage.path(person, item, year);
        }
    }

    private Looked look(Authentication who, String person, String item, Optional<Integer> asked) {
        Account account = Account.of(who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int year = year(asked);
        LocalDate day = day(year);
        Scope scope = sight.look(account, Resource.PERFORMANCE, person, day)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Looked(account, person, scope, day, item(item, book.items()), year);
    }

    /** @param told what has become of what was sent */
    @GetMapping(PATH + "/{person}")
    PageView year(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String item,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "") String told) {
        Looked looked = look(who, person, item, year);
        String said = told.matches("kept|same|PROPOSED|ASKED|AGREED") ? "told." + told : "";
        return page(request, looked, new Said(said, false), Map.of(), Map.of());
    }

    /** What is said above the figures: the key of the words, and whether it is a refusal. */
    private record Said(String key, boolean isWrong) {}

    /** Changes months. */
    @PostMapping(PATH + "/{person}")
    Object change(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String item,
            @RequestParam Optional<Integer> year,
            @RequestParam Map<String, String> sent) {
        Looked looked = look(who, person, item, year);
        if (!looked.isKeeper() || looked.item().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<Integer, String> typed = new TreeMap<>();
        IntStream.rangeClosed(1, YearTargets.MONTHS)
                .forEach(month -> typed.put(month, sent.getOrDefault("month-" + month, "")));
        YearTargets named = new YearTargets(person, looked.item(), looked.year(), new TreeMap<>());
        Actor by = Actor.account(looked.account().id());
        return switch (book.change(by, named, sent.getOrDefault("seal", ""), typed)) {
            case TargetBook.Answer.Kept(boolean isChanged) ->
                "redirect:" + looked.path() + "&told=" + (isChanged ? "kept" : "same");
            case TargetBook.Answer.Overtaken _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(request, looked, new Said("told.overtaken", true), typed, Map.of());
            }
            case TargetBook.Answer.Wrong(var reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(request, looked, new Said("told.wrong", true), typed, reasons);
            }
        };
    }

    /**
     * Says something about targets: proposes them, asks for others, agrees.
     *
     * @param number of the step, as it was seen
     * @param seal of the targets that were seen
     */
    @PostMapping(PATH + "/{person}/agreement")
    Object say(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String item,
            @RequestParam Optional<Integer> year,
            @RequestParam Agreement.Kind step,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "") String seal,
            @RequestParam(defaultValue = "") String said) {
        Looked looked = look(who, person, item, year);
        YearTargets targets = book.of(person, looked.item(), looked.year());
        Agreement agreement = agreement(looked);
        boolean isAnswer = step != Agreement.Kind.PROPOSED;
        if (isAnswer ? !looked.isOwn() : !mayPropose(looked)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String refused = refused(targets, agreement, step, seal, said.strip());
        if (refused.isEmpty()
                && number == agreement.steps().size() + 1
                && agreements.add(
                        targets, number, step, said.strip(), looked.account().id())) {
            return "redirect:" + looked.path() + "&told=" + step;
        }
        response.setStatus((refused.equals("told.reason") || refused.equals("told.long")
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.CONFLICT)
                .value());
        return page(
                request, looked, new Said(refused.isEmpty() ? "told.overtaken" : refused, true), Map.of(), Map.of());
    }

    private static String refused(
            YearTargets targets, Agreement agreement, Agreement.Kind step, String seal, String said) {
        if (said.length() > LONGEST) {
            return "told.long";
        }
        if (targets.figures().isEmpty() || !targets.seal().equals(seal)) {
            return "told.overtaken";
        }
        if (step == Agreement.Kind.ASKED && said.isEmpty()) {
            return "told.reason";
        }
        boolean isProposed = agreement.state(targets) == Agreement.State.PROPOSED;
        return step == Agreement.Kind.PROPOSED || isProposed ? "" : "told.overtaken";
    }

    /** Whoever keeps targets proposes them, or a superior; not whoever only supervises, and nobody to oneself. */
    private static boolean mayPropose(Looked looked) {
        return looked.isKeeper() || looked.scope() instanceof Scope.Member;
    }

    private Agreement agreement(Looked looked) {
        return agreements
                .of(looked.scope(), List.of(looked.person()), looked.item(), looked.year(), looked.day())
                .getOrDefault(looked.person(), new Agreement(looked.person(), looked.item(), looked.year(), List.of()));
    }

    private PageView page(
            HttpServletRequest request,
            Looked looked,
            Said said,
            Map<Integer, String> typed,
            Map<Integer, String> faults) {
        Words words = frames.words(TargetsPage.class, request);
        YearTargets targets = book.of(looked.person(), looked.item(), looked.year());
        Agreement agreement = agreement(looked);
        Agreement.State state = agreement.state(targets);
        String name = people.names(looked.scope(), List.of(looked.person()), looked.day())
                .getOrDefault(looked.person(), looked.person());
        boolean isThere = !targets.figures().isEmpty();
        TargetsView.Year view = new TargetsView.Year(
                words,
                name,
                looked.path(),
                sight.seesResults(looked.account(), looked.day())
                        ? PATH + "?item=" + encoded(looked.item()) + "&year=" + looked.year()
                        : "",
                said.key().isEmpty() ? "" : words.say(said.key()),
                said.isWrong(),
                looked.item(),
                looked.year(),
                book.items().stream()
                        .map(one ->
                                new Choice(path(looked.person(), one, looked.year()), one, one.equals(looked.item())))
                        .toList(),
                IntStream.rangeClosed(looked.year() - 1, looked.year() + 1)
                        .mapToObj(one -> new Choice(
                                path(looked.person(), looked.item(), one), Integer.toString(one), one == looked.year()))
                        .toList(),
                looked.isKeeper() && !looked.item().isEmpty(),
                targets.seal(),
                IntStream.rangeClosed(1, YearTargets.MONTHS)
                        .mapToObj(month -> month(words, targets, month, typed, faults))
                        .toList(),
                shown(targets.sum()),
                targets.others().entrySet().stream()
                        .map(one -> one.getKey() + ": " + shown(one.getValue().value()))
                        .toList(),
                isThere ? words.say("state." + state) : "",
                agreement.steps().size() + 1,
                isThere && mayPropose(looked) && state != Agreement.State.PROPOSED && state != Agreement.State.AGREED,
                looked.isOwn() && state == Agreement.State.PROPOSED,
                agreement.steps().stream()
                        .map(step -> new TargetsView.Step(
                                today.local(step.at()), step.login(), words.say("step." + step.kind()), step.said()))
                        .toList());
        return new PageView("year-targets.jte", frames.of(request, words.say("of", name)), view);
    }

    private static TargetsView.Month month(
            Words words, YearTargets targets, int month, Map<Integer, String> typed, Map<Integer, String> faults) {
        String is = targets.month(month).map(Decimals::plain).orElse("");
        String wrong = faults.getOrDefault(month, "");
        return new TargetsView.Month(
                month,
                words.say("month", Integer.toString(month)),
                wrong.isEmpty() ? is : typed.getOrDefault(month, is),
                wrong.isEmpty() ? "" : words.say("wrong"));
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link targetsLink(Sight sight, Today today) {
            return new Link(
                    PATH,
                    32,
                    "performance",
                    Navigation::title,
                    who -> Account.of(who)
                            .filter(account -> account.person().isPresent() || sight.seesResults(account, today.now()))
                            .isPresent());
        }

        private static String title(Language language) {
            return Words.beside(TargetsPage.class, language).say("title");
        }
    }
}
