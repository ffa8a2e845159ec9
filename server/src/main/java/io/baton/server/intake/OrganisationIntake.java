package io.baton.server.intake;

import io.baton.core.fact.BuiltInTable;
import io.baton.core.fact.FactRow;
import io.baton.core.time.DateRange;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.catalogue.Table;
import io.baton.engine.file.BadCell;
import io.baton.engine.live.FactChange;
import io.baton.server.access.Account;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactLoad;
import io.baton.server.organisation.Brought;
import io.baton.server.organisation.Dated;
import io.baton.server.organisation.Objection;
import io.baton.server.organisation.OrganisationMerge;
import io.baton.server.organisation.OrganisationMerge.Taking;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Place;
import io.baton.server.organisation.Sent;
import io.baton.server.organisation.Today;
import io.baton.server.organisation.UnitState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People, assignments and units from files: their rows are compared and taken as facts are, but kept by the organisation. */
@Component
@ConditionalOnWebApplication
class OrganisationIntake {

    private final OrganisationMerge merge;
    private final Uploads uploads;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Today today;

    OrganisationIntake(
            OrganisationMerge merge, Uploads uploads, AuditTrail trail, TransactionTemplate transaction, Today today) {
        this.merge = merge;
        this.uploads = uploads;
        this.trail = trail;
        this.transaction = transaction;
        this.today = today;
    }

    /** What rows would change. */
    FactBase.Compared compare(Account account, Table table, UploadFiles.Rows rows) {
        return compared(table, rows, brought(account, table, rows.good(), Taking.NOTHING));
    }

    /** Takes the rows of a file, or none of them. */
    Loads.Answer take(Account account, Table table, Upload upload, UploadFiles.Rows rows, FactLoad.Taking taking) {
        return transaction.execute(status -> {
            FactLoad.Taken taken = compared(table, rows, brought(account, table, rows.good(), Taking.GOOD_ROWS))
                    .taken();
            Loads.Answer answer =
                    taking == FactLoad.Taking.ALL_OR_NOTHING && !taken.refused().isEmpty()
                            ? Loads.Answer.REFUSED
                            : written(account, table, upload, taken);
            if (answer != Loads.Answer.TAKEN) {
                status.setRollbackOnly();
            }
            return answer;
        });
    }

    private Loads.Answer written(Account account, Table table, Upload upload, FactLoad.Taken taken) {
        Upload.Rows counts = new Upload.Rows(
                taken.newRows(),
                taken.changedRows() + taken.goneRows(),
                taken.unchangedRows(),
                taken.refused().size());
        Upload.Deed deed = new Upload.Deed(today.instant(), account.id());
        if (!uploads.take(upload.id(), new Upload.Taken(0, deed, counts))) {
            return Loads.Answer.GONE;
        }
        trail.record(new AuditEvent(
                account.id(),
                AuditEvent.Kind.ORGANISATION_IMPORTED,
                "",
                table.name() + ", upload " + upload.id() + ": " + taken.newRows() + " new, " + taken.changedRows()
                        + " changed, " + taken.goneRows() + " ended, " + taken.unchangedRows() + " the same, "
                        + taken.refused().size() + " left out"));
        return Loads.Answer.TAKEN;
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

    private Rows brought(Account account, Table table, List<FactLoad.Line> lines, Taking taking) {
        return switch (table.purpose()) {
            case PEOPLE ->
                Rows.of(
                        table,
                        merge.people(account.id(), sent(lines, "participant", OrganisationIntake::person), taking),
                        person -> Map.of("name", person.name()));
            case UNITS ->
                Rows.of(
                        table,
                        merge.units(sent(lines, "unit", OrganisationIntake::unit), taking),
                        unit -> Map.of("name", unit.name(), "parent", unit.parent(), "calendar", unit.calendar()));
            default ->
                Rows.of(
                        table,
                        merge.assignments(account.id(), sent(lines, "participant", OrganisationIntake::place), taking),
                        OrganisationIntake::cells);
        };
    }

    private static FactBase.Compared compared(Table table, UploadFiles.Rows rows, Rows found) {
        List<FactLoad.Refused> refused = new ArrayList<>();
        rows.bad().forEach(bad -> refused.add(new FactLoad.Refused(bad.line(), bad.cells())));
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
