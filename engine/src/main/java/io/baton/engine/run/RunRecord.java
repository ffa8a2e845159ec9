package io.baton.engine.run;

import io.baton.core.score.Distribution;
import io.baton.engine.measure.LateRows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The side file of a result: everything that pins it. Times and versions stand here, so that the result itself is the
 * same bytes whenever and wherever it is made.
 *
 * @param baton the version of Baton
 * @param provenance plan, period and data
 * @param result what came out
 */
public record RunRecord(String baton, Provenance provenance, RunResult result) {

    /** Writes the side file. */
    public void write(OutputStream target) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), target)) {
            json.writeStartObject();
            json.writeStringProperty("baton", baton);
            provenance.write(json);
            json.writeNumberProperty("participants", result.coverage().participants());
            json.writeNumberProperty("outside", result.coverage().outside());
            json.writeStringProperty("result_sha256", result.csvSha256());
            if (provenance.request().plans().stream()
                    .anyMatch(plan -> plan.plan().guide().isPresent())) {
                writeGuide(json);
            }
            if (!result.late().isEmpty()) {
                writeLate(json);
            }
            provenance.writeInputs(json);
            json.writeEndObject();
        }
    }

    private void writeGuide(JsonGenerator json) {
        json.writeArrayPropertyStart("guide");
        for (Distribution group : result.distributions()) {
            json.writeStartObject();
            json.writeStringProperty("role", group.role());
            json.writeNumberProperty("people", group.people());
            json.writeBooleanProperty("applies", group.applies());
            json.writeArrayPropertyStart("grades");
            for (Distribution.Line line : group.lines()) {
                json.writeStartObject();
                json.writeStringProperty("grade", line.grade());
                json.writeNumberProperty("people", line.people());
                json.writeNumberProperty("quota", line.quota());
                json.writeBooleanProperty("maximum", line.isMaximum());
                json.writeEndObject();
            }
            json.writeEndArray();
            writeTies(json, group.ties());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeLate(JsonGenerator json) {
        json.writeArrayPropertyStart("late_entries");
        for (LateRows late : result.late()) {
            json.writeStartObject();
            json.writeStringProperty("facts", late.rule().factType());
            json.writeStringProperty("until", late.until().toString());
            json.writeNumberProperty("rows", late.rows());
            json.writeArrayPropertyStart("first");
            for (LateRows.Example example : late.first()) {
                json.writeStartObject();
                json.writeStringProperty("file", example.file());
                json.writeNumberProperty("line", example.line());
                json.writeStringProperty("key", example.key());
                json.writeStringProperty("day", example.day().toString());
                json.writeStringProperty("entered", example.entered().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTies(JsonGenerator json, List<Distribution.Tie> ties) {
        json.writeArrayPropertyStart("ties");
        for (Distribution.Tie tie : ties) {
            json.writeStartObject();
            json.writeStringProperty("better", tie.better());
            json.writeStringProperty("worse", tie.worse());
            json.writeStringProperty("total", tie.total().toPlainString());
            json.writeArrayPropertyStart("participants");
            tie.participants().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
