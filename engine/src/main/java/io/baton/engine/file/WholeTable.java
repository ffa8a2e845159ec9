package io.baton.engine.file;

import io.baton.engine.catalogue.Table;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.row.RawRow;
import io.baton.engine.row.RowSource;
import io.baton.engine.row.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Leaves out rows that contradict or repeat other rows of their table, of whatever file. */
final class WholeTable {

    private final Table table;
    private final List<LoadedInput> inputs;
    private final LoadSession session;

    WholeTable(Table table, List<LoadedInput> inputs, LoadSession session) {
        this.table = table;
        this.inputs = inputs;
        this.session = session;
    }

    /** The name of the file of bad rows of an input. */
    static String badFile(int input) {
        return "input-" + input + BadRows.ENDING;
    }

    /**
     * The rows that stay, with a tally for each input; an entry without files where all rows of all inputs stay; nothing
     * where there is nothing to check.
     */
    Optional<LoadCache.Entry> entry() throws IOException {
        if (inputs.isEmpty() || !RowConflicts.isNeeded(table)) {
            return Optional.empty();
        }
        String keys = inputs.stream().map(LoadedInput::key).collect(Collectors.joining("\n"));
        String key = TableLoader.key("whole\n" + keys);
        return session.cache().get(key, folder -> Optional.of(check(folder)));
    }

    private CacheNote check(Path folder) throws IOException {
        EmbeddedDuckDb database = session.database();
        try {
            RowConflicts conflicts = new RowConflicts(table, database);
            CacheNote note = conflicts.find(inputs) ? leaveOut(conflicts, folder) : CacheNote.of(List.of(), List.of());
            conflicts.close();
            return note;
        } catch (SQLException e) {
            throw new IOException("cannot compare the rows of '" + table.name() + "': " + e.getMessage(), e);
        }
    }

    private CacheNote leaveOut(RowConflicts conflicts, Path folder) throws SQLException, IOException {
        Path part = folder.resolve("part-0000.parquet");
        session.database()
                .execute("COPY (" + conflicts.remaining() + ") TO " + EmbeddedDuckDb.text(part.toString())
                        + ParquetTypes.FORMAT);
        List<CacheNote.Kept> files = new ArrayList<>(List.of(CacheNote.Kept.of(part)));
        List<CacheNote.Tally> tallies = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            CacheNote.Tally bad = badRows(i, folder, files);
            tallies.add(new CacheNote.Tally(bad.badRows(), conflicts.repeated(i), bad.shown()));
        }
        return CacheNote.of(tallies, files);
    }

    private CacheNote.Tally badRows(int place, Path folder, List<CacheNote.Kept> files)
            throws SQLException, IOException {
        LoadedInput input = inputs.get(place);
        Path file = folder.resolve(badFile(place));
        try (Statement statement = session.database().connection().createStatement();
                ResultSet found = statement.executeQuery(RowConflicts.badRows(place))) {
            if (!found.next()) {
                return new CacheNote.Tally(0, 0, List.of());
            }
            for (Path before : input.badFile()) {
                Files.copy(before, file);
            }
            CacheNote.Tally tally = writeBadRows(input.input(), found, file);
            files.add(CacheNote.Kept.of(file));
            return tally;
        }
    }

    /** Reads the file again, because Parquet does not hold the rows as they stood there; both go by line. */
    private CacheNote.Tally writeBadRows(InputFile input, ResultSet found, Path file) throws SQLException, IOException {
        try (RowSource rows = session.sources()
                        .open(input.path(), input.format(), input.source().layout());
                BadRows bad = new BadRows(input.name(), rows, file)) {
            RawRow row = new RawRow();
            boolean more = true;
            while (more && rows.next(row)) {
                List<BadCell> cells = new ArrayList<>();
                while (more && found.getLong(1) == row.line()) {
                    cells.add(BadCell.of(row.line(), found.getString(2), found.getString(3), found.getString(4)));
                    more = found.next();
                }
                if (!cells.isEmpty()) {
                    bad.add(row, cells);
                }
            }
            return bad.tally();
        } catch (UnreadableFile e) {
            throw new IOException(input.name() + " was changed while it was read", e);
        }
    }
}
