package io.baton.server.api;

import io.baton.server.access.Programs;
import io.baton.server.access.Resource;
import io.baton.server.organisation.Career;
import io.baton.server.organisation.People;
import io.baton.server.organisation.PeopleBook;
import io.baton.server.organisation.Personal;
import io.baton.server.organisation.Placed;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is there, as what, below whom, on a day. */
@RestController
@ConditionalOnWebApplication
class PeopleApi {

    private final People people;
    private final PeopleBook book;
    private final Programs programs;
    private final Today today;

    PeopleApi(People people, PeopleBook book, Programs programs, Today today) {
        this.people = people;
        this.book = book;
        this.programs = programs;
        this.today = today;
    }

    /**
     * Somebody.
     *
     * @param day on which that is so
     */
    @Personal
    record PersonAnswer(
            String id,
            String name,
            String role,
            String unit,
            String superior,
            String position,
            String territory,
            LocalDate day) {

        static PersonAnswer of(Placed placed, LocalDate day) {
            return new PersonAnswer(
                    placed.person().id(),
                    placed.person().name(),
                    placed.role(),
                    placed.unit(),
                    placed.superior(),
                    placed.position(),
                    placed.territory(),
                    day);
        }
    }

    @GetMapping("/api/v1/people")
    ListPart<PersonAnswer> list(
            Principal program,
            @RequestParam Optional<LocalDate> day,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        LocalDate of = day.orElseGet(today::now);
        Paging paging = Paging.of(cursor, limit);
        return paging.part(
                people.list(programs.list(program, Resource.DIRECTORY, of), of, name, paging.after(), paging.wanted()),
                placed -> placed.person().id(),
                placed -> PersonAnswer.of(placed, of));
    }

    @GetMapping("/api/v1/people/{id}")
    ResponseEntity<PersonAnswer> person(
            Principal program, @PathVariable String id, @RequestParam Optional<LocalDate> day) {
        LocalDate of = day.orElseGet(today::now);
        Scope scope = programs.look(program, Resource.DIRECTORY, id, of);
        PersonAnswer answer = people.placed(scope, id, of)
                .map(placed -> PersonAnswer.of(placed, of))
                .orElseThrow(() -> Faults.unknown("nobody of the id '" + id + "' is there on " + of));
        String mark = book.career(scope, id, of).map(Career::mark).orElse("");
        return ResponseEntity.ok().eTag(Marks.tag(mark, answer)).body(answer);
    }
}
