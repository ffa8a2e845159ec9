package io.baton.engine.row;

import static io.baton.engine.duckdb.EmbeddedDuckDb.name;

import io.baton.engine.catalogue.Layout;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/** Rows of a Parquet file as cells of text, in the order of the file; the line of a row is its number from 1. */
final class ParquetRows implements RowSource {

    private final ParquetFile file;
    private final Layout layout;
    private final DuckDBConnection connection;
    private final DuckDBPreparedStatement statement;
    private final DuckDBChunkedResult result;
    private final ColumnList columns;
    private final List<Nature> natures = new ArrayList<>();
    private long place;
    private long size;
    private long line;

    private ParquetRows(ParquetFile file, Layout layout, String where, DuckDBConnection connection)
            throws SQLException {
        this.file = file;
        this.layout = layout;
        this.connection = connection;
        this.columns = ColumnList.of(
                file.columns().stream().map(ParquetFile.Column::name).toList(), true);
        file.columns().forEach(column -> natures.add(nature(column.type())));
        String cells = file.columns().stream()
                .map(ParquetRows::cell)
                .map(cell -> ", " + cell)
                .collect(Collectors.joining());
        this.statement = connection.prepare(
                "SELECT file_row_number + 1" + cells + " FROM " + file.scan() + where + " ORDER BY file_row_number");
        this.result = statement.query();
    }

    static ParquetRows open(ParquetFile file, Layout layout, String where, EmbeddedDuckDb database)
            throws IOException, UnreadableFile {
        try {
            DuckDBConnection connection = database.connect();
            try {
                return new ParquetRows(file, layout, where, connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw ParquetFile.broken(e);
        }
    }

    private static Nature nature(String type) {
        if (type.equals("DATE")) {
            return Nature.DATE;
        }
        if (type.startsWith("TIMESTAMP")) {
            return Nature.TIME;
        }
        boolean number =
                type.startsWith("DECIMAL") || type.endsWith("INT") || type.equals("INTEGER") || type.equals("UINTEGER");
        boolean nested = type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP");
        return number ? Nature.NUMBER : nested ? Nature.NO_VALUE : Nature.TEXT;
    }

    private static String cell(ParquetFile.Column column) {
        String name = name(column.name());
        if (column.type().equals("TIMESTAMP WITH TIME ZONE")) {
            return "strftime(" + name + ", '%Y-%m-%d %H:%M:%S.%fZ')";
        }
        if (column.type().startsWith("TIMESTAMP")) {
            return "strftime(" + name + "::TIMESTAMP, '%Y-%m-%d %H:%M:%S.%f')";
        }
        return nature(column.type()) == Nature.NO_VALUE
                ? "CASE WHEN " + name + " IS NOT NULL THEN '[…]' END"
                : "CAST(" + name + " AS VARCHAR)";
    }

    @Override
    public List<String> header() {
        return columns.names();
    }

    @Override
    public OptionalInt column(String name) {
        return columns.place(name);
    }

    @Override
    public Optional<String> refusal(int column) {
        return file.columns().get(column).refusal();
    }

    @Override
    public boolean next(RawRow row) throws UnreadableFile {
        while (place == size) {
            if (!result.nextChunk()) {
                return false;
            }
            place = 0;
            size = result.chunk().rowCount();
        }
        DuckDBDataChunkReader chunk = result.chunk();
        line = chunk.vector(0).getLong(place);
        row.begin(line);
        for (int i = 0; i < natures.size(); i++) {
            boolean missing = chunk.vector(i + 1).isNull(place);
            row.add(missing ? "" : chunk.vector(i + 1).getString(place), natures.get(i));
        }
        place++;
        return true;
    }

    @Override
    public long bytesRead() {
        return file.bytes() * line / Math.max(1, file.rows());
    }

    @Override
    public RejectWriter rejects(Path target) throws IOException {
        return CsvRejects.open(target, layout, columns.names());
    }

    @Override
    public void close() throws IOException {
        try {
            result.close();
            statement.close();
            connection.close();
        } catch (SQLException e) {
            throw new IOException("cannot close " + file.path() + ": " + e.getMessage(), e);
        }
    }
}
