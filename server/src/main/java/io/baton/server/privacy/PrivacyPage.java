package io.baton.server.privacy;

import io.baton.server.access.Account;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import io.baton.server.privacy.Erasing.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The data of others, for administrators: taken out for them, and erased by two. */
@Controller
@ConditionalOnWebApplication
@RequestMapping(PrivacyPage.PATH)
class PrivacyPage {

    static final String PATH = "/privacy";

    private static final String PERSON = "/people/{person}";
    private static final int MOST = 100;
    private static final int LONGEST = 1000;

    private static final Erasure.Why NOTHING = new Erasure.Why("", "");

    private final Frames frames;
    private final Subjects subjects;
    private final DataFile file;
    private final Erasing erasing;
    private final Erasures erasures;
    private final ErasureTexts texts;
    private final Renewal renewal;
    private final People people;
    private final Today today;

    PrivacyPage(
            Frames frames,
            Subjects subjects,
            DataFile file,
            Erasing erasing,
            Erasures erasures,
            ErasureTexts texts,
            Renewal renewal,
            People people,
            Today today) {
        this.frames = frames;
        this.subjects = subjects;
        this.file = file;
        this.erasing = erasing;
        this.erasures = erasures;
        this.texts = texts;
        this.renewal = renewal;
        this.people = people;
        this.today = today;
    }

    /** Where the page of somebody is. */
    static String path(String person) {
        return PATH + "/people/" + encoded(person);
    }

    private static String encoded(String person) {
        return URLEncoder.encode(person, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @GetMapping
    PageView list(HttpServletRequest request, Authentication who) {
        Subjects.require(who);
        Words words = frames.words(PrivacyPage.class, request);
        return new PageView(
                "privacy.jte",
                frames.of(request, words.say("title")),
                new ErasureList(
                        words,
                        erasures.latest(MOST).stream()
                                .map(erasure -> texts.row(words, erasure))
                                .toList()));
    }

    @GetMapping(PERSON)
    PageView person(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String told) {
        Account account = Subjects.require(who);
        Words words = frames.words(PrivacyPage.class, request);
        Optional<String> said = told.matches("propose|withdraw|refuse|approve")
                ? Optional.of(words.say("done." + told))
                : Optional.empty();
        return page(request, account, subjects.other(account, person), said, Optional.empty());
    }

    @PostMapping(PERSON + "/data")
    void send(HttpServletRequest request, HttpServletResponse response, Authentication who, @PathVariable String person)
            throws IOException {
        Account account = Subjects.require(who);
        file.send(account, subjects.other(account, person), frames.words(PrivacyPage.class, request), response);
    }

    @PostMapping(PERSON + "/erasure")
    Object propose(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String release) {
        Account account = Subjects.require(who);
        Subject subject = subjects.other(account, person);
        Erasure.Why why = new Erasure.Why(cut(reason), cut(release));
        return told(
                request, response, new Deed(account, subject, "propose", why), erasing.propose(account, subject, why));
    }

    @PostMapping(PERSON + "/erasure/{id:\\d{1,18}}/{deed:withdraw|refuse|approve}")
    Object decide(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @PathVariable String person,
            @PathVariable long id,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String reason) {
        Account account = Subjects.require(who);
        Subject subject = subjects.other(account, person);
        Answer answer = switch (deed) {
            case "withdraw" -> erasing.withdraw(account, subject, id);
            case "refuse" -> erasing.refuse(account, subject, id, cut(reason));
            default -> erasing.approve(account, subject, id);
        };
        renewal.look();
        return told(request, response, new Deed(account, subject, deed, NOTHING), answer);
    }

    /** What was asked for. */
    private record Deed(Account account, Subject subject, String name, Erasure.Why typed) {}

    private Object told(HttpServletRequest request, HttpServletResponse response, Deed deed, Answer answer) {
        HttpStatus status = switch (answer) {
            case DONE -> HttpStatus.OK;
            case WITHOUT_REASON, EMPLOYED, KEPT_BY_LAW -> HttpStatus.UNPROCESSABLE_CONTENT;
            case SAME_PERSON, OVERTAKEN -> HttpStatus.CONFLICT;
        };
        if (answer == Answer.DONE) {
            return "redirect:" + path(deed.subject().person()) + "?told=" + deed.name();
        }
        response.setStatus(status.value());
        String said = frames.words(PrivacyPage.class, request).say("refused." + answer);
        return page(request, deed.account(), deed.subject(), Optional.of(said), Optional.of(deed.typed()));
    }

    private PageView page(
            HttpServletRequest request,
            Account account,
            Subject subject,
            Optional<String> said,
            Optional<Erasure.Why> refused) {
        Words words = frames.words(PrivacyPage.class, request);
        String name = people.find(subject.scope(), subject.person(), today.now())
                .map(Person::name)
                .orElse(subject.person());
        String directory = "/organisation/people/" + encoded(subject.person());
        return new PageView(
                "privacy-person.jte",
                frames.of(request, words.say("person", name)),
                texts.view(
                        words,
                        account,
                        subject,
                        new ErasureTexts.Said(directory, said, refused.isPresent(), refused.orElse(NOTHING))));
    }

    static String cut(String text) {
        return text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link privacyLink() {
            return new Link(
                    PATH,
                    105,
                    "privacy",
                    language -> Words.beside(PrivacyPage.class, language).say("title"),
                    who -> Subjects.administrator(who).isPresent());
        }
    }
}
