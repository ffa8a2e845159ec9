package io.baton.server.organisation;

import io.baton.core.measure.ReportingLine;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the organisation as files say it: what differs is changed, in one transaction, or nothing is. The same files once more
 * change nothing. People who are not in the files any more keep their names, for results of the past name them.
 */
@Component
public class OrganisationImport {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;
    private final ReportingLines lines;
    private final OrganisationFiles files;

    OrganisationImport(JdbcClient database, TransactionTemplate transaction, AuditTrail trail, ReportingLines lines) {
        this.database = database;
        this.transaction = transaction;
        this.trail = trail;
        this.lines = lines;
        this.files = new OrganisationFiles();
    }

    /**
     * Takes {@code people} and {@code assignments} of a data folder, and {@code units}, {@code positions}, {@code territories} and
     * {@code calendar} where they are there.
     *
     * @param actor the account that does so
     * @param catalogue what its files and columns are called; empty where they are called as the tables
     * @throws IOException where the folder cannot be read
     */
    public Imported take(long actor, Path folder, Optional<Path> catalogue) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Arriving arriving = files.read(folder, catalogue, findings);
        LinkCheck line = LinkCheck.superiors(arriving.rows());
        findings.addAll(line.findings());
        for (StructureKind kind : StructureKind.values()) {
            findings.addAll(LinkCheck.parents(kind, arriving.structure()).findings());
        }
        return findings.isEmpty()
                ? transaction.execute(_ -> replace(actor, arriving, line.below()))
                : new Imported.Refused(findings);
    }

    private Imported replace(long actor, Arriving arriving, List<ReportingLine.Below> below) {
        // one import at a time: what is compared stays as it is until the end
        database.sql("LOCK TABLE assignment IN SHARE ROW EXCLUSIVE MODE").update();
        int people = replacePeople(arriving);
        Change assignments = replaceAssignments(arriving.rows());
        if (assignments.rows() > 0) {
            lines.make(below);
        }
        int structure = replaceStructure(arriving.structure()).rows()
                + replaceHolidays(arriving.holidays()).rows();
        Imported.Taken taken = new Imported.Taken(people, assignments.begun(), assignments.ended(), structure);
        if (taken.isDifference()) {
            trail.record(new AuditEvent(actor, AuditEvent.Kind.ORGANISATION_IMPORTED, "", taken.text()));
        }
        return taken;
    }

    /** How many rows of a table are new, and how many are gone. */
    private record Change(int begun, int ended) {

        int rows() {
            return begun + ended;
        }
    }

    private int replacePeople(Arriving arriving) {
        SortedMap<String, String> names = new TreeMap<>(arriving.names());
        arriving.rows().forEach(row -> names.putIfAbsent(row.person(), ""));
        return database.sql("""
                        INSERT INTO person AS old (id, name) SELECT * FROM unnest(?::text[], ?::text[])
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE old.name <> excluded.name""")
                .params(names.keySet().toArray(String[]::new), names.values().toArray(String[]::new))
                .update();
    }

    private Change replaceAssignments(List<Row> rows) {
        stage("assignment");
        database.sql("""
                        INSERT INTO arriving_assignment
                        SELECT person, role, unit, superior, daterange(first::date, last::date, '[]'), position, territory
                        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        AS given (person, role, unit, superior, first, last, position, territory)""")
                .params(
                        Columns.of(rows, Row::person),
                        Columns.of(rows, Row::role),
                        Columns.of(rows, Row::unit),
                        Columns.of(rows, Row::superior),
                        Columns.of(rows, row -> Columns.first(row.days())),
                        Columns.of(rows, row -> Columns.last(row.days())),
                        Columns.of(rows, Row::position),
                        Columns.of(rows, Row::territory))
                .update();
        return replace("assignment", "true");
    }

    /** Kinds of which nothing came stay as they are. */
    private Change replaceStructure(List<Structured> rows) {
        stage("structure");
        database.sql("""
                        INSERT INTO arriving_structure
                        SELECT kind, id, name, parent, calendar, daterange(first::date, last::date, '[]')
                        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        AS given (kind, id, name, parent, calendar, first, last)""")
                .params(
                        Columns.of(rows, row -> row.kind().name()),
                        Columns.of(rows, Structured::id),
                        Columns.of(rows, Structured::name),
                        Columns.of(rows, Structured::parent),
                        Columns.of(rows, Structured::calendar),
                        Columns.of(rows, row -> Columns.first(row.days())),
                        Columns.of(rows, row -> Columns.last(row.days())))
                .update();
        return replace("structure", "kind IN (SELECT kind FROM arriving_structure)");
    }

    private Change replaceHolidays(List<Holiday> rows) {
        stage("holiday");
        database.sql("""
                        INSERT INTO arriving_holiday
                        SELECT calendar, daterange(first::date, last::date, '[]'), is_off::boolean, name
                        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        AS given (calendar, first, last, is_off, name)""")
                .params(
                        Columns.of(rows, Holiday::calendar),
                        Columns.of(rows, row -> Columns.first(row.days())),
                        Columns.of(rows, row -> Columns.last(row.days())),
                        Columns.of(rows, row -> String.valueOf(row.isOff())),
                        Columns.of(rows, Holiday::name))
                .update();
        return replace("holiday", "EXISTS (SELECT FROM arriving_holiday)");
    }

    /** Makes room for what arrives for a table. */
    private void stage(String table) {
        database.sql("CREATE TEMPORARY TABLE arriving_" + table + " (LIKE " + table + ") ON COMMIT DROP")
                .update();
    }

    /** Makes those rows of a table of which a condition is true what arrives. */
    private Change replace(String table, String condition) {
        String arriving = "arriving_" + table;
        int ended = database.sql("DELETE FROM " + table + " old WHERE " + condition + " AND NOT EXISTS (SELECT FROM "
                        + arriving + " WHERE " + arriving + " = old)")
                .update();
        int begun = database.sql(
                        "INSERT INTO " + table + " SELECT * FROM " + arriving + " EXCEPT SELECT * FROM " + table)
                .update();
        return new Change(begun, ended);
    }
}
