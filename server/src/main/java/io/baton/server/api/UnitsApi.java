package io.baton.server.api;

import io.baton.server.access.Programs;
import io.baton.server.access.Resource;
import io.baton.server.audit.Actor;
import io.baton.server.organisation.Changed;
import io.baton.server.organisation.Dated;
import io.baton.server.organisation.Objection;
import io.baton.server.organisation.Timeline;
import io.baton.server.organisation.Today;
import io.baton.server.organisation.Unit;
import io.baton.server.organisation.UnitBook;
import io.baton.server.organisation.UnitHistory;
import io.baton.server.organisation.UnitState;
import io.baton.server.organisation.Units;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The units: as of a day, what each was, is and will be; and changed as on the page of the organisation. */
@RestController
@ConditionalOnWebApplication
class UnitsApi {

    private static final String UNIT = "/api/v1/units/{id}";

    private final Units units;
    private final UnitBook book;
    private final Programs programs;
    private final SentJson json;
    private final Today today;

    UnitsApi(Units units, UnitBook book, Programs programs, SentJson json, Today today) {
        this.units = units;
        this.book = book;
        this.programs = programs;
        this.json = json;
        this.today = today;
    }

    /**
     * What a unit is on some days; what is empty is none.
     *
     * @param from the first day; empty for any
     * @param to the last day; empty for any
     */
    record State(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> name,
            Optional<String> parent,
            Optional<String> calendar) {

        static State of(Dated<UnitState> span) {
            return new State(
                    SentDays.end(span.days().from()),
                    SentDays.end(span.days().to()),
                    Optional.of(span.what().name()),
                    Optional.of(span.what().parent()),
                    Optional.of(span.what().calendar()));
        }

        UnitState state() {
            return new UnitState(SentDays.text(name), SentDays.text(parent), SentDays.text(calendar));
        }

        Dated<UnitState> span() {
            return new Dated<>(state(), SentDays.range(from, to));
        }
    }

    /** A unit as a program says it. */
    record SentUnit(Optional<List<State>> states) {}

    /** A unit with everything that it was, is and will be; without states where assignments alone name it. */
    record UnitAnswer(String id, List<State> states) {

        static UnitAnswer of(UnitHistory unit) {
            return new UnitAnswer(
                    unit.id(), unit.states().spans().stream().map(State::of).toList());
        }
    }

    @GetMapping("/api/v1/units")
    ListPart<Unit> list(
            Principal program,
            @RequestParam Optional<LocalDate> day,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        LocalDate of = day.orElseGet(today::now);
        Paging paging = Paging.of(cursor, limit);
        // there are few of them, and whom they stand below needs all of them
        List<Unit> behind = units.list(programs.list(program, Resource.DIRECTORY, of), of).stream()
                .filter(unit -> !unit.id().isEmpty() && unit.id().compareTo(paging.after()) > 0)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .limit(paging.wanted())
                .toList();
        return paging.part(behind, Unit::id, unit -> unit);
    }

    @GetMapping(UNIT)
    ResponseEntity<UnitAnswer> unit(@PathVariable String id) {
        return told(id, HttpStatus.OK);
    }

    @PutMapping(path = UNIT, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<UnitAnswer> put(
            Principal program,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> match,
            @RequestHeader(HttpHeaders.IF_NONE_MATCH) Optional<String> noneMatch,
            InputStream body)
            throws IOException {
        List<State> states = json.read(body, SentUnit.class)
                .states()
                .orElseThrow(() -> Faults.objected(List.of(new Objection("states", Objection.Why.NEEDED, ""))));
        String unit = SentDays.text(Optional.of(id));
        boolean isNew = book.history(unit).isEmpty();
        Changed changed = book.put(
                Actor.program(program.getName()),
                unit,
                new Timeline<>(states.stream().map(State::span).toList()),
                Marks.seen(match, noneMatch));
        return told(changed, unit, isNew ? HttpStatus.CREATED : HttpStatus.OK);
    }

    /** From a day on, for as long as what the unit was on it would have lasted. */
    @PostMapping(path = UNIT + "/states", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<UnitAnswer> change(
            Principal program,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> match,
            InputStream body)
            throws IOException {
        State sent = json.read(body, State.class);
        LocalDate from = SentDays.first(sent.from(), sent.to(), "states of the unit");
        String mark =
                Marks.seen(match, Optional.empty()).orElseGet(() -> history(id).mark());
        UnitBook.Seen seen = new UnitBook.Seen(Actor.program(program.getName()), id, mark);
        return told(book.change(seen, sent.state(), from), id, HttpStatus.OK);
    }

    private ResponseEntity<UnitAnswer> told(Changed changed, String id, HttpStatus status) {
        return switch (changed.again()) {
            case Changed.Made _ -> told(id, status);
            case Changed.Overtaken _ -> throw Faults.changed("the unit '" + id + "' was changed since: read it again");
            case Changed.Refused(List<Objection> objections) -> throw Faults.objected(objections);
        };
    }

    private ResponseEntity<UnitAnswer> told(String id, HttpStatus status) {
        UnitHistory unit = history(id);
        return ResponseEntity.status(status).eTag(Marks.tag(unit.mark())).body(UnitAnswer.of(unit));
    }

    private UnitHistory history(String id) {
        return book.history(id).orElseThrow(() -> Faults.unknown("there is no unit '" + id + "'"));
    }
}
