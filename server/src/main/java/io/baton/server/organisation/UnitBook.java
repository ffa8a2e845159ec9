package io.baton.server.organisation;

import io.baton.core.measure.ReportingLine;
import io.baton.core.time.DateRange;
import io.baton.server.audit.Actor;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.Objection.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What units were, are and will be, as pages change it: one change at a time, on what its author has seen, written down. */
@Repository
public class UnitBook {

    private static final int LONGEST = 100;
    private static final String PARENT = "parent";

    private final JdbcClient database;
    private final AssignmentTable assignments;
    private final UnitTable units;
    private final PlaceNames names;
    private final Holidays holidays;
    private final AuditTrail trail;

    UnitBook(
            JdbcClient database,
            AssignmentTable assignments,
            UnitTable units,
            PlaceNames names,
            Holidays holidays,
            AuditTrail trail) {
        this.database = database;
        this.assignments = assignments;
        this.units = units;
        this.names = names;
        this.holidays = holidays;
        this.trail = trail;
    }

    /**
     * Who changes which unit, as it was seen.
     *
     * @param actor who changes it
     * @param unit its id
     * @param mark that of the history that was seen
     */
    public record Seen(Actor actor, String unit, String mark) {}

    /** What a unit was on which days; empty where nobody names it. */
    public Optional<UnitHistory> history(String unit) {
        return names.units(LocalDate.EPOCH).stream()
                .filter(named -> named.id().equals(unit))
                .findFirst()
                .map(_ -> new UnitHistory(unit, units.of(unit)));
    }

    /** Makes a unit. */
    @Transactional
    public Changed add(Actor actor, String unit, UnitState state, DateRange days) {
        assignments.lock();
        List<Objection> objections = new ArrayList<>();
        if (unit.isEmpty()) {
            objections.add(Objection.of("id", Why.NEEDED));
        } else if (unit.length() > LONGEST) {
            objections.add(Objection.of("id", Why.TOO_LONG));
        } else if (!units.of(unit).spans().isEmpty()) {
            objections.add(new Objection("id", Why.TAKEN, unit));
        }
        Timeline<UnitState> states = new Timeline<>(List.of(new Dated<>(state, days)));
        objections.addAll(wrong(unit, state));
        return objections.isEmpty()
                ? write(new Seen(actor, unit, ""), states, "made " + days + ": " + state)
                : new Changed.Refused(objections);
    }

    /** Gives it another name, place or calendar from a day. */
    @Transactional
    public Changed change(Seen seen, UnitState state, LocalDate from) {
        return change(
                seen,
                wrong(seen.unit(), state),
                states -> states.changedFrom(state, from),
                "from",
                "from " + from + ": " + state);
    }

    /** Lets it be no more behind a day on which nobody and nothing is in it. */
    @Transactional
    public Changed close(Seen seen, LocalDate last) {
        assignments.lock();
        return change(seen, inIt(seen.unit(), last), states -> states.endedAfter(last), "to", "no more after " + last);
    }

    /**
     * Corrects what was entered by mistake.
     *
     * @param begun the first day of what is wrong, as it was seen
     */
    @Transactional
    public Changed correct(Seen seen, LocalDate begun, UnitState state, DateRange days) {
        return change(
                seen,
                wrong(seen.unit(), state),
                states -> states.corrected(begun, new Dated<>(state, days)),
                "name",
                "corrected to " + days + ": " + state);
    }

    /** Takes away what never was so. */
    @Transactional
    public Changed remove(Seen seen, LocalDate begun) {
        return change(seen, List.of(), states -> states.without(begun), "from", "taken away what began " + begun);
    }

    /**
     * Makes a unit what another program says that it is, on all days at once; the same again changes nothing.
     *
     * @param mark that of the history that was seen, an empty text for a unit that nobody declares; empty where it does not matter
     */
    @Transactional
    public Changed put(Actor actor, String unit, Timeline<UnitState> states, Optional<String> mark) {
        assignments.lock();
        Timeline<UnitState> before = units.of(unit);
        String there = before.spans().isEmpty() ? "" : new UnitHistory(unit, before).mark();
        if (mark.isPresent() && !mark.get().equals(there)) {
            return new Changed.Overtaken();
        }
        List<Objection> objections = new ArrayList<>();
        if (unit.length() > LONGEST) {
            objections.add(Objection.of("id", Why.TOO_LONG));
        }
        for (Dated<UnitState> span : states.spans()) {
            wrong(unit, span.what())
                    .forEach(one -> objections.add(
                            new Objection("states[" + span.begin() + "]." + one.field(), one.why(), one.detail())));
        }
        states.overlap().ifPresent(days -> objections.add(new Objection("states", Why.OVERLAP, days.toString())));
        if (end(states).isBefore(end(before))) {
            objections.addAll(inIt(unit, end(states)));
        }
        if (!objections.isEmpty()) {
            return new Changed.Refused(objections);
        }
        return states.equals(before)
                ? new Changed.Made()
                : write(new Seen(actor, unit, there), states, "is " + states.spans());
    }

    /** The last day on which it is there; the first of all days where it never is. */
    private static LocalDate end(Timeline<UnitState> states) {
        return states.spans().isEmpty()
                ? LocalDate.EPOCH
                : states.spans().getLast().days().to();
    }

    private List<Objection> inIt(String unit, LocalDate last) {
        List<Objection> left = new ArrayList<>();
        left("SELECT person FROM assignment WHERE unit = ?", unit, last)
                .ifPresent(first -> left.add(new Objection("to", Why.PEOPLE_LEFT, first)));
        left("SELECT id FROM structure WHERE kind = 'UNIT' AND parent = ?", unit, last)
                .ifPresent(first -> left.add(new Objection("to", Why.UNITS_LEFT, first)));
        return left;
    }

    private Changed change(
            Seen seen, List<Objection> wrong, UnaryOperator<Timeline<UnitState>> change, String field, String detail) {
        assignments.lock();
        Timeline<UnitState> before = units.of(seen.unit());
        if (!new UnitHistory(seen.unit(), before).mark().equals(seen.mark())) {
            return new Changed.Overtaken();
        }
        Timeline<UnitState> states = change.apply(before);
        List<Objection> objections = new ArrayList<>(wrong);
        states.overlap().ifPresent(days -> objections.add(new Objection("from", Why.OVERLAP, days.toString())));
        if (states.equals(before)) {
            objections.add(Objection.of(field, Why.SAME));
        }
        return objections.isEmpty() ? write(seen, states, detail) : new Changed.Refused(objections);
    }

    private Changed write(Seen seen, Timeline<UnitState> states, String detail) {
        Map<String, Timeline<UnitState>> all = new HashMap<>(units.all());
        all.put(seen.unit(), states);
        Optional<ReportingLine.Flaw> flaw =
                UnitTable.check(all).flaws().stream().findFirst();
        if (flaw.isPresent()) {
            String around = String.join(" → ", flaw.get().people());
            return new Changed.Refused(
                    List.of(new Objection(PARENT, flaw.get().circle() ? Why.CIRCLE : Why.TOO_DEEP, around)));
        }
        units.write(seen.unit(), states);
        trail.record(seen.actor().did(AuditEvent.Kind.ORGANISATION_CHANGED, "", "unit " + seen.unit() + " " + detail));
        return new Changed.Made();
    }

    private List<Objection> wrong(String unit, UnitState state) {
        List<Objection> wrong = new ArrayList<>();
        if (state.name().length() > LONGEST) {
            wrong.add(Objection.of("name", Why.TOO_LONG));
        }
        if (state.parent().equals(unit) && !unit.isEmpty()) {
            wrong.add(Objection.of(PARENT, Why.ITSELF));
        } else if (!state.parent().isEmpty() && history(state.parent()).isEmpty()) {
            wrong.add(new Objection(PARENT, Why.UNKNOWN, state.parent()));
        }
        if (!state.calendar().isEmpty() && !holidays.calendars().contains(state.calendar())) {
            wrong.add(new Objection("calendar", Why.UNKNOWN, state.calendar()));
        }
        return wrong;
    }

    /** The first that is there behind a day. */
    private Optional<String> left(String query, String unit, LocalDate last) {
        return database.sql(query + " AND upper(days) - 1 > ?::date ORDER BY 1 LIMIT 1")
                .params(unit, last)
                .query(String.class)
                .optional();
    }
}
