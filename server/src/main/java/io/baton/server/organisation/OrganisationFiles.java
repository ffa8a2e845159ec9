package io.baton.server.organisation;

import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.fact.BuiltInTable;
import io.baton.core.time.DateRange;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.CatalogueReader;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.BadRow;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.LoadedTable;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Reads the organisation of a data folder, by the reader of the command: the same files, the same errors. */
final class OrganisationFiles {

    private static final String OWN_NAMES =
            "{ baton: 1, catalogue: organisation, units: {}, positions: {}, territories: {}, calendar: {} }";
    private static final Set<Purpose> TABLES = Set.of(
            Purpose.PEOPLE,
            Purpose.ASSIGNMENTS,
            Purpose.UNITS,
            Purpose.POSITIONS,
            Purpose.TERRITORIES,
            Purpose.CALENDAR);

    /**
     * Reads a folder.
     *
     * @param catalogue what its files are called; empty where they are called as the tables
     * @param findings takes what is wrong
     * @return everything that could be read
     */
    Arriving read(Path folder, Optional<Path> catalogue, List<Finding> findings) throws IOException {
        Problems problems = new Problems();
        Optional<Catalogue> meaning = catalogue(catalogue, problems);
        problems.list().forEach(problem -> findings.add(finding(problem)));
        if (meaning.isEmpty()) {
            return Arriving.NOTHING;
        }
        // names of people are nobody's on the machine but the server's
        Path work = Files.createTempDirectory("baton-organisation");
        try {
            LoadOptions options = LoadOptions.of(work.resolve("cache"), work.resolve("bad"));
            LoadedData data = FactStore.load(meaning.get(), folder, options, (_, _, _, _) -> {});
            findings(data).forEach(findings::add);
            return data.isUsable() ? read(data, work) : Arriving.NOTHING;
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private static Optional<Catalogue> catalogue(Optional<Path> file, Problems problems) throws IOException {
        String name = file.map(Path::toString).orElse("catalogue");
        String text = file.isPresent() ? Files.readString(file.get()) : OWN_NAMES;
        return YamlText.read(name, text, problems)
                .flatMap(node -> CatalogueReader.read(node, problems))
                .map(all -> new Catalogue(
                        all.name(),
                        all.zone(),
                        all.tables().stream()
                                .filter(table -> TABLES.contains(table.purpose()))
                                .toList()));
    }

    private static Stream<Finding> findings(LoadedData data) {
        Stream<Finding> bad = data.tables().stream()
                .flatMap(table -> table.files().stream())
                .flatMap(file -> file.shown().stream())
                .flatMap(OrganisationFiles::findings);
        Stream<Finding> missing = data.tables().stream()
                .filter(table -> table.table().purpose() == Purpose.PEOPLE && !table.hasFiles())
                .map(_ -> new Finding("people", "there is no such file", "put people.csv into the folder"));
        return Stream.of(data.problems().stream().map(OrganisationFiles::finding), missing, bad)
                .flatMap(found -> found);
    }

    private static Finding finding(Problem problem) {
        return new Finding(problem.at().toString(), problem.what(), problem.mend());
    }

    private static Stream<Finding> findings(BadRow row) {
        return row.cells().stream()
                .map(cell -> new Finding(row.file() + ":" + cell.line(), cell.toString(), "correct that row"));
    }

    private static Arriving read(LoadedData data, Path work) throws IOException {
        LoadedTables tables = new LoadedTables(data);
        EmbeddedDuckDb.Limits limits =
                EmbeddedDuckDb.Limits.standard(work, data.folders().toArray(Path[]::new));
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(limits);
                Statement statement = database.connection().createStatement()) {
            return new Arriving(
                    names(tables, statement),
                    rows(data, tables, statement),
                    structure(data, tables, statement),
                    holidays(data, tables, statement));
        } catch (SQLException e) {
            throw new EngineFailure("the organisation could not be read", e);
        }
    }

    private static Map<String, String> names(LoadedTables tables, Statement statement) throws SQLException {
        Map<String, String> names = new HashMap<>();
        try (ResultSet row = statement.executeQuery("SELECT participant, name FROM " + tables.table("people"))) {
            while (row.next()) {
                names.put(row.getString(1), text(row, 2));
            }
        }
        return names;
    }

    private static List<Row> rows(LoadedData data, LoadedTables tables, Statement statement) throws SQLException {
        LoadedTable assignments = data.table("assignments");
        String place = assignments.hasFiles() ? "baton_file || ':' || baton_line" : "'people'";
        String query = "SELECT \"from\", \"to\", participant, role, unit, superior, position, territory, " + place
                + " FROM " + tables.table("assignments");
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(new Row(
                        row.getString(3),
                        text(row, 4),
                        text(row, 5),
                        text(row, 6),
                        text(row, 7),
                        text(row, 8),
                        days(row),
                        row.getString(9)));
            }
        }
        return rows;
    }

    /** Of a table without a file nothing is said. */
    private static List<Structured> structure(LoadedData data, LoadedTables tables, Statement statement)
            throws SQLException {
        List<Structured> rows = new ArrayList<>();
        for (StructureKind kind : StructureKind.values()) {
            String name = kind.table().label();
            if (!isThere(data, name)) {
                continue;
            }
            String query = "SELECT \"from\", \"to\", " + kind.column() + ", name, " + optional(kind, "parent") + ", "
                    + optional(kind, "calendar") + ", baton_file || ':' || baton_line FROM " + tables.table(name);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    rows.add(new Structured(
                            kind,
                            row.getString(3),
                            text(row, 4),
                            text(row, 5),
                            text(row, 6),
                            days(row),
                            row.getString(7)));
                }
            }
        }
        return rows;
    }

    private static String optional(StructureKind kind, String column) {
        return kind.has(column) ? column : "''";
    }

    private static List<Holiday> holidays(LoadedData data, LoadedTables tables, Statement statement)
            throws SQLException {
        List<Holiday> holidays = new ArrayList<>();
        String name = BuiltInTable.CALENDAR.label();
        if (isThere(data, name)) {
            String query = "SELECT \"from\", coalesce(\"to\", \"from\"), calendar, kind = 'off', name FROM "
                    + tables.table(name);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    holidays.add(new Holiday(text(row, 3), days(row), row.getBoolean(4), text(row, 5)));
                }
            }
        }
        return holidays;
    }

    private static boolean isThere(LoadedData data, String table) {
        return data.tables().stream().anyMatch(loaded -> loaded.table().name().equals(table) && loaded.hasFiles());
    }

    /** The first two columns. */
    private static DateRange days(ResultSet row) throws SQLException {
        return new DateRange(
                orElse(row.getObject(1, LocalDate.class), LocalDate.MIN),
                orElse(row.getObject(2, LocalDate.class), LocalDate.MAX));
    }

    private static LocalDate orElse(@Nullable LocalDate date, LocalDate open) {
        return date == null ? open : date;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
