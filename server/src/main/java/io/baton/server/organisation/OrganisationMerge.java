package io.baton.server.organisation;

import io.baton.core.measure.ReportingLine;
import io.baton.core.time.DateRange;
import io.baton.server.audit.Actor;
import io.baton.server.organisation.Objection.Why;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people, assignments and units from files that somebody brings, after having said what that changes. Each row is checked as a
 * form is; rows of whoever would stand in a circle are refused. The caller writes down who did it.
 */
@Component
public class OrganisationMerge {

    private final JdbcClient database;
    private final AssignmentTable assignments;
    private final UnitTable units;
    private final PlaceNames names;
    private final ApplicationEventPublisher events;

    OrganisationMerge(
            JdbcClient database,
            AssignmentTable assignments,
            UnitTable units,
            PlaceNames names,
            ApplicationEventPublisher events) {
        this.database = database;
        this.assignments = assignments;
        this.units = units;
        this.names = names;
        this.events = events;
    }

    /** Whether rows are taken, or only compared. */
    public enum Taking {
        /** Nothing is changed. */
        NOTHING,
        /** Good rows are taken. */
        GOOD_ROWS
    }

    /** Takes assignments. */
    @Transactional
    public Brought<Place> assignments(Actor actor, List<Sent<Place>> rows, Taking taking) {
        lock(taking);
        Map<String, Timeline<Place>> before = assignments.all().stream()
                .collect(Collectors.groupingBy(
                        Assignment::person,
                        Collectors.collectingAndThen(
                                Collectors.mapping(row -> new Dated<>(row.place(), row.days()), Collectors.toList()),
                                Timeline::new)));
        Set<String> people = people();
        Known known = new Known(
                names.known(StructureKind.UNIT),
                names.known(StructureKind.POSITION),
                names.known(StructureKind.TERRITORY));
        SortedMap<Long, Objection> refused = new TreeMap<>();
        rows.forEach(row -> wrong(row, people, known).ifPresent(wrong -> refused.put(row.number(), wrong)));
        Merge<Place> merge = Merge.of(before, rows, refused);
        LinkCheck check = check(merge);
        while (!check.flaws().isEmpty() && refuse(check.flaws(), rows, merge, refused)) {
            merge = Merge.of(before, rows, refused);
            check = check(merge);
        }
        if (taking == Taking.GOOD_ROWS && !merge.after().isEmpty()) {
            merge.after().forEach(assignments::write);
            assignments.derive(check.below());
            events.publishEvent(new OrganisationChanged(actor, List.of(), assignments.all()));
        }
        return new Brought<>(merge.differences(), merge.same(), merge.refused());
    }

    /** What there is; nothing where nobody declares any, and so anything may be named. */
    private record Known(Set<String> units, Set<String> positions, Set<String> territories) {

        static boolean isUnknown(Set<String> known, String id) {
            return !id.isEmpty() && !known.isEmpty() && !known.contains(id);
        }
    }

    private static Optional<Objection> wrong(Sent<Place> row, Set<String> people, Known known) {
        Place place = row.span().what();
        if (!people.contains(row.id())) {
            return Optional.of(new Objection("participant", Why.UNKNOWN, row.id()));
        }
        if (place.superior().equals(row.id())) {
            return Optional.of(new Objection("superior", Why.ITSELF, place.superior()));
        }
        if (!place.superior().isEmpty() && !people.contains(place.superior())) {
            return Optional.of(new Objection("superior", Why.UNKNOWN, place.superior()));
        }
        if (Known.isUnknown(known.units(), place.unit())) {
            return Optional.of(new Objection("unit", Why.UNKNOWN, place.unit()));
        }
        if (Known.isUnknown(known.positions(), place.position())) {
            return Optional.of(new Objection("position", Why.UNKNOWN, place.position()));
        }
        return Known.isUnknown(known.territories(), place.territory())
                ? Optional.of(new Objection("territory", Why.UNKNOWN, place.territory()))
                : Optional.empty();
    }

    private static LinkCheck check(Merge<Place> merge) {
        return LinkCheck.superiors(merge.all().entrySet().stream()
                .flatMap(one -> one.getValue().spans().stream()
                        .map(span -> Row.of(new Assignment(one.getKey(), span.what(), span.days()))))
                .toList());
    }

    /** Refuses the rows of those in circles; whether there were any. */
    private static <T> boolean refuse(
            List<ReportingLine.Flaw> flaws, List<Sent<T>> rows, Merge<T> merge, SortedMap<Long, Objection> refused) {
        int before = refused.size();
        for (ReportingLine.Flaw flaw : flaws) {
            Objection wrong = new Objection(
                    flaw.circle() ? "superior" : "participant",
                    flaw.circle() ? Why.CIRCLE : Why.TOO_DEEP,
                    String.join(" → ", flaw.people()));
            rows.stream()
                    .filter(row ->
                            flaw.people().contains(row.id()) && merge.after().containsKey(row.id()))
                    .forEach(row -> refused.putIfAbsent(row.number(), wrong));
        }
        return refused.size() > before;
    }

    /** Takes units. */
    @Transactional
    public Brought<UnitState> units(List<Sent<UnitState>> rows, Taking taking) {
        lock(taking);
        Map<String, Timeline<UnitState>> before = units.all();
        Set<String> known = new HashSet<>(before.keySet());
        rows.forEach(row -> known.add(row.id()));
        names.known(StructureKind.UNIT).forEach(known::add);
        SortedMap<Long, Objection> refused = new TreeMap<>();
        for (Sent<UnitState> row : rows) {
            String parent = row.span().what().parent();
            if (parent.equals(row.id())) {
                refused.put(row.number(), new Objection("parent", Why.ITSELF, parent));
            } else if (!parent.isEmpty() && !known.contains(parent)) {
                refused.put(row.number(), new Objection("parent", Why.UNKNOWN, parent));
            }
        }
        Merge<UnitState> merge = Merge.of(before, rows, refused);
        while (refuse(UnitTable.check(merge.all()).flaws(), rows, merge, refused)) {
            merge = Merge.of(before, rows, refused);
        }
        if (taking == Taking.GOOD_ROWS) {
            merge.after().forEach(units::write);
        }
        return new Brought<>(merge.differences(), merge.same(), merge.refused());
    }

    /** Takes people with their names; the days of a row do not count. */
    @Transactional
    public Brought<Person> people(Actor actor, List<Sent<Person>> rows, Taking taking) {
        lock(taking);
        Map<String, Timeline<Person>> before = called();
        Merge<Person> merge = Merge.of(before, rows, new TreeMap<>());
        if (taking == Taking.GOOD_ROWS && !merge.after().isEmpty()) {
            String[] ids = merge.after().keySet().toArray(String[]::new);
            String[] called = merge.after().values().stream()
                    .map(one -> one.spans().getFirst().what().name())
                    .toArray(String[]::new);
            database.sql("""
                            INSERT INTO person (id, name) SELECT * FROM unnest(?::text[], ?::text[])
                            ON CONFLICT (id) DO UPDATE SET name = excluded.name""").params(ids, called).update();
            List<String> fresh = merge.after().keySet().stream()
                    .filter(id -> !before.containsKey(id))
                    .toList();
            events.publishEvent(new OrganisationChanged(actor, fresh, assignments.all()));
        }
        return new Brought<>(merge.differences(), merge.same(), merge.refused());
    }

    /** Names are of all days. */
    private Map<String, Timeline<Person>> called() {
        return database
                .sql("SELECT id, name FROM person")
                .query((row, _) -> new Person(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Person::id, person -> new Timeline<>(List.of(new Dated<>(person, DateRange.ALWAYS)))));
    }

    private Set<String> people() {
        return new HashSet<>(
                database.sql("SELECT id FROM person").query(String.class).list());
    }

    private void lock(Taking taking) {
        if (taking != Taking.NOTHING) {
            assignments.lock();
        }
    }
}
