package io.baton.cli;

import io.baton.core.explain.ExplanationTree;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Explanations as JSON: the tree as it is, numbers as texts. */
final class ExplanationJson {

    private ExplanationJson() {}

    static void write(ExplanationTree tree, OutputStream target) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), target)) {
            write(tree, json);
            json.writeRaw('\n');
        }
    }

    private static void write(ExplanationTree tree, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", tree.type());
        json.writeStringProperty("item", tree.item());
        json.writeStringProperty("title", tree.title());
        json.writeStringProperty("value", tree.value());
        json.writeStringProperty("plain", tree.plain());
        json.writeStringProperty("state", tree.state());
        writeTexts("sentences", tree.sentences(), json);
        writeTexts("rows", tree.rows(), json);
        json.writeArrayPropertyStart("inputs");
        tree.inputs().forEach(input -> write(input, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
