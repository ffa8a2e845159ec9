package io.baton.server.governance;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.access.Role;
import io.baton.server.audit.AuditChain;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The audit trail, for the supervision group and administrators; looking at it is written into it. */
@Controller
@ConditionalOnWebApplication
class AuditPage {

    private static final String PATH = "/audit";
    private static final int MOST = 100;

    private final Frames frames;
    private final AuditTrail trail;
    private final AuditChain chain;
    private final AuditNames names;
    private final Today today;

    AuditPage(Frames frames, AuditTrail trail, AuditChain chain, AuditNames names, Today today) {
        this.frames = frames;
        this.trail = trail;
        this.chain = chain;
        this.names = names;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView audit(
            HttpServletRequest request,
            Authentication who,
            @RequestParam Map<String, String> asked,
            @RequestParam Optional<Long> before) {
        return page(request, require(who), AuditFilter.of(asked), before, Optional.empty());
    }

    /** Calculates all hashes again. */
    @PostMapping(PATH + "/verify")
    PageView verify(HttpServletRequest request, Authentication who) {
        Account account = require(who);
        trail.record(new AuditEvent(account.id(), AuditEvent.Kind.READ, "", "audit trail, verified"));
        return page(request, account, AuditFilter.NONE, Optional.empty(), Optional.of(chain.verify()));
    }

    private PageView page(
            HttpServletRequest request,
            Account account,
            AuditFilter filter,
            Optional<Long> before,
            Optional<AuditChain.Verdict> verdict) {
        trail.record(new AuditEvent(account.id(), AuditEvent.Kind.READ, filter.person(), names.told(filter)));
        List<AuditTrail.Entry> found = trail.list(names.search(filter), before, MOST + 1);
        List<AuditTrail.Entry> shown = found.subList(0, Math.min(MOST, found.size()));
        Words words = frames.words(AuditPage.class, request);
        String next = found.size() > MOST
                ? PATH + "?" + filter.address() + "&before=" + shown.getLast().id()
                : "";
        return new PageView(
                "audit.jte",
                frames.of(request, words.say("title")),
                new Audit(words, filter, rows(words, account, shown), next, verdict.map(one -> said(words, one))));
    }

    private List<Audit.Row> rows(Words words, Account account, List<AuditTrail.Entry> entries) {
        Map<Long, String> logins = names.logins(entries);
        Map<String, String> people = names.people(account, entries);
        AuditDetail details = new AuditDetail(words);
        return entries.stream()
                .map(entry -> new Audit.Row(
                        today.local(entry.told().at().toInstant()),
                        logins.getOrDefault(entry.told().actor(), words.say("nobody")),
                        words.say("kind." + entry.told().kind().name()),
                        people.getOrDefault(entry.subject(), entry.subject()),
                        entry.told().detail().map(details::say).orElseGet(() -> words.say("erased")),
                        words.say(entry.isSealed() ? "sealed" : "sealed.not")))
                .toList();
    }

    private static Audit.Verdict said(Words words, AuditChain.Verdict verdict) {
        String counts = words.say("verdict.counts", words.count(verdict.events()), words.count(verdict.batches()));
        return new Audit.Verdict(
                verdict.broken().isEmpty(),
                verdict.broken()
                        .map(batch -> words.say("verdict.broken", batch))
                        .orElseGet(() -> words.say("verdict.whole", counts, verdict.head())));
    }

    private static boolean isOpen(Account account) {
        return account.has(Role.SUPERVISION) || account.has(Role.ADMINISTRATOR);
    }

    private static Account require(Authentication who) {
        return Account.of(who)
                .filter(AuditPage::isOpen)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link auditLink() {
            return new Link(
                    PATH,
                    110,
                    "audit",
                    Navigation::title,
                    who -> Account.of(who).filter(AuditPage::isOpen).isPresent());
        }

        private static String title(Language language) {
            return Words.beside(AuditPage.class, language).say("title");
        }
    }
}
