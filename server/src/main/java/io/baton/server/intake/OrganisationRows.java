package io.baton.server.intake;

import io.baton.core.fact.BuiltInTable;
import io.baton.core.fact.FactRow;
import io.baton.core.time.DateRange;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.catalogue.Table;
import io.baton.engine.file.BadCell;
import io.baton.engine.file.BadRow;
import io.baton.engine.live.FactChange;
import io.baton.server.audit.Actor;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactLoad;
import io.baton.server.facts.SentRows;
import io.baton.server.organisation.Brought;
import io.baton.server.organisation.Dated;
import io.baton.server.organisation.Objection;
import io.baton.server.organisation.OrganisationMerge;
import io.baton.server.organisation.OrganisationMerge.Taking;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Place;
import io.baton.server.organisation.Sent;
import io.baton.server.organisation.UnitState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows of people, assignments and units, whoever sends them: they are compared and taken as rows of facts are, but kept by the
 * organisation.
 */
@Component
public class OrganisationRows {

    private final OrganisationMerge merge;
    private final IntakeTables tables;
    private final FactBase facts;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    OrganisationRows(
            OrganisationMerge merge,
            IntakeTables tables,
            FactBase facts,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.merge = merge;
        this.tables = tables;
        this.facts = facts;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** The table of that name, with a column for each field; empty where the organisation keeps none so called. */
    public Optional<Table> table(String name) {
        return tables.brought(name).filter(IntakeTables::isOfOrganisation);
    }

    /**
     * Takes rows that a program sends, and writes down what changed.
     *
     * @return what became of them; its number is that of the last load, for what is calculated follows assignments as it does facts
     */
    public FactLoad.Taken take(Actor actor, Table table, SentRows rows, FactLoad.Taking taking) {
        return transaction.execute(status -> {
            long before = facts.lastLoad();
            FactLoad.Taken taken = bring(actor, table, rows.good(), rows.bad(), Taking.GOOD_ROWS)
                    .taken();
            if (taking == FactLoad.Taking.ALL_OR_NOTHING && !taken.refused().isEmpty()) {
                status.setRollbackOnly();
                return new FactLoad.Taken(before, 0, 0, 0, 0, taken.refused());
            }
            if (taken.newRows() + taken.changedRows() + taken.goneRows() > 0) {
                trail.record(actor.did(AuditEvent.Kind.ORGANISATION_IMPORTED, "", told(table, taken)));
            }
            return new FactLoad.Taken(
                    facts.lastLoad(),
                    taken.newRows(),
                    taken.changedRows() + taken.goneRows(),
                    taken.unchangedRows(),
                    0,
                    taken.refused());
        });
    }

    /** In a few words, for the trail. */
    static String told(Table table, FactLoad.Taken taken) {
        return table.name() + ": " + taken.newRows() + " new, " + taken.changedRows() + " changed, "
                + taken.goneRows() + " ended, " + taken.unchangedRows() + " the same, "
                + taken.refused().size() + " left out";
    }

    /** What rows change, and, where they are to be taken, changes it. */
    FactBase.Compared bring(Actor actor, Table table, List<FactLoad.Line> good, List<BadRow> bad, Taking taking) {
        return compared(table, bad, brought(actor, table, good, taking));
    }

    /** What became of rows, each change as the row that it makes. */
    private record Rows(Brought<?> brought, List<FactChange> changes) {

        static <T> Rows of(Table table, Brought<T> brought, Function<T, Map<String, String>> cells) {
            return new Rows(
                    brought,
                    brought.differences().stream()
                            .map(one -> new FactChange(
                                    table.type(),
                                    one.before().map(span -> row(table, one.id(), span, cells)),
                                    one.after().map(span -> row(table, one.id(), span, cells))))
                            .toList());
        }
    }

    private Rows brought(Actor actor, Table table, List<FactLoad.Line> lines, Taking taking) {
        return switch (table.purpose()) {
            case PEOPLE ->
                Rows.of(
                        table,
                        merge.people(actor, sent(lines, "participant", OrganisationRows::person), taking),
                        person -> Map.of("name", person.name()));
            case UNITS ->
                Rows.of(
                        table,
                        merge.units(sent(lines, "unit", OrganisationRows::unit), taking),
                        unit -> Map.of("name", unit.name(), "parent", unit.parent(), "calendar", unit.calendar()));
            default ->
                Rows.of(
                        table,
                        merge.assignments(actor, sent(lines, "participant", OrganisationRows::place), taking),
                        OrganisationRows::cells);
        };
    }

    private static FactBase.Compared compared(Table table, List<BadRow> bad, Rows found) {
        List<FactLoad.Refused> refused = new ArrayList<>();
        bad.forEach(row -> refused.add(new FactLoad.Refused(row.line(), row.cells())));
        found.brought()
                .refused()
                .forEach((line, wrong) -> refused.add(new FactLoad.Refused(
                        line, List.of(new BadCell(line, column(table, wrong), wrong.detail(), reason(wrong))))));
        refused.sort(Comparator.comparingLong(FactLoad.Refused::line));
        Brought<?> brought = found.brought();
        return new FactBase.Compared(
                new FactLoad.Taken(0, brought.fresh(), brought.changed(), brought.same(), brought.ended(), refused),
                found.changes());
    }

    private static String column(Table table, Objection wrong) {
        return table.type().field(wrong.field()).isPresent() ? wrong.field() : "";
    }

    /** In the words of the reader of files, which the page says in its language. */
    private static String reason(Objection wrong) {
        return switch (wrong.why()) {
            case UNKNOWN ->
                wrong.field().equals("superior") || wrong.field().equals("participant")
                        ? "nobody has that number"
                        : "nothing is called so";
            case ITSELF -> "nobody is the own superior";
            case CIRCLE -> "the line would go in a circle";
            case TOO_DEEP -> "the line would be too deep";
            case OVERLAP -> "another row says something of the same days";
            case NEEDED, TAKEN, BACKWARDS, NOTHING_THEN, SAME, PEOPLE_LEFT, UNITS_LEFT, TOO_LONG ->
                throw new IllegalStateException("no row of a file is refused for " + wrong.why());
        };
    }

    private static <T> List<Sent<T>> sent(List<FactLoad.Line> lines, String id, Function<FactRow, T> what) {
        return lines.stream()
                .map(line -> new Sent<>(
                        line.number(), text(line.row(), id), new Dated<>(what.apply(line.row()), days(line.row()))))
                .toList();
    }

    private static Person person(FactRow row) {
        return new Person(text(row, "participant"), text(row, "name"));
    }

    private static UnitState unit(FactRow row) {
        return new UnitState(text(row, "name"), text(row, "parent"), text(row, "calendar"));
    }

    private static Place place(FactRow row) {
        return new Place(
                text(row, "role"),
                text(row, "unit"),
                text(row, "superior"),
                text(row, "position"),
                text(row, "territory"));
    }

    private static Map<String, String> cells(Place place) {
        return Map.of(
                "role", place.role(),
                "unit", place.unit(),
                "superior", place.superior(),
                "position", place.position(),
                "territory", place.territory());
    }

    private static DateRange days(FactRow row) {
        return new DateRange(
                row.day("from").orElse(LocalDate.MIN), row.day("to").orElse(LocalDate.MAX));
    }

    private static String text(FactRow row, String field) {
        return row.value(field) instanceof Value.Text(String text) ? text : "";
    }

    private static <T> FactRow row(Table table, String id, Dated<T> span, Function<T, Map<String, String>> cells) {
        Map<String, Value> values = new HashMap<>();
        values.put(table.purpose() == Purpose.UNITS ? "unit" : BuiltInTable.PARTICIPANT, new Value.Text(id));
        cells.apply(span.what()).forEach((field, text) -> {
            if (!text.isEmpty()) {
                values.put(field, new Value.Text(text));
            }
        });
        if (!span.days().from().equals(LocalDate.MIN)) {
            values.put("from", new Value.Day(span.days().from()));
        }
        if (!span.days().to().equals(LocalDate.MAX)) {
            values.put("to", new Value.Day(span.days().to()));
        }
        return new FactRow(values, Map.of());
    }
}
