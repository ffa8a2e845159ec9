package io.baton.server.organisation;

import io.baton.server.audit.Actor;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.Objection.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes people what another program says that they are, each as a whole: the name and all places at once. It is checked and written
 * down as what pages change is ({@link PeopleBook}); the same again changes nothing.
 */
@Component
public class PeopleFeed {

    private final JdbcClient database;
    private final AssignmentTable assignments;
    private final PeopleBook book;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    PeopleFeed(
            JdbcClient database,
            AssignmentTable assignments,
            PeopleBook book,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.database = database;
        this.assignments = assignments;
        this.book = book;
        this.trail = trail;
        this.events = events;
    }

    /** Whether anybody has that id. */
    public boolean isKnown(String person) {
        return book.isThere(person);
    }

    /**
     * Makes somebody so.
     *
     * @param places what the person is on which days; empty where that stays as it is
     * @param mark that of the career that was seen, an empty text for nobody; empty where it does not matter
     */
    @Transactional
    public Changed put(Actor actor, Person person, Optional<Timeline<Place>> places, Optional<String> mark) {
        assignments.lock();
        Optional<Career> before = book.known(person.id());
        if (mark.isPresent() && !mark.get().equals(before.map(Career::mark).orElse(""))) {
            return new Changed.Overtaken();
        }
        Timeline<Place> was = before.map(Career::places).orElse(new Timeline<>(List.of()));
        Timeline<Place> now = places.orElse(was);
        List<Assignment> everybody = book.others(person.id(), now);
        List<Objection> objections = wrong(person, now);
        if (objections.isEmpty()) {
            objections.addAll(PeopleBook.inCircles(everybody));
        }
        if (!objections.isEmpty()) {
            return new Changed.Refused(objections);
        }
        boolean isNamed =
                before.filter(career -> career.person().equals(person)).isEmpty();
        if (isNamed) {
            name(person);
        }
        if (before.isEmpty() || !now.equals(was)) {
            book.write(person.id(), now, everybody);
            List<String> fresh = before.isEmpty() ? List.of(person.id()) : List.of();
            events.publishEvent(new OrganisationChanged(actor, fresh, everybody));
        }
        if (isNamed || !now.equals(was)) {
            trail.record(actor.did(
                    AuditEvent.Kind.ORGANISATION_CHANGED, person.id(), "named " + person.name() + "; " + told(now)));
        }
        return new Changed.Made();
    }

    /** What is wrong with a place is told with its first day, for there may be several. */
    private List<Objection> wrong(Person person, Timeline<Place> places) {
        List<Objection> wrong = new ArrayList<>();
        if (person.id().length() > PeopleBook.LONGEST) {
            wrong.add(Objection.of("id", Why.TOO_LONG));
        }
        PeopleBook.named(person.name(), wrong);
        for (Dated<Place> span : places.spans()) {
            book.wrong(person.id(), span.what())
                    .forEach(one -> wrong.add(new Objection(
                            "assignments[" + span.begin() + "]." + one.field(), one.why(), one.detail())));
        }
        places.overlap().ifPresent(days -> wrong.add(new Objection("assignments", Why.OVERLAP, days.toString())));
        return wrong;
    }

    private void name(Person person) {
        database.sql("INSERT INTO person (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name")
                .params(person.id(), person.name())
                .update();
    }

    private static String told(Timeline<Place> places) {
        return String.join(
                "; ",
                places.spans().stream()
                        .map(span -> span.days() + ": " + span.what())
                        .toList());
    }
}
