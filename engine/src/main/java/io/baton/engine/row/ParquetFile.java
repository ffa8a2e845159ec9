package io.baton.engine.row;

import static io.baton.engine.duckdb.EmbeddedDuckDb.text;

import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a Parquet file says of itself.
 *
 * @param path where it is
 * @param columns its columns
 * @param rows how many there are
 * @param bytes its size
 */
public record ParquetFile(Path path, List<Column> columns, long rows, long bytes) {

    /** A column with its type as DuckDB names it. */
    public record Column(String name, String type) {

        /** Why it cannot be read; empty where it can. */
        public Optional<String> refusal() {
            boolean binary = type.equals("DOUBLE") || type.equals("FLOAT");
            return binary
                    ? Optional.of("holds binary fractions (" + type + "), which cannot say 0.1 exactly")
                    : Optional.empty();
        }
    }

    public ParquetFile {
        columns = List.copyOf(columns);
    }

    /**
     * Reads what the file says of itself.
     *
     * @throws UnreadableFile where it is no Parquet
     */
    public static ParquetFile of(Path path, EmbeddedDuckDb database) throws IOException, UnreadableFile {
        String file = text(path.toString());
        try (Statement statement = database.connection().createStatement()) {
            List<Column> columns = new ArrayList<>();
            try (ResultSet described = statement.executeQuery("DESCRIBE SELECT * FROM read_parquet([" + file + "])")) {
                while (described.next()) {
                    columns.add(new Column(described.getString("column_name"), described.getString("column_type")));
                }
            }
            try (Statement counting = database.connection().createStatement();
                    ResultSet counted = counting.executeQuery("SELECT count(*) FROM read_parquet([" + file + "])")) {
                counted.next();
                return new ParquetFile(path, columns, counted.getLong(1), Files.size(path));
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    static UnreadableFile broken(SQLException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        // names of the database's own kinds of errors say nothing to people
        String why = first.replaceFirst("^(\\w+ )*Error: ", "").replaceFirst("^\\w+Exception: ", "");
        return new UnreadableFile(1, "the file cannot be read as Parquet: " + why, "write it again");
    }

    /** A table function over the file, with the number of each row. */
    public String scan() {
        return "read_parquet([" + text(path.toString()) + "], file_row_number = true)";
    }
}
