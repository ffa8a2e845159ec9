package io.baton.server.organisation;

import io.baton.core.time.DateRange;
import io.baton.server.audit.Actor;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.Objection.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people were, are and will be, as pages change it. One change is made at a time, on what its author has seen, is checked
 * against everybody else, and is written down; whoever keeps assignments elsewhere is told by {@link OrganisationChanged}.
 */
@Repository
public class PeopleBook {

    /** The longest id, name or role. */
    static final int LONGEST = 100;

    private static final String SUPERIOR = "superior";

    private final JdbcClient database;
    private final AssignmentTable assignments;
    private final PlaceNames names;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    PeopleBook(
            JdbcClient database,
            AssignmentTable assignments,
            PlaceNames names,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.database = database;
        this.assignments = assignments;
        this.names = names;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Who changes whom, as the person was seen.
     *
     * @param actor who changes it
     * @param person the id of whoever is changed
     * @param mark that of the career that was seen
     */
    public record Seen(Actor actor, String person, String mark) {}

    /** What somebody was on which days; empty where that may not be seen on a day. */
    public Optional<Career> career(Scope scope, String id, LocalDate day) {
        Optional<Person> person = database.sql(
                        "SELECT id, name FROM person WHERE id = :id AND " + scope.where("id", ":day"))
                .params(scope.parameters())
                .param("id", id)
                .param("day", day)
                .query((row, _) -> People.person(row))
                .optional();
        return person.map(one -> new Career(one, assignments.of(id)));
    }

    /**
     * Takes somebody in.
     *
     * @param days on which days that is so
     */
    @Transactional
    public Changed add(Actor actor, Person person, Place place, DateRange days) {
        assignments.lock();
        List<Objection> objections = new ArrayList<>();
        if (person.id().isEmpty()) {
            objections.add(Objection.of("id", Why.NEEDED));
        } else if (person.id().length() > LONGEST) {
            objections.add(Objection.of("id", Why.TOO_LONG));
        } else if (isThere(person.id())) {
            objections.add(new Objection("id", Why.TAKEN, person.id()));
        }
        named(person.name(), objections);
        Timeline<Place> places = new Timeline<>(List.of(new Dated<>(place, days)));
        List<Assignment> everybody = others(person.id(), places);
        objections.addAll(wrong(person.id(), place));
        if (objections.isEmpty()) {
            objections.addAll(inCircles(everybody));
        }
        if (!objections.isEmpty()) {
            return new Changed.Refused(objections);
        }
        database.sql("INSERT INTO person (id, name) VALUES (?, ?)")
                .params(person.id(), person.name())
                .update();
        write(person.id(), places, everybody);
        events.publishEvent(new OrganisationChanged(actor, List.of(person.id()), everybody));
        return told(actor, person.id(), "added " + days + ": " + place);
    }

    /** Gives somebody another place from a day, as long as the place of that day was to last. */
    @Transactional
    public Changed move(Seen seen, Place place, LocalDate from) {
        return change(
                seen,
                wrong(seen.person(), place),
                places -> places.changedFrom(place, from),
                "from",
                "from " + from + ": " + place);
    }

    /** Lets somebody have no place any more behind a day; the person stays known, for results of the past. */
    @Transactional
    public Changed end(Seen seen, LocalDate last) {
        return change(seen, List.of(), places -> places.endedAfter(last), "to", "no more after " + last);
    }

    /**
     * Corrects what was entered by mistake.
     *
     * @param begun the first day of what is wrong, as it was seen
     */
    @Transactional
    public Changed correct(Seen seen, LocalDate begun, Place place, DateRange days) {
        return change(
                seen,
                wrong(seen.person(), place),
                places -> places.corrected(begun, new Dated<>(place, days)),
                "role",
                "corrected to " + days + ": " + place);
    }

    /** Takes away what never was so. */
    @Transactional
    public Changed remove(Seen seen, LocalDate begun) {
        return change(seen, List.of(), places -> places.without(begun), "from", "taken away what began " + begun);
    }

    /** Gives another name. */
    @Transactional
    public Changed rename(Seen seen, String name) {
        assignments.lock();
        List<Objection> objections = new ArrayList<>();
        named(name, objections);
        if (seenAs(seen).isEmpty()) {
            return new Changed.Overtaken();
        }
        if (!objections.isEmpty()) {
            return new Changed.Refused(objections);
        }
        database.sql("UPDATE person SET name = ? WHERE id = ?")
                .params(name, seen.person())
                .update();
        return told(seen.actor(), seen.person(), "renamed to " + name);
    }

    /** Takes somebody's name away; the number stays, for results of the past and for those above and below (rule L3). */
    @Transactional
    public void erase(Scope.Self scope) {
        assignments.lock();
        database.sql("UPDATE person SET name = '' WHERE " + scope.where("id", "CURRENT_DATE"))
                .params(scope.parameters())
                .update();
    }

    private Changed change(
            Seen seen, List<Objection> wrong, UnaryOperator<Timeline<Place>> change, String field, String detail) {
        assignments.lock();
        Optional<Career> career = seenAs(seen);
        if (career.isEmpty()) {
            return new Changed.Overtaken();
        }
        Timeline<Place> places = change.apply(career.get().places());
        List<Objection> objections = new ArrayList<>(wrong);
        places.overlap().ifPresent(days -> objections.add(new Objection("from", Why.OVERLAP, days.toString())));
        if (places.equals(career.get().places())) {
            objections.add(Objection.of(field, Why.SAME));
        }
        List<Assignment> everybody = others(seen.person(), places);
        if (objections.isEmpty()) {
            objections.addAll(inCircles(everybody));
        }
        if (!objections.isEmpty()) {
            return new Changed.Refused(objections);
        }
        write(seen.person(), places, everybody);
        events.publishEvent(new OrganisationChanged(seen.actor(), List.of(), everybody));
        return told(seen.actor(), seen.person(), detail);
    }

    private Optional<Career> seenAs(Seen seen) {
        return known(seen.person()).filter(career -> career.mark().equals(seen.mark()));
    }

    /** For whoever changes it, which the door has allowed. */
    Optional<Career> known(String person) {
        return career(new Scope.Everyone(), person, LocalDate.EPOCH);
    }

    boolean isThere(String person) {
        return database.sql("SELECT EXISTS (SELECT FROM person WHERE id = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    static void named(String name, List<Objection> objections) {
        if (name.isBlank()) {
            objections.add(Objection.of("name", Why.NEEDED));
        } else if (name.length() > LONGEST) {
            objections.add(Objection.of("name", Why.TOO_LONG));
        }
    }

    List<Objection> wrong(String person, Place place) {
        List<Objection> wrong = new ArrayList<>();
        if (place.superior().equals(person) && !person.isEmpty()) {
            wrong.add(Objection.of(SUPERIOR, Why.ITSELF));
        } else if (!place.superior().isEmpty() && !isThere(place.superior())) {
            wrong.add(new Objection(SUPERIOR, Why.UNKNOWN, place.superior()));
        }
        names.unknown(place).forEach(wrong::add);
        if (place.role().length() > LONGEST) {
            wrong.add(Objection.of("role", Why.TOO_LONG));
        }
        return wrong;
    }

    static List<Objection> inCircles(List<Assignment> everybody) {
        List<Row> rows = everybody.stream().map(Row::of).toList();
        return LinkCheck.superiors(rows).flaws().stream()
                .map(flaw -> new Objection(
                        SUPERIOR,
                        flaw.circle() ? Why.CIRCLE : Why.TOO_DEEP,
                        String.join(" → ", flaw.people())
                                + (flaw.circle() ? " → " + flaw.people().getFirst() : "")))
                .limit(1)
                .toList();
    }

    /** Everybody's assignments, but of somebody these. */
    List<Assignment> others(String person, Timeline<Place> places) {
        List<Assignment> everybody = new ArrayList<>(assignments.all().stream()
                .filter(row -> !row.person().equals(person))
                .toList());
        places.spans().forEach(span -> everybody.add(new Assignment(person, span.what(), span.days())));
        return everybody;
    }

    void write(String person, Timeline<Place> places, List<Assignment> everybody) {
        assignments.write(person, places);
        assignments.derive(
                LinkCheck.superiors(everybody.stream().map(Row::of).toList()).below());
    }

    private Changed told(Actor actor, String person, String detail) {
        trail.record(actor.did(AuditEvent.Kind.ORGANISATION_CHANGED, person, detail));
        return new Changed.Made();
    }
}
