package io.baton.server.privacy;

import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long things are kept, and who has been kept long enough, for administrators (rule L3). */
@Controller
@ConditionalOnWebApplication
@RequestMapping(RetentionPage.PATH)
class RetentionPage {

    static final String PATH = PrivacyPage.PATH + "/retention";

    private static final int MOST = 50;

    private final Frames frames;
    private final Retention retention;
    private final RetentionPeriods periods;
    private final RetentionTexts texts;
    private final Subjects subjects;
    private final Erasing erasing;
    private final Sight sight;
    private final AccountBook accounts;
    private final Today today;

    RetentionPage(
            Frames frames,
            Retention retention,
            RetentionPeriods periods,
            RetentionTexts texts,
            Subjects subjects,
            Erasing erasing,
            Sight sight,
            AccountBook accounts,
            Today today) {
        this.frames = frames;
        this.retention = retention;
        this.periods = periods;
        this.texts = texts;
        this.subjects = subjects;
        this.erasing = erasing;
        this.sight = sight;
        this.accounts = accounts;
        this.today = today;
    }

    /** Where a list goes on: behind somebody. */
    private record Behind(Optional<LocalDate> until, String person) {

        Optional<Retention.Over> over() {
            return until.map(day -> new Retention.Over(person, "", day, day));
        }
    }

    /** What a deed came to. */
    private record Said(Optional<String> text, boolean isRefused) {}

    /**
     * The periods, and who is over.
     *
     * @param until with {@code after} where the list goes on
     * @param told how many were proposed, or that periods were set
     */
    @GetMapping
    PageView retention(
            HttpServletRequest request,
            Authentication who,
            @RequestParam Optional<LocalDate> until,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String told) {
        Account account = Subjects.require(who);
        Words words = frames.words(RetentionPage.class, request);
        Optional<String> said = told.equals("set")
                ? Optional.of(words.say("years.set"))
                : Optional.of(told)
                        .filter(count -> count.matches("\\d{1,3}"))
                        .map(count -> words.say("over.proposed", count));
        return page(request, account, new Said(said, false), form(periods.now()), new Behind(until, after));
    }

    private static RetentionView.Form form(RetentionPeriods.Years years) {
        return new RetentionView.Form(
                years.number(), Integer.toString(years.pay()), Integer.toString(years.decisions()), "");
    }

    private PageView page(
            HttpServletRequest request, Account account, Said said, RetentionView.Form form, Behind behind) {
        Words words = frames.words(RetentionPage.class, request);
        LocalDate day = today.now();
        Scope scope = sight.list(account, Resource.DIRECTORY, day);
        List<Retention.Over> found = retention.over(scope, behind.over(), MOST + 1);
        List<Retention.Over> shown = found.subList(0, Math.min(MOST, found.size()));
        long now = retention.over(scope, day);
        long soon = retention.over(scope, day.plusYears(1)) - now;
        RetentionView view = new RetentionView(
                words,
                said.text(),
                said.isRefused(),
                form,
                texts.kept(words),
                words.say("over.counted", words.count(now), words.count(soon)),
                shown.stream()
                        .map(over -> new RetentionView.Row(
                                PrivacyPage.path(over.person()),
                                over.person(),
                                over.name(),
                                over.last().toString(),
                                over.until().toString()))
                        .toList(),
                found.size() > MOST ? next(shown.getLast()) : "",
                periods.settings().stream()
                        .map(setting -> setting(words, setting))
                        .toList());
        return new PageView("retention.jte", frames.of(request, words.say("retention")), view);
    }

    private static String next(Retention.Over last) {
        return PATH + "?until=" + last.until() + "&after=" + URLEncoder.encode(last.person(), StandardCharsets.UTF_8);
    }

    private RetentionView.Setting setting(Words words, RetentionPeriods.Setting setting) {
        return new RetentionView.Setting(
                today.local(setting.at()),
                accounts.find(setting.by()).map(KeptAccount::login).orElse(""),
                words.say(
                        "years.both",
                        Integer.toString(setting.years().pay()),
                        Integer.toString(setting.years().decisions())),
                setting.reason());
    }

    /** @param number of the periods that were seen */
    @PostMapping
    Object set(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @RequestParam(defaultValue = "-1") long number,
            @RequestParam(defaultValue = "") String pay,
            @RequestParam(defaultValue = "") String decisions,
            @RequestParam(defaultValue = "") String reason) {
        Account account = Subjects.require(who);
        String why = PrivacyPage.cut(reason);
        Optional<Integer> payYears = years(pay);
        Optional<Integer> decisionYears = years(decisions);
        Optional<String> fault = Optional.empty();
        if (payYears.isEmpty() || decisionYears.isEmpty()) {
            fault = Optional.of("refused.years");
        } else if (why.isEmpty()) {
            fault = Optional.of("refused.WITHOUT_REASON");
        } else if (!periods.set(
                account, new RetentionPeriods.Years(number, payYears.get(), decisionYears.get()), why)) {
            fault = Optional.of("refused.OVERTAKEN");
        }
        if (fault.isEmpty()) {
            return "redirect:" + PATH + "?told=set";
        }
        boolean isOvertaken = fault.get().equals("refused.OVERTAKEN");
        response.setStatus((isOvertaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        RetentionView.Form typed =
                isOvertaken ? form(periods.now()) : new RetentionView.Form(number, pay.strip(), decisions.strip(), why);
        String said = frames.words(RetentionPage.class, request)
                .say(
                        fault.get(),
                        Integer.toString(RetentionPeriods.LEAST_YEARS),
                        Integer.toString(RetentionPeriods.MOST_YEARS));
        return page(request, account, new Said(Optional.of(said), true), typed, new Behind(Optional.empty(), ""));
    }

    private static Optional<Integer> years(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(years -> years >= RetentionPeriods.LEAST_YEARS);
    }

    /** Proposes to erase those who were chosen; another administrator decides about each. */
    @PostMapping("/proposals")
    Object propose(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @RequestParam(defaultValue = "") Set<String> person,
            @RequestParam(defaultValue = "") String reason) {
        Account account = Subjects.require(who);
        Words words = frames.words(RetentionPage.class, request);
        String why = PrivacyPage.cut(reason);
        if (person.isEmpty() || person.size() > MOST || why.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String said = words.say(why.isEmpty() ? "refused.WITHOUT_REASON" : "refused.nobody");
            return page(
                    request,
                    account,
                    new Said(Optional.of(said), true),
                    form(periods.now()),
                    new Behind(Optional.empty(), ""));
        }
        long proposed = person.stream()
                .filter(one -> erasing.propose(account, subjects.other(account, one), new Erasure.Why(why, ""))
                        == Erasing.Answer.DONE)
                .count();
        return "redirect:" + PATH + "?told=" + proposed;
    }
}
