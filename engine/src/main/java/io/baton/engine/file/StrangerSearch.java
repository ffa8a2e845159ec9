package io.baton.engine.file;

import static io.baton.engine.duckdb.EmbeddedDuckDb.name;

import io.baton.core.fact.BuiltInTable;
import io.baton.engine.catalogue.Purpose;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for rows about people whom the data do not know; what was found is kept as long as the rows. */
final class StrangerSearch {

    private static final String FOUND = "strangers.bin";

    private final LoadSession session;
    private final List<LoadedTable> known;

    /** @param tables all tables of the load */
    StrangerSearch(LoadSession session, List<LoadedTable> tables) {
        this.session = session;
        this.known = tables.stream()
                .filter(LoadedTable::hasFiles)
                .filter(table -> table.table().purpose() == Purpose.PEOPLE
                        || table.table().purpose() == Purpose.ASSIGNMENTS)
                .toList();
    }

    /** The strangers of a table; nothing where there are none, or where no table says whom there is. */
    Optional<Strangers> in(LoadedTable table) throws IOException {
        boolean searched = switch (table.table().purpose()) {
            case FACTS,
                    TARGETS,
                    RATINGS,
                    LEAVE,
                    EXEMPTIONS,
                    OBJECTIVES,
                    DECISIONS,
                    MANUAL_LINES,
                    OPENING_BALANCES,
                    PARAMETERS -> table.hasFiles() && !known.isEmpty();
            case PEOPLE, ASSIGNMENTS, EXCHANGE_RATES, UNITS, POSITIONS, TERRITORIES, CALENDAR -> false;
        };
        if (!searched) {
            return Optional.empty();
        }
        String query = query(table);
        LoadCache.Entry entry = session.cache()
                .get(TableLoader.key("strangers\n" + query), folder -> Optional.of(search(table, query, folder)))
                .orElseThrow();
        return read(table.table().name(), entry.folder().resolve(FOUND));
    }

    private String query(LoadedTable table) {
        List<String> ids = known.stream()
                .map(people -> "SELECT participant FROM (" + people.select() + ")")
                .toList();
        boolean isFact = table.table().purpose() == Purpose.FACTS;
        String participant = name(isFact ? table.table().type().participant() : BuiltInTable.PARTICIPANT);
        return "WITH counted AS (SELECT " + participant + " AS id, count(*) AS n FROM (" + table.select()
                + ") GROUP BY 1), strangers AS (SELECT * FROM counted WHERE id NOT IN ("
                + String.join(" UNION ", ids) + ")) SELECT id, (SELECT sum(n) FROM strangers), "
                + "(SELECT count(*) FROM strangers) FROM strangers ORDER BY id LIMIT " + Strangers.SHOWN;
    }

    private CacheNote search(LoadedTable table, String query, Path folder) throws IOException {
        List<String> ids = new ArrayList<>();
        long rows = 0;
        long people = 0;
        try (Statement statement = session.database().connection().createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                ids.add(found.getString(1));
                rows = found.getLong(2);
                people = found.getLong(3);
            }
        } catch (SQLException e) {
            throw new IOException(
                    "cannot look for the people of '" + table.table().name() + "': " + e.getMessage(), e);
        }
        Path file = folder.resolve(FOUND);
        write(new Strangers(table.table().name(), rows, people, ids), file);
        return CacheNote.of(List.of(), List.of(CacheNote.Kept.of(file)));
    }

    private static void write(Strangers strangers, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeLong(strangers.rows());
            out.writeLong(strangers.people());
            out.writeInt(strangers.examples().size());
            for (String id : strangers.examples()) {
                // an id may be longer than a modified UTF text can be, but not the part that is shown
                out.writeUTF(BadCell.cut(id));
            }
        }
    }

    private static Optional<Strangers> read(String table, Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            long rows = in.readLong();
            long people = in.readLong();
            List<String> ids = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                ids.add(in.readUTF());
            }
            return rows == 0 ? Optional.empty() : Optional.of(new Strangers(table, rows, people, ids));
        }
    }
}
