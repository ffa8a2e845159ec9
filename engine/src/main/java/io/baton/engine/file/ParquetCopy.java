package io.baton.engine.file;

import static io.baton.engine.duckdb.EmbeddedDuckDb.name;
import static io.baton.engine.duckdb.EmbeddedDuckDb.text;

import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.row.ParquetFile;
import io.baton.engine.row.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The quick way for Parquet whose columns fit the fields: the database copies it, without a look at single cells in Java. It
 * gives the same rows as reading them one by one, or nothing: where a column would need more than a cast, and where the
 * first bad cell is met, which the slow way then reports.
 */
final class ParquetCopy {

    private static final String PART = "part-0000.parquet";

    /** Stops the copy; nobody reads the message. */
    private static final String STOP = "error('a bad row')";

    private final InputFile input;
    private final List<FieldInput> fields;
    private final EmbeddedDuckDb database;

    private ParquetCopy(InputFile input, List<FieldInput> fields, EmbeddedDuckDb database) {
        this.input = input;
        this.fields = fields;
        this.database = database;
    }

    /** Copies a file into a folder; nothing where it has to be read row by row. */
    static Optional<CacheNote> copy(InputFile input, List<FieldInput> fields, LoadSession session, Path folder)
            throws IOException, UnreadableFile {
        boolean plain = input.format() == FileFormat.PARQUET
                && input.lookUps().isEmpty()
                && input.table().netOfTax().isEmpty()
                && input.source().layout().missing().stream().allMatch(String::isEmpty)
                && (input.table().purpose() == Purpose.FACTS || input.table().purpose() == Purpose.PEOPLE);
        return plain ? new ParquetCopy(input, fields, session.database()).copy(folder) : Optional.empty();
    }

    private Optional<CacheNote> copy(Path folder) throws IOException, UnreadableFile {
        ParquetFile file = ParquetFile.of(input.path(), database);
        List<String> columns = new ArrayList<>();
        List<String> conditions = new ArrayList<>(List.of("true"));
        for (FieldInput field : fields) {
            Optional<ParquetCast> cast = cast(field, file);
            if (cast.isEmpty()) {
                return Optional.empty();
            }
            columns.add(cast.get().value() + " AS " + name(field.field().name()));
            if (field.field().kind() == Kind.TIME) {
                // only a time without a column comes here
                columns.add("NULL::DATE AS " + name(ParquetTypes.day(field.field())));
            }
            cast.get().condition(field.field().required()).ifPresent(conditions::add);
        }
        columns.add("file_row_number + 1 AS " + name(ParquetTypes.LINE));
        columns.add(text(input.name()) + " AS " + name(ParquetTypes.FILE));
        String query = "SELECT " + String.join(", ", columns) + " FROM " + file.scan() + " WHERE CASE WHEN "
                + String.join(" AND ", conditions) + " THEN true ELSE " + STOP + " END";
        return write(query, folder.resolve(PART)) ? Optional.of(note(file.rows(), folder)) : Optional.empty();
    }

    private static CacheNote note(long rows, Path folder) throws IOException {
        List<CacheNote.Kept> kept = List.of(CacheNote.Kept.of(folder.resolve(PART)));
        return new CacheNote(rows, List.of(new CacheNote.Tally(0, 0, List.of())), List.of(), kept);
    }

    private static Optional<ParquetCast> cast(FieldInput input, ParquetFile file) {
        Field field = input.field();
        if (input.columns().isEmpty()) {
            return input.constant().isEmpty() ? Optional.of(ParquetCast.missing(field)) : Optional.empty();
        }
        boolean simple = input.columns().size() == 1 && input.codes().isEmpty();
        return simple ? ParquetCast.of(field, file.columns().get(input.columns().getFirst())) : Optional.empty();
    }

    /** Whether all rows were good; whatever else stops the copy stops the slow way too, which says why. */
    private boolean write(String query, Path part) throws IOException {
        try {
            database.execute("COPY (" + query + ") TO " + text(part.toString()) + ParquetTypes.FORMAT);
            return true;
        } catch (SQLException _) {
            Files.deleteIfExists(part);
            return false;
        }
    }
}
