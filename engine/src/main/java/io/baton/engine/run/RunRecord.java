package io.baton.engine.run;

import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.LoadedFile;
import io.baton.engine.file.LoadedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The side file of a result: everything that pins it. Times and versions stand here, so that the result itself is the
 * same bytes whenever and wherever it is made.
 *
 * @param baton the version of Baton
 * @param catalogue what the files mean
 * @param data the files
 * @param request what was run
 * @param result what came out
 */
public record RunRecord(String baton, Catalogue catalogue, LoadedData data, RunRequest request, RunResult result) {

    /** Writes the side file. */
    public void write(Path target) throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), Files.newOutputStream(target))) {
            json.writeStartObject();
            json.writeStringProperty("baton", baton);
            writePlan(json);
            json.writeStringProperty("catalogue", catalogue.name());
            json.writeStringProperty("period", request.period().name());
            json.writeStringProperty("as_of", request.asOf().now().toString());
            json.writeNumberProperty("participants", result.coverage().participants());
            json.writeNumberProperty("outside", result.coverage().outside());
            json.writeStringProperty("result_sha256", result.csvSha256());
            writeInputs(json);
            json.writeEndObject();
        }
    }

    private void writePlan(JsonGenerator json) {
        json.writeStringProperty("plan", request.plan().plan().name());
        json.writeNumberProperty("version", request.plan().plan().version());
        json.writeStringProperty("plan_sha256", PlanHash.of(request.plan().plan()));
    }

    private void writeInputs(JsonGenerator json) {
        json.writeArrayPropertyStart("inputs");
        for (LoadedTable table : data.tables()) {
            for (LoadedFile file : table.files()) {
                json.writeStartObject();
                json.writeStringProperty("table", table.table().name());
                json.writeStringProperty("file", file.file());
                json.writeStringProperty("sha256", file.sha256());
                json.writeNumberProperty("rows", file.rows());
                json.writeNumberProperty("bad_rows", file.badRows());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
