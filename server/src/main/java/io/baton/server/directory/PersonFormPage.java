package io.baton.server.directory;

import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.audit.Actor;
import io.baton.server.directory.EntryForm.Field;
import io.baton.server.organisation.Career;
import io.baton.server.organisation.Changed;
import io.baton.server.organisation.Dated;
import io.baton.server.organisation.Objection;
import io.baton.server.organisation.PeopleBook;
import io.baton.server.organisation.PeopleSearch;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Place;
import io.baton.server.organisation.PlaceNames;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/**
 * Forms that change what somebody is. Each carries the mark of what was seen: whoever was overtaken sees what was entered again,
 * above what is there now.
 */
@Controller
@ConditionalOnWebApplication
class PersonFormPage {

    private static final String NEW = OrganisationPage.PATH + "/new-person";
    private static final String PATH = PeoplePage.PATH + "/{person}/{deed:move|end|correct|remove|rename}";

    private static final int MOST_SUPERIORS = 1000;

    private final Frames frames;
    private final PeopleBook book;
    private final PeopleSearch search;
    private final PlaceNames names;
    private final Sight sight;
    private final Today today;

    PersonFormPage(Frames frames, PeopleBook book, PeopleSearch search, PlaceNames names, Sight sight, Today today) {
        this.frames = frames;
        this.book = book;
        this.search = search;
        this.names = names;
        this.sight = sight;
        this.today = today;
    }

    @GetMapping(NEW)
    PageView blank(HttpServletRequest request, Authentication who) {
        Account actor = Keeper.require(who);
        Words words = frames.words(PersonFormPage.class, request);
        return newcomer(
                request, actor, new Entries(words, Map.of("from", today.now().toString()), List.of()));
    }

    @PostMapping(NEW)
    View add(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @RequestParam Map<String, String> sent) {
        Account actor = Keeper.require(who);
        Entries entries = new Entries(frames.words(PersonFormPage.class, request), sent, List.of());
        List<Objection> wrong = entries.wrongDays();
        String id = entries.text("id");
        Changed changed = wrong.isEmpty()
                ? book.add(
                        Actor.account(actor.id()),
                        new Person(id, entries.text("name")),
                        place(actor, entries),
                        entries.days())
                : new Changed.Refused(wrong);
        return switch (changed) {
            case Changed.Made _ -> done(id, "add");
            case Changed.Overtaken _ -> throw new IllegalStateException("nobody is there who could be overtaken");
            case Changed.Refused(List<Objection> objections) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield newcomer(request, actor, entries.with(objections));
            }
        };
    }

    private PageView newcomer(HttpServletRequest request, Account actor, Entries entries) {
        List<Field> fields = new ArrayList<>(List.of(entries.text("id", "id"), entries.text("name", "name")));
        fields.addAll(placeFields(actor, entries));
        fields.addAll(List.of(entries.date("from", "from"), entries.date("to", "to")));
        Words words = entries.words();
        return new PageView(
                "entry-form.jte",
                frames.of(request, words.say("person.new")),
                new EntryForm(
                        words,
                        NEW,
                        words.say("person.new.about"),
                        entries.alert(fields),
                        fields,
                        Map.of(),
                        words.say("keep"),
                        PeoplePage.PATH));
    }

    @GetMapping(PATH)
    PageView form(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String person,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String begun) {
        Account actor = Keeper.require(who);
        Career career = career(actor, person);
        Words words = frames.words(PersonFormPage.class, request);
        Map<String, String> initial = switch (deed) {
            case "move" -> moved(career);
            case "end" -> Map.of("to", today.now().toString());
            case "rename" -> Map.of("name", career.person().name());
            default -> begun(career, begun);
        };
        return page(request, actor, career, deed, begun, new Entries(words, initial, List.of()), "");
    }

    @PostMapping(PATH)
    View change(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @PathVariable String person,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String begun,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam Map<String, String> sent) {
        Account actor = Keeper.require(who);
        career(actor, person);
        Entries entries = new Entries(frames.words(PersonFormPage.class, request), sent, List.of());
        PeopleBook.Seen seen = new PeopleBook.Seen(Actor.account(actor.id()), person, mark);
        return switch (change(actor, seen, deed, Days.begun(begun), entries)) {
            case Changed.Made _ -> done(person, deed);
            case Changed.Overtaken _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                String told = entries.words().say("overtaken");
                yield page(request, actor, career(actor, person), deed, begun, entries, told);
            }
            case Changed.Refused(List<Objection> objections) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(request, actor, career(actor, person), deed, begun, entries.with(objections), "");
            }
        };
    }

    private Changed change(Account actor, PeopleBook.Seen seen, String deed, LocalDate begun, Entries entries) {
        Optional<String> missing = switch (deed) {
            case "move" -> Optional.of("from");
            case "end" -> Optional.of("to");
            default -> Optional.empty();
        };
        if (missing.filter(field -> entries.day(field).isEmpty()).isPresent()) {
            return new Changed.Refused(List.of(new Objection(missing.get(), Objection.Why.NEEDED, "")));
        }
        if (deed.equals("correct") && !entries.wrongDays().isEmpty()) {
            return new Changed.Refused(entries.wrongDays());
        }
        return switch (deed) {
            case "move" ->
                book.move(seen, place(actor, entries), entries.day("from").orElseThrow());
            case "end" -> book.end(seen, entries.day("to").orElseThrow());
            case "correct" -> book.correct(seen, begun, place(actor, entries), entries.days());
            case "remove" -> book.remove(seen, begun);
            default -> book.rename(seen, entries.text("name"));
        };
    }

    /** As it was entered; a superior may be entered by a name that one of the superiors alone has. */
    private Place place(Account actor, Entries entries) {
        String typed = entries.text("superior");
        List<String> named = superiors(actor, entries.day("from").orElse(today.now())).stream()
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .map(PlaceNames.Named::id)
                .toList();
        return new Place(
                entries.text("role"),
                entries.text("unit"),
                named.size() == 1 ? named.getFirst() : typed,
                entries.text("position"),
                entries.text("territory"));
    }

    private PageView page(
            HttpServletRequest request,
            Account actor,
            Career career,
            String deed,
            String begun,
            Entries entries,
            String told) {
        Words words = entries.words();
        List<Field> fields = new ArrayList<>();
        switch (deed) {
            case "move" -> {
                fields.add(entries.date("from", "from"));
                fields.addAll(placeFields(actor, entries));
            }
            case "end" -> fields.add(entries.date("to", "to"));
            case "correct" -> {
                fields.addAll(List.of(entries.date("from", "from"), entries.date("to", "to")));
                fields.addAll(placeFields(actor, entries));
            }
            case "rename" -> fields.add(entries.text("name", "name"));
            default -> {}
        }
        String days = career.places()
                .beginning(Days.begun(begun))
                .map(span -> Days.said(words, span.days()))
                .orElse("");
        String path = PersonPage.path(career.person().id());
        return new PageView(
                "entry-form.jte",
                frames.of(request, words.say("deed.of", career.person().name(), words.say("deed." + deed))),
                new EntryForm(
                        words,
                        path + "/" + deed,
                        words.say("deed." + deed + ".about", days),
                        told.isEmpty() ? entries.alert(fields) : told,
                        fields,
                        Map.of("mark", career.mark(), "begun", begun),
                        words.say(deed.equals("remove") ? "deed.remove" : "keep"),
                        path));
    }

    private List<Field> placeFields(Account actor, Entries entries) {
        LocalDate day = entries.day("from").orElse(today.now());
        return List.of(
                entries.suggested(
                        "role",
                        "role",
                        names.roles().stream()
                                .map(role -> new PlaceNames.Named(role, role))
                                .toList()),
                entries.choice("unit", "unit", names.units(day)),
                entries.suggested("superior", "superior.id", superiors(actor, day)),
                entries.choice("position", "position", names.positions(day)),
                entries.choice("territory", "territory", names.territories(day)));
    }

    /** Those whom somebody stands below already, by name; anybody else is typed by number. */
    private List<PlaceNames.Named> superiors(Account actor, LocalDate day) {
        return search.superiors(sight.list(actor, Resource.DIRECTORY, day), day, MOST_SUPERIORS).stream()
                .map(person -> new PlaceNames.Named(person.id(), person.name()))
                .toList();
    }

    private Map<String, String> moved(Career career) {
        LocalDate day = today.now();
        Map<String, String> initial = career.places()
                .on(day)
                .map(span -> new LinkedHashMap<>(texts(span)))
                .orElseGet(LinkedHashMap::new);
        initial.put("from", day.toString());
        return initial;
    }

    private static Map<String, String> begun(Career career, String begun) {
        return career.places()
                .beginning(Days.begun(begun))
                .map(PersonFormPage::texts)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> texts(Dated<Place> span) {
        Place place = span.what();
        return Map.of(
                "role", place.role(),
                "unit", place.unit(),
                "superior", place.superior(),
                "position", place.position(),
                "territory", place.territory(),
                "from", Days.text(span.days().from()),
                "to", Days.text(span.days().to()));
    }

    private Career career(Account account, String person) {
        return sight.look(account, Resource.DIRECTORY, person, today.now())
                .flatMap(scope -> book.career(scope, person, today.now()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static View done(String person, String deed) {
        return new RedirectView(PersonPage.path(person) + "?told=" + deed);
    }
}
