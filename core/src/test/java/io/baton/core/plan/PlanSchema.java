package io.baton.core.plan;

import io.baton.core.document.Place;
import io.baton.core.document.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the grammar of plans as a JSON Schema, with which editors complete and check plans while they are written. */
final class PlanSchema {

    /** What a plan says even where it follows another in everything else. */
    private static final List<String> ALWAYS = List.of("baton", "plan");

    private PlanSchema() {}

    static String write() {
        SequencedMap<String, Object> definitions = new LinkedHashMap<>();
        PlanGrammar.places().forEach(place -> definitions.put(place.name(), place(place)));
        SequencedMap<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Baton plan, language version 1");
        schema.put("$ref", reference("plan"));
        schema.put("$defs", definitions);
        return json(schema, "") + "\n";
    }

    private static String reference(String place) {
        return "#/$defs/" + place.replace(" ", "%20");
    }

    private static Map<String, Object> place(Place place) {
        SequencedMap<String, Object> properties = new LinkedHashMap<>();
        for (Place.Key key : place.keys()) {
            SequencedMap<String, Object> property = new LinkedHashMap<>(Map.of("description", key.doc()));
            property.putAll(shape(key.shape()));
            properties.put(key.name(), property);
        }
        SequencedMap<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        List<String> required = place.keys().stream()
                .filter(Place.Key::required)
                .map(Place.Key::name)
                .toList();
        if (place.key("as").isPresent()) {
            schema.put("required", ALWAYS);
            List<String> unlessInherited =
                    required.stream().filter(key -> !ALWAYS.contains(key)).toList();
            schema.put(
                    "anyOf",
                    List.of(
                            Map.of("required", unlessInherited),
                            Map.of("required", List.of("as")),
                            Map.of("required", List.of("amends")),
                            Map.of("required", List.of("corrects"))));
        } else if (!required.isEmpty()) {
            schema.put("required", required);
        }
        String known = place.keyNames().stream().collect(Collectors.joining("|"));
        place.others()
                .ifPresent(others -> schema.put(
                        "patternProperties",
                        Map.of("^(?!(?:" + known + ")$)(?:" + others.key().pattern() + ")$", shape(others.value()))));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> shape(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text(text);
            case Shape.Choice choice -> Map.of("enum", words(choice));
            case Shape.Inside inside -> Map.of("$ref", reference(inside.place()));
            case Shape.Items items -> ordered("type", "array", "items", shape(items.item()));
            case Shape.Either either ->
                Map.of("anyOf", either.shapes().stream().map(PlanSchema::shape).toList());
            case Shape.Named named -> named(named);
        };
    }

    /** Editors read {@code 100} as a number and {@code true} as a truth; the plan's reader sees texts alone. */
    private static Map<String, Object> text(Shape.Text text) {
        List<String> types = new ArrayList<>(List.of("string"));
        if (Stream.of("1", "2000", "1.5").anyMatch(number -> fits(number, text))) {
            types.add("number");
        }
        if (fits("true", text)) {
            types.add("boolean");
        }
        Map<String, Object> schema = ordered("type", types);
        if (!text.pattern().isEmpty()) {
            schema.put("pattern", whole(text.pattern()));
        }
        return schema;
    }

    private static boolean fits(String written, Shape.Text text) {
        return text.pattern().isEmpty() || written.matches(text.pattern());
    }

    private static List<Object> words(Shape.Choice choice) {
        List<Object> words = new ArrayList<>(choice.words());
        choice.words().forEach(word -> {
            switch (word) {
                case "true" -> words.add(true);
                case "false" -> words.add(false);
                case "1" -> words.add(1);
                default -> {}
            }
        });
        return words;
    }

    private static Map<String, Object> named(Shape.Named named) {
        String pattern = named.name().pattern();
        return pattern.isEmpty()
                ? ordered("type", "object", "additionalProperties", shape(named.value()))
                : ordered(
                        "type",
                        "object",
                        "patternProperties",
                        Map.of(whole(pattern), shape(named.value())),
                        "additionalProperties",
                        false);
    }

    private static String whole(String pattern) {
        return "^(?:" + pattern + ")$";
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static String json(Object value, String indent) {
        String inner = indent + "  ";
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> inner + quoted((String) entry.getKey()) + ": " + json(entry.getValue(), inner))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case List<?> list ->
                list.stream().allMatch(item -> item instanceof Map)
                        ? list.stream()
                                .map(item -> inner + json(item, inner))
                                .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"))
                        : list.stream().map(item -> json(item, inner)).collect(Collectors.joining(", ", "[", "]"));
            case String text -> quoted(text);
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
