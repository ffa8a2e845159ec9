package io.baton.engine.catalogue;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import java.util.List;
import java.util.Locale;

/** The tables that every data folder may have, with the same columns everywhere. */
final class BuiltInTables {

    private BuiltInTables() {}

    /** The name of a built-in table in catalogues and files. */
    static String name(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    static FactType type(Purpose purpose) {
        Field participant = required("participant", Kind.TEXT);
        return switch (purpose) {
            case PEOPLE -> table(purpose, List.of("participant"), participant, optional("name", Kind.TEXT));
            case ASSIGNMENTS ->
                table(
                        purpose,
                        List.of(),
                        participant,
                        optional("role", Kind.TEXT),
                        optional("unit", Kind.TEXT),
                        optional("superior", Kind.TEXT),
                        optional("from", Kind.DATE),
                        optional("to", Kind.DATE));
            case TARGETS ->
                table(
                        purpose,
                        List.of("participant", "item", "period", "date", "from", "to"),
                        participant,
                        required("item", Kind.TEXT),
                        optional("period", Kind.TEXT),
                        optional("date", Kind.DATE),
                        optional("from", Kind.DATE),
                        optional("to", Kind.DATE),
                        required("value", Kind.NUMBER));
            case RATINGS ->
                table(
                        purpose,
                        List.of("participant", "period", "item", "group", "rater"),
                        participant,
                        required("period", Kind.TEXT),
                        required("item", Kind.TEXT),
                        optional("group", Kind.TEXT),
                        optional("rater", Kind.TEXT),
                        optional("customer", Kind.TEXT),
                        optional("value", Kind.NUMBER),
                        optional("level", Kind.TEXT),
                        optional("state", Kind.TEXT),
                        optional("reason", Kind.TEXT));
            case LEAVE ->
                table(
                        purpose,
                        List.of(),
                        participant,
                        required("from", Kind.DATE),
                        optional("to", Kind.DATE),
                        optional("kind", Kind.TEXT));
            case EXEMPTIONS ->
                table(
                        purpose,
                        List.of("participant", "period"),
                        participant,
                        required("period", Kind.TEXT),
                        required("reason", Kind.TEXT));
            case OBJECTIVES ->
                table(
                        purpose,
                        List.of("participant", "period", "objective"),
                        participant,
                        required("period", Kind.TEXT),
                        required("objective", Kind.TEXT),
                        optional("title", Kind.TEXT),
                        required("weight", Kind.NUMBER),
                        optional("planned", Kind.NUMBER),
                        optional("actual", Kind.NUMBER),
                        optional("score", Kind.NUMBER));
            case DECISIONS ->
                table(
                        purpose,
                        List.of("participant", "period", "stage", "on"),
                        participant,
                        required("period", Kind.TEXT),
                        required("stage", Kind.TEXT),
                        optional("total", Kind.NUMBER),
                        optional("grade", Kind.TEXT),
                        required("by", Kind.TEXT),
                        required("on", Kind.DATE),
                        required("reason", Kind.TEXT));
            case FACTS -> throw new IllegalArgumentException("a fact type is declared, not built in");
        };
    }

    private static FactType table(Purpose purpose, List<String> key, Field... fields) {
        return new FactType(name(purpose), "participant", key, List.of(fields));
    }

    private static Field required(String name, Kind kind) {
        return new Field(name, kind, true, Field.defaultDecimals(kind));
    }

    private static Field optional(String name, Kind kind) {
        return new Field(name, kind, false, Field.defaultDecimals(kind));
    }
}
