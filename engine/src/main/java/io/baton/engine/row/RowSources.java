package io.baton.engine.row;

import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Layout;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Opens files of every format. */
public final class RowSources {

    private final Database database;

    /** A database that is opened when the first Parquet file is. */
    @FunctionalInterface
    public interface Database {
        /** The same one at every call. */
        EmbeddedDuckDb get() throws IOException;
    }

    /** Sources that read Parquet by that database. */
    public RowSources(Database database) {
        this.database = database;
    }

    /**
     * The rows of a file.
     *
     * @throws UnreadableFile where nothing of it can be used
     */
    public RowSource open(Path path, FileFormat format, Layout layout) throws IOException, UnreadableFile {
        try {
            return opened(path, format, layout);
        } catch (ZipException | EOFException e) {
            throw UnreadableFile.cutOff(1, e);
        }
    }

    private RowSource opened(Path path, FileFormat format, Layout layout) throws IOException, UnreadableFile {
        return switch (format) {
            case CSV -> new CsvRows(TextFile.of(path, layout.encoding()), layout);
            case JSON_LINES -> new JsonRows(TextFile.of(path, layout.encoding()));
            case EXCEL -> ExcelRows.open(path, layout);
            case PARQUET -> ParquetRows.open(ParquetFile.of(path, database.get()), layout, "", database.get());
        };
    }

    /** The rows of a Parquet file for which a condition holds, an SQL expression over its columns. */
    public RowSource openWhere(ParquetFile file, Layout layout, String condition) throws IOException, UnreadableFile {
        return ParquetRows.open(file, layout, " WHERE " + condition, database.get());
    }
}
