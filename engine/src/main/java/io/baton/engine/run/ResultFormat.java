package io.baton.engine.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.EngineFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Other forms of a result; all are made from the canonical CSV, so that they cannot differ from it. */
public final class ResultFormat {

    private static final String COLUMNS = "['participant', 'period', 'kind', 'item', 'value', 'exact', 'state']";

    private ResultFormat() {}

    /** An array with one object per line of the CSV; values stay texts, so that no reader turns them into doubles. */
    public static void json(Path csv, OutputStream target) throws IOException {
        JsonFactory lines = JsonFactory.builder()
                .rootValueSeparator(",\n")
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        target.write("[\n".getBytes(StandardCharsets.UTF_8));
        try (JsonGenerator json = lines.createGenerator(ObjectWriteContext.empty(), target)) {
            forEachLine(csv, line -> {
                json.writeStartObject();
                line.getFieldsAsMap().forEach(json::writeStringProperty);
                json.writeEndObject();
            });
        }
        target.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    }

    /** A Parquet file with the columns of the CSV, all texts. */
    public static void parquet(Path csv, Path target, EmbeddedDuckDb.Limits limits) throws IOException {
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(limits)) {
            database.execute("COPY (SELECT * FROM read_csv(" + EmbeddedDuckDb.text(csv.toString())
                    + ", header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', force_not_null = "
                    + COLUMNS + ")) TO " + EmbeddedDuckDb.text(target.toString()) + " (FORMAT parquet)");
        } catch (SQLException e) {
            throw new EngineFailure("the Parquet file could not be written", e);
        }
    }

    /** Calls back for each line of a result. */
    public static void forEachLine(Path csv, Consumer<NamedCsvRecord> each) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            reader.forEach(each);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
