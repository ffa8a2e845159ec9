package io.baton.server.webhook;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.access.Role;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.Today;
import io.baton.server.page.Chosen;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.ToDos;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Which programs are told of what, for administrators. A secret is shown once, in the answer to whoever makes it. */
@Controller
@ConditionalOnWebApplication
class WebhooksPage {

    private static final String PATH = "/webhooks";

    private final Frames frames;
    private final Endpoints endpoints;
    private final Outbox outbox;
    private final Caller caller;
    private final AuditTrail trail;
    private final Today today;

    WebhooksPage(Frames frames, Endpoints endpoints, Outbox outbox, Caller caller, AuditTrail trail, Today today) {
        this.frames = frames;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.caller = caller;
        this.trail = trail;
        this.today = today;
    }

    /** What is asked of one of them. */
    enum Deed {
        PING,
        PAUSE,
        RESUME,
        ROTATE,
        REPLAY,
        REPLAY_SINCE,
        DELETE
    }

    /** What a page says beside what it shows. */
    private record Told(Optional<String> fault, Optional<String> said, Optional<String> secret) {

        static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Optional.empty());

        static Told fault(String key) {
            return new Told(Optional.of(key), Optional.empty(), Optional.empty());
        }

        static Told said(String key) {
            return new Told(Optional.empty(), Optional.of(key), Optional.empty());
        }

        static Told secret(String key, String secret) {
            return new Told(Optional.empty(), Optional.of(key), Optional.of(secret));
        }
    }

    @GetMapping(PATH)
    PageView webhooks(HttpServletRequest request, Authentication who) {
        require(who);
        return list(request, "", Set.of(EventType.values()), Told.NOTHING);
    }

    @PostMapping(PATH)
    PageView make(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") Set<EventType> event) {
        Account actor = require(who);
        Set<EventType> chosen = Chosen.of(event);
        Optional<String> fault = fault(url.strip(), chosen);
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(request, url, chosen, Told.fault(fault.get()));
        }
        Endpoints.Made made = endpoints.make(url.strip(), chosen);
        outbox.look();
        record(actor, "made", made.id());
        response.setHeader("Cache-Control", "no-store");
        return one(request, made.id(), Told.secret("made", made.secret()));
    }

    private Optional<String> fault(String url, Set<EventType> events) {
        try {
            caller.check(url);
        } catch (IOException _) {
            // to which address a name leads inside is nobody's business
            return Optional.of("url.wrong");
        }
        return Optional.of("events.none").filter(_ -> events.isEmpty());
    }

    @GetMapping(PATH + "/{id}")
    PageView webhook(HttpServletRequest request, Authentication who, @PathVariable long id) {
        require(who);
        return one(request, id, Told.NOTHING);
    }

    /**
     * Does something with one of them.
     *
     * @param delivery which message is sent again
     * @param since from which day on all are
     */
    @PostMapping(PATH + "/{id}")
    PageView change(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @PathVariable long id,
            @RequestParam Deed deed,
            @RequestParam Optional<UUID> delivery,
            @RequestParam(defaultValue = "") String since) {
        Account actor = require(who);
        find(id);
        Told told = told(id, deed, delivery, since);
        if (told.fault().isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            record(actor, deed.name(), id);
        }
        response.setHeader("Cache-Control", "no-store");
        outbox.look();
        return deed == Deed.DELETE ? list(request, "", Set.of(EventType.values()), told) : one(request, id, told);
    }

    private Told told(long id, Deed deed, Optional<UUID> delivery, String since) {
        return switch (deed) {
            case PING -> {
                outbox.ping(id);
                yield Told.said("pinged");
            }
            case PAUSE -> {
                endpoints.turn(id, Endpoint.State.PAUSED);
                yield Told.said("paused");
            }
            case RESUME -> {
                endpoints.turn(id, Endpoint.State.ACTIVE);
                yield Told.said("resumed");
            }
            case ROTATE -> Told.secret("rotated", endpoints.rotate(id));
            case REPLAY ->
                delivery.filter(one -> endpoints.replay(id, one)).isPresent()
                        ? Told.said("replayed")
                        : Told.fault("replay.none");
            case REPLAY_SINCE -> replay(id, since);
            case DELETE -> {
                endpoints.delete(id);
                yield Told.said("deleted");
            }
        };
    }

    private Told replay(long id, String since) {
        try {
            int count = endpoints.replay(id, today.begin(LocalDate.parse(since)).atOffset(ZoneOffset.UTC));
            return count > 0 ? Told.said("replayed") : Told.fault("replay.none");
        } catch (DateTimeParseException _) {
            return Told.fault("replay.none");
        }
    }

    private void record(Account actor, String deed, long id) {
        trail.record(new AuditEvent(actor.id(), AuditEvent.Kind.WEBHOOK_CHANGED, "", "webhook " + id + ", " + deed));
    }

    private static Optional<Account> administrator(Authentication who) {
        return Account.of(who).filter(account -> account.has(Role.ADMINISTRATOR));
    }

    private static Account require(Authentication who) {
        return administrator(who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Endpoint find(long id) {
        return endpoints.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PageView list(HttpServletRequest request, String url, Set<EventType> chosen, Told told) {
        Words words = frames.words(WebhooksPage.class, request);
        List<WebhookView.Row> rows =
                endpoints.all().stream().map(endpoint -> row(words, endpoint)).toList();
        return new PageView(
                "webhooks.jte",
                frames.of(request, words.say("webhooks")),
                new WebhookView(
                        words,
                        told.fault().map(words::say),
                        told.said().map(words::say),
                        Optional.empty(),
                        url,
                        chosen,
                        rows,
                        List.of()));
    }

    private PageView one(HttpServletRequest request, long id, Told told) {
        Words words = frames.words(WebhooksPage.class, request);
        Endpoint endpoint = find(id);
        return new PageView(
                "webhook.jte",
                frames.of(request, words.say("webhook", Long.toString(id))),
                new WebhookView(
                        words,
                        told.fault()
                                .or(() -> Optional.of("off.detail").filter(_ -> endpoint.state() == Endpoint.State.OFF))
                                .map(words::say),
                        told.said().map(words::say),
                        told.secret(),
                        "",
                        Set.of(),
                        List.of(row(words, endpoint)),
                        endpoints.deliveries(id).stream()
                                .map(one -> sent(words, one))
                                .toList()));
    }

    private WebhookView.Row row(Words words, Endpoint endpoint) {
        String state = words.say("state." + endpoint.state());
        return new WebhookView.Row(
                endpoint.id(),
                endpoint.url(),
                endpoint.events().stream()
                        .flatMap(code -> EventType.of(code).stream())
                        .map(type -> words.say("event." + type))
                        .collect(Collectors.joining(words.say("and"))),
                endpoint.failingSince()
                        .map(since -> words.say("state.failing", state, today.local(since)))
                        .orElse(state),
                endpoint.state() == Endpoint.State.ACTIVE);
    }

    private WebhookView.Sent sent(Words words, Endpoint.Delivery sent) {
        String answered = sent.attempts() == 0
                ? ""
                : sent.status() == 0
                        ? words.say("answer.none")
                        : words.say("answer", Integer.toString(sent.status()), words.count(sent.millis()));
        boolean isWaiting = sent.state().equals("WAITING");
        return new WebhookView.Sent(
                sent.id().toString(),
                sent.type(),
                today.local(sent.madeAt()),
                isWaiting ? words.say("sent.WAITING", today.local(sent.dueAt())) : words.say("sent." + sent.state()),
                words.count(sent.attempts()),
                answered,
                sent.body(),
                sent.answer(),
                !isWaiting);
    }

    /** Its place in the navigation, and what it wants done. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link webhooksLink() {
            return new Link(
                    PATH,
                    107,
                    "webhooks",
                    Navigation::title,
                    who -> administrator(who).isPresent());
        }

        private static String title(Language language) {
            return Words.beside(WebhooksPage.class, language).say("webhooks");
        }

        /** Administrators are told what was switched off. */
        @Bean
        ToDos webhooksOff(Endpoints endpoints) {
            return (who, language) -> administrator(who).stream()
                    .flatMap(_ -> endpoints.all().stream())
                    .filter(endpoint -> endpoint.state() == Endpoint.State.OFF)
                    .map(endpoint -> toDo(Words.beside(WebhooksPage.class, language), endpoint))
                    .toList();
        }

        private static ToDos.ToDo toDo(Words words, Endpoint endpoint) {
            return new ToDos.ToDo(words.say("off"), endpoint.url(), PATH + "/" + endpoint.id());
        }
    }
}
