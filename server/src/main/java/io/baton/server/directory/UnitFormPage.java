package io.baton.server.directory;

import io.baton.server.access.Account;
import io.baton.server.audit.Actor;
import io.baton.server.directory.EntryForm.Field;
import io.baton.server.organisation.Changed;
import io.baton.server.organisation.Dated;
import io.baton.server.organisation.Holidays;
import io.baton.server.organisation.Objection;
import io.baton.server.organisation.PlaceNames;
import io.baton.server.organisation.Today;
import io.baton.server.organisation.UnitBook;
import io.baton.server.organisation.UnitHistory;
import io.baton.server.organisation.UnitState;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Forms that make units, change, close and correct them; each carries the mark of what was seen. */
@Controller
@ConditionalOnWebApplication
class UnitFormPage {

    private static final String NEW = OrganisationPage.PATH + "/new-unit";
    private static final String PATH = OrganisationPage.PATH + "/unit/{deed:change|close|correct|remove}";

    private final Frames frames;
    private final UnitBook book;
    private final PlaceNames names;
    private final Holidays holidays;
    private final Today today;

    UnitFormPage(Frames frames, UnitBook book, PlaceNames names, Holidays holidays, Today today) {
        this.frames = frames;
        this.book = book;
        this.names = names;
        this.holidays = holidays;
        this.today = today;
    }

    @GetMapping(NEW)
    PageView blank(HttpServletRequest request, Authentication who, @RequestParam(defaultValue = "") String parent) {
        Keeper.require(who);
        Words words = frames.words(UnitFormPage.class, request);
        Map<String, String> initial = Map.of("from", today.now().toString(), "parent", parent);
        return newcomer(request, new Entries(words, initial, List.of()));
    }

    @PostMapping(NEW)
    View add(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @RequestParam Map<String, String> sent) {
        Account actor = Keeper.require(who);
        Entries entries = new Entries(frames.words(UnitFormPage.class, request), sent, List.of());
        String id = entries.text("id");
        Changed changed = entries.wrongDays().isEmpty()
                ? book.add(Actor.account(actor.id()), id, state(entries), entries.days())
                : new Changed.Refused(entries.wrongDays());
        if (changed instanceof Changed.Refused(List<Objection> objections)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return newcomer(request, entries.with(objections));
        }
        return done(id, "add", entries.day("from"));
    }

    private PageView newcomer(HttpServletRequest request, Entries entries) {
        List<Field> fields = new ArrayList<>(List.of(entries.text("id", "unit.id"), entries.text("name", "unit.name")));
        fields.addAll(placeFields(entries));
        fields.addAll(List.of(entries.date("from", "from"), entries.date("to", "to")));
        Words words = entries.words();
        return new PageView(
                "entry-form.jte",
                frames.of(request, words.say("unit.new")),
                new EntryForm(
                        words,
                        NEW,
                        words.say("unit.new.about"),
                        entries.alert(fields),
                        fields,
                        Map.of(),
                        words.say("keep"),
                        OrganisationPage.PATH));
    }

    @GetMapping(PATH)
    PageView form(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String begun) {
        Keeper.require(who);
        UnitHistory unit = unit(name);
        Words words = frames.words(UnitFormPage.class, request);
        Map<String, String> initial = switch (deed) {
            case "change" -> changed(unit);
            case "close" -> Map.of("to", today.now().toString());
            default ->
                unit.states()
                        .beginning(Days.begun(begun))
                        .map(UnitFormPage::texts)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        };
        return page(request, unit, deed, begun, new Entries(words, initial, List.of()), "");
    }

    @PostMapping(PATH)
    View change(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String begun,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam Map<String, String> sent) {
        Account actor = Keeper.require(who);
        unit(unit);
        Entries entries = new Entries(frames.words(UnitFormPage.class, request), sent, List.of());
        UnitBook.Seen seen = new UnitBook.Seen(Actor.account(actor.id()), unit, mark);
        return switch (change(seen, deed, Days.begun(begun), entries)) {
            case Changed.Made _ -> done(unit, deed, entries.day("from"));
            case Changed.Overtaken _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(
                        request,
                        unit(unit),
                        deed,
                        begun,
                        entries,
                        entries.words().say("overtaken"));
            }
            case Changed.Refused(List<Objection> objections) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(request, unit(unit), deed, begun, entries.with(objections), "");
            }
        };
    }

    private Changed change(UnitBook.Seen seen, String deed, LocalDate begun, Entries entries) {
        String needed = deed.equals("change") ? "from" : "to";
        if ((deed.equals("change") || deed.equals("close"))
                && entries.day(needed).isEmpty()) {
            return new Changed.Refused(List.of(new Objection(needed, Objection.Why.NEEDED, "")));
        }
        if (deed.equals("correct") && !entries.wrongDays().isEmpty()) {
            return new Changed.Refused(entries.wrongDays());
        }
        return switch (deed) {
            case "change" ->
                book.change(seen, state(entries), entries.day(needed).orElseThrow());
            case "close" -> book.close(seen, entries.day(needed).orElseThrow());
            case "correct" -> book.correct(seen, begun, state(entries), entries.days());
            default -> book.remove(seen, begun);
        };
    }

    private static UnitState state(Entries entries) {
        return new UnitState(entries.text("name"), entries.text("parent"), entries.text("calendar"));
    }

    private PageView page(
            HttpServletRequest request, UnitHistory unit, String deed, String begun, Entries entries, String told) {
        Words words = entries.words();
        List<Field> fields = new ArrayList<>();
        switch (deed) {
            case "change" -> fields.add(entries.date("from", "from"));
            case "close" -> fields.add(entries.date("to", "to"));
            case "correct" -> fields.addAll(List.of(entries.date("from", "from"), entries.date("to", "to")));
            default -> {}
        }
        if (deed.equals("change") || deed.equals("correct")) {
            fields.add(entries.text("name", "unit.name"));
            fields.addAll(placeFields(entries));
        }
        String days = unit.states()
                .beginning(Days.begun(begun))
                .map(span -> Days.said(words, span.days()))
                .orElse("");
        return new PageView(
                "entry-form.jte",
                frames.of(request, words.say("deed.of", unit.id(), words.say("unit." + deed))),
                new EntryForm(
                        words,
                        OrganisationPage.PATH + "/unit/" + deed,
                        words.say("unit." + deed + ".about", days),
                        told.isEmpty() ? entries.alert(fields) : told,
                        fields,
                        Map.of("mark", unit.mark(), "begun", begun, "unit", unit.id()),
                        words.say(deed.equals("remove") ? "unit.remove" : "keep"),
                        OrganisationPage.path(unit.id(), today.now())));
    }

    private List<Field> placeFields(Entries entries) {
        LocalDate day = entries.day("from").orElse(today.now());
        List<PlaceNames.Named> calendars = holidays.calendars().stream()
                .filter(calendar -> !calendar.isEmpty())
                .map(calendar -> new PlaceNames.Named(calendar, calendar))
                .toList();
        return List.of(
                entries.choice("parent", "unit.parent", names.units(day)),
                entries.choice("calendar", "calendar", calendars));
    }

    private Map<String, String> changed(UnitHistory unit) {
        Map<String, String> initial = new HashMap<>(
                unit.states().on(today.now()).map(UnitFormPage::texts).orElse(Map.of()));
        initial.put("from", today.now().toString());
        return initial;
    }

    private static Map<String, String> texts(Dated<UnitState> span) {
        return Map.of(
                "name", span.what().name(),
                "parent", span.what().parent(),
                "calendar", span.what().calendar(),
                "from", Days.text(span.days().from()),
                "to", Days.text(span.days().to()));
    }

    private UnitHistory unit(String unit) {
        return book.history(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View done(String unit, String deed, Optional<LocalDate> from) {
        LocalDate day = from.filter(today.now()::isBefore).orElse(today.now());
        return new RedirectView(OrganisationPage.path(unit, day) + "&told=" + deed);
    }
}
