package io.baton.server.api;

import io.baton.server.access.Programs;
import io.baton.server.access.Resource;
import io.baton.server.audit.Actor;
import io.baton.server.organisation.Career;
import io.baton.server.organisation.Changed;
import io.baton.server.organisation.Dated;
import io.baton.server.organisation.Objection;
import io.baton.server.organisation.PeopleBook;
import io.baton.server.organisation.PeopleFeed;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Personal;
import io.baton.server.organisation.Place;
import io.baton.server.organisation.Timeline;
import io.baton.server.organisation.Today;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What somebody was, is and will be: read, and changed as on the page of the person. */
@RestController
@ConditionalOnWebApplication
class CareersApi {

    private static final String ASSIGNMENTS = "/api/v1/people/{id}/assignments";

    private final PeopleFeed feed;
    private final PeopleBook book;
    private final Programs programs;
    private final SentJson json;
    private final Today today;

    CareersApi(PeopleFeed feed, PeopleBook book, Programs programs, SentJson json, Today today) {
        this.feed = feed;
        this.book = book;
        this.programs = programs;
        this.json = json;
        this.today = today;
    }

    /**
     * What somebody is on some days; what is empty is none.
     *
     * @param from the first day; empty for any
     * @param to the last day; empty for any
     */
    record Assignment(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> role,
            Optional<String> unit,
            Optional<String> superior,
            Optional<String> position,
            Optional<String> territory) {

        static Assignment of(Dated<Place> span) {
            Place place = span.what();
            return new Assignment(
                    SentDays.end(span.days().from()),
                    SentDays.end(span.days().to()),
                    Optional.of(place.role()),
                    Optional.of(place.unit()),
                    Optional.of(place.superior()),
                    Optional.of(place.position()),
                    Optional.of(place.territory()));
        }

        Place place() {
            return new Place(
                    SentDays.text(role),
                    SentDays.text(unit),
                    SentDays.text(superior),
                    SentDays.text(position),
                    SentDays.text(territory));
        }

        Dated<Place> span() {
            return new Dated<>(place(), SentDays.range(from, to));
        }
    }

    /** A person as a program says it; without assignments these stay as they are. */
    record SentPerson(Optional<String> name, Optional<List<Assignment>> assignments) {}

    /** A person with everything that the person was, is and will be. */
    @Personal
    record CareerAnswer(String id, String name, List<Assignment> assignments) {

        static CareerAnswer of(Career career) {
            return new CareerAnswer(career.person().id(), career.person().name(), assignments(career));
        }

        private static List<Assignment> assignments(Career career) {
            return career.places().spans().stream().map(Assignment::of).toList();
        }
    }

    @GetMapping(ASSIGNMENTS)
    ResponseEntity<ListPart<Assignment>> assignments(Principal program, @PathVariable String id) {
        Career career = career(program, id);
        return ResponseEntity.ok()
                .eTag(Marks.tag(career.mark()))
                .body(new ListPart<>(CareerAnswer.assignments(career), Optional.empty()));
    }

    @PutMapping(path = "/api/v1/people/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CareerAnswer> put(
            Principal program,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> match,
            @RequestHeader(HttpHeaders.IF_NONE_MATCH) Optional<String> noneMatch,
            InputStream body)
            throws IOException {
        SentPerson sent = json.read(body, SentPerson.class);
        String person = SentDays.text(Optional.of(id));
        boolean isNew = !feed.isKnown(person);
        Changed changed = feed.put(
                Actor.program(program.getName()),
                new Person(person, SentDays.text(sent.name())),
                sent.assignments()
                        .map(all -> new Timeline<>(
                                all.stream().map(Assignment::span).toList())),
                Marks.seen(match, noneMatch));
        return told(changed, program, person, isNew ? HttpStatus.CREATED : HttpStatus.OK);
    }

    /** From a day on, for as long as what the person was on it would have lasted. */
    @PostMapping(path = ASSIGNMENTS, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CareerAnswer> move(
            Principal program,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> match,
            InputStream body)
            throws IOException {
        Assignment sent = json.read(body, Assignment.class);
        LocalDate from = SentDays.first(sent.from(), sent.to(), "assignments of the person");
        String mark = Marks.seen(match, Optional.empty())
                .orElseGet(() -> career(program, id).mark());
        PeopleBook.Seen seen = new PeopleBook.Seen(Actor.program(program.getName()), id, mark);
        return told(book.move(seen, sent.place(), from), program, id, HttpStatus.OK);
    }

    private ResponseEntity<CareerAnswer> told(Changed changed, Principal program, String id, HttpStatus status) {
        return switch (changed.again()) {
            case Changed.Made _ -> {
                Career career = career(program, id);
                yield ResponseEntity.status(status)
                        .eTag(Marks.tag(career.mark()))
                        .body(CareerAnswer.of(career));
            }
            case Changed.Overtaken _ -> throw Faults.changed("'" + id + "' was changed since: read it again");
            case Changed.Refused(List<Objection> objections) -> throw Faults.objected(objections);
        };
    }

    private Career career(Principal program, String id) {
        LocalDate day = today.now();
        return book.career(programs.look(program, Resource.DIRECTORY, id, day), id, day)
                .orElseThrow(() -> Faults.unknown("nobody has the id '" + id + "'"));
    }
}
