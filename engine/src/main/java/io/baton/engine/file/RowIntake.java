package io.baton.engine.file;

import io.baton.core.document.Location;
import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Source;
import io.baton.engine.catalogue.Table;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.row.RawRow;
import io.baton.engine.row.RowSource;
import io.baton.engine.row.RowSources;
import io.baton.engine.row.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads rows that somebody sends, instead of a file of the data folder, by the same rules: one after the other, the good ones with
 * their values, the bad ones with all that is wrong in them. Memory does not grow with the rows.
 */
public final class RowIntake {

    private final Table table;
    private final Batch batch;
    private final RowChecker checker;

    private RowIntake(Table table, Batch batch, RowChecker checker) {
        this.table = table;
        this.batch = batch;
        this.checker = checker;
    }

    /** What became of a row that was sent. */
    public sealed interface Sent {

        /** The line where it starts, from 1. */
        long line();

        /** One that can be used. */
        record Good(long line, FactRow row) implements Sent {}

        /** One that cannot. */
        record Bad(BadRow row) implements Sent {
            @Override
            public long line() {
                return row.line();
            }
        }
    }

    /** Takes the rows. */
    @FunctionalInterface
    public interface EachRow {
        /** Takes the next row. */
        void take(Sent row) throws IOException;
    }

    /**
     * How far a text was read.
     *
     * @param problems why nothing of it can be used, or why it could not be read to its end; empty where it was
     * @param ignored its columns that the table does not have; of JSON those of the first row
     */
    public record Read(List<Problem> problems, List<String> ignored) {
        public Read {
            problems = List.copyOf(problems);
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * A text, or a workbook, with rows.
     *
     * @param name what it is called in messages
     * @param path where it is
     * @param format CSV, JSON lines or Excel
     */
    public record Text(String name, Path path, FileFormat format) {
        public Text {
            if (format == FileFormat.PARQUET) {
                throw new IllegalArgumentException("rows are not sent as " + format.label());
            }
        }
    }

    /**
     * Reads a text.
     *
     * @param table in a file of its own, with a column for each field (see {@code Catalogue.ofOwnFiles}), or from one source
     *     without look-up files that says which columns are which fields
     * @param zone in which local times are meant, and instants become dates
     * @return how far it could be read
     */
    public static Read read(Table table, Text text, ZoneId zone, EachRow each) throws IOException {
        Problems problems = new Problems();
        List<String> ignored = List.of();
        Source source = table.sources().getFirst();
        InputFile input =
                new InputFile(table, source, 0, text.name(), text.path(), text.format(), List.of(), Optional.empty());
        try (RowSource rows = new RowSources(RowIntake::noDatabase).open(text.path(), text.format(), source.layout())) {
            ColumnMapping.Result mapping = new ColumnMapping(input, rows, List.of(), problems).resolve();
            if (problems.errorCount() == 0) {
                RowConverter converter =
                        new RowConverter(mapping.inputs(), source.layout().missing(), new RowRules(table));
                Batch batch = new Batch(table.type().fields(), new ColumnBuffer.Reading(source.layout(), zone));
                RowChecker checker = new RowChecker(rows, List.of(), mapping.keys(), converter);
                new RowIntake(table, batch, checker).read(rows, text.name(), each);
                ignored = strangers(table, rows);
            }
        } catch (UnreadableFile e) {
            problems.error(new Location(text.name(), Math.toIntExact(e.line()), 1), e.what(), e.mend());
        }
        return new Read(problems.list(), ignored);
    }

    private static List<String> strangers(Table table, RowSource rows) {
        return rows.header().stream()
                .filter(name -> table.type().field(name).isEmpty())
                .distinct()
                .toList();
    }

    private static EmbeddedDuckDb noDatabase() throws IOException {
        throw new IOException("texts need no database");
    }

    private void read(RowSource rows, String name, EachRow each) throws IOException, UnreadableFile {
        RawRow row = new RawRow();
        while (rows.next(row)) {
            List<BadCell> wrong = checker.check(row, batch);
            each.take(
                    wrong.isEmpty()
                            ? new Sent.Good(row.line(), held())
                            : new Sent.Bad(new BadRow(name, row.line(), wrong)));
        }
    }

    private FactRow held() {
        Map<String, Value> values = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        List<Field> fields = table.type().fields();
        for (int i = 0; i < fields.size(); i++) {
            ColumnBuffer column = batch.column(i);
            if (column.isPresent(batch.row())) {
                values.put(fields.get(i).name(), column.held(batch.row()));
            }
            if (fields.get(i).kind() == Kind.TIME && column.isPresent(batch.row())) {
                days.put(fields.get(i).name(), ((ColumnBuffer.Times) column).day(batch.row()));
            }
        }
        return new FactRow(values, days);
    }
}
