package io.baton.engine.file;

import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files of binary formats, made for tests. */
final class FormatFiles {

    private FormatFiles() {}

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baton", "1.0")) {
            content.accept(workbook.newWorksheet("Sales"));
        }
        return bytes.toByteArray();
    }

    static byte[] parquet(Path folder, String select) throws IOException {
        Path made = Files.createDirectories(folder.resolve("made")).resolve("made.parquet");
        try (EmbeddedDuckDb database =
                EmbeddedDuckDb.open(EmbeddedDuckDb.Limits.standard(folder.resolve("spill"), folder))) {
            database.execute("COPY (" + select + ") TO " + EmbeddedDuckDb.text(made.toString()) + " (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Files.readAllBytes(made);
    }
}
