package io.baton.engine.run;

import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Distribution;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.LoadedFile;
import io.baton.engine.file.LoadedTable;
import io.baton.engine.ledger.Load;
import io.baton.engine.measure.LateRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            data.ledger().last().ifPresent(load -> writeState(load, json));
            json.writeNumberProperty("participants", result.coverage().participants());
            json.writeNumberProperty("outside", result.coverage().outside());
            json.writeStringProperty("result_sha256", result.csvSha256());
            if (request.plans().stream().anyMatch(plan -> plan.plan().guide().isPresent())) {
                writeGuide(json);
            }
            if (!result.late().isEmpty()) {
                writeLate(json);
            }
            writeInputs(json);
            json.writeEndObject();
        }
    }

    /** The plan of the run; where there are several, each of them. */
    private void writePlan(JsonGenerator json) {
        if (request.plans().size() == 1) {
            writePlan(json, request.plan().plan());
            return;
        }
        json.writeArrayPropertyStart("plans");
        for (ValidPlan plan : request.plans()) {
            json.writeStartObject();
            writePlan(json, plan.plan());
            json.writeStringProperty("effective", plan.plan().effective().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writePlan(JsonGenerator json, Plan plan) {
        json.writeStringProperty("plan", plan.name());
        json.writeNumberProperty("version", plan.version());
        json.writeStringProperty("plan_sha256", PlanHash.of(plan));
    }

    /** The state of the data that was seen. */
    private static void writeState(Load load, JsonGenerator json) {
        json.writeName("state");
        json.writeStartObject();
        json.writeNumberProperty("load", load.number());
        json.writeStringProperty("taken", load.taken().toString());
        json.writeStringProperty("sha256", load.hash());
        json.writeEndObject();
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
