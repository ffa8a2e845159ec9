package io.baton.engine.file;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Rows that somebody wrote by hand as files, so that the one reader reads them like all others. */
public final class RowFiles {

    private static final JsonFactory JSON = new JsonFactory();

    private RowFiles() {}

    /**
     * Writes a file of JSON lines for each table.
     *
     * @param rows by table its rows, each a text by field
     */
    public static void write(Path folder, Map<String, List<Map<String, String>>> rows) throws IOException {
        for (Map.Entry<String, List<Map<String, String>>> table : rows.entrySet()) {
            Path file = folder.resolve(table.getKey() + ".jsonl");
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                for (Map<String, String> row : table.getValue()) {
                    out.write(line(row));
                }
            }
        }
    }

    private static String line(Map<String, String> row) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            row.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        return text + "\n";
    }
}
