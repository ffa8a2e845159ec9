package io.baton.cli;

import io.baton.core.explain.ExplanationTree;
import io.baton.engine.run.Provenance;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Explanations as JSON: the tree as it is, numbers as texts. */
final class ExplanationJson {

    private ExplanationJson() {}

    /**
     * Writes an explanation.
     *
     * @param about what the plan tells of the indicator that is explained
     * @param provenance what the figures were made from
     */
    static void write(ExplanationTree tree, AboutIndicator about, Provenance provenance, OutputStream target) {
        write(provenance, target, json -> {
            about.said().forEach(said -> json.writeStringProperty(said.label(), said.text()));
            writeFigure(tree, json);
        });
    }

    /** Writes what is a sentence: a rank, or why there is nothing to explain. */
    static void write(String name, String sentence, Provenance provenance, OutputStream target) {
        write(provenance, target, json -> json.writeStringProperty(name, sentence));
    }

    private static void write(Provenance provenance, OutputStream target, Consumer<JsonGenerator> content) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), target)) {
            json.writeStartObject();
            json.writeName("made_from");
            json.writeStartObject();
            provenance.write(json);
            provenance.writeInputs(json);
            json.writeEndObject();
            content.accept(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeFigure(ExplanationTree tree, JsonGenerator json) {
        json.writeStringProperty("type", tree.type());
        json.writeStringProperty("item", tree.item());
        json.writeStringProperty("title", tree.title());
        json.writeStringProperty("value", tree.value());
        json.writeStringProperty("plain", tree.plain());
        json.writeStringProperty("state", tree.state());
        writeTexts("sentences", tree.sentences(), json);
        writeTexts("rows", tree.rows(), json);
        json.writeArrayPropertyStart("inputs");
        for (ExplanationTree input : tree.inputs()) {
            json.writeStartObject();
            writeFigure(input, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
