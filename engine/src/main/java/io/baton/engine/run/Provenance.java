package io.baton.engine.run;

import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.LoadedFile;
import io.baton.engine.file.LoadedTable;
import io.baton.engine.ledger.Load;
import tools.jackson.core.JsonGenerator;

/**
 * What a result was made from: plans, period, and the state of the data that it saw. The same makes the same result.
 *
 * @param catalogue what the files mean
 * @param data the files
 * @param request the plans, the period, and what counted as today
 */
public record Provenance(Catalogue catalogue, LoadedData data, RunRequest request) {

    /** Writes plans, period and state, as properties of the object that is being written. */
    public void write(JsonGenerator json) {
        writePlan(json);
        json.writeStringProperty("catalogue", catalogue.name());
        json.writeStringProperty("period", request.period().name());
        json.writeStringProperty("as_of", request.asOf().now().toString());
        data.ledger().last().ifPresent(load -> writeState(load, json));
    }

    /** The plan; where there are several, each of them. */
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

    /** Writes the files of the data, as a property of the object that is being written. */
    public void writeInputs(JsonGenerator json) {
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
