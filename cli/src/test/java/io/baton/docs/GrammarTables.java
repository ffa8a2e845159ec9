package io.baton.docs;

import io.baton.core.document.Node;
import io.baton.core.document.Place;
import io.baton.core.document.Shape;
import io.baton.core.plan.PlanGrammar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the grammar of plans as tables for people, and finds out which of its keys a text uses. */
final class GrammarTables {

    private static final Map<String, Place> PLACES =
            PlanGrammar.places().stream().collect(Collectors.toMap(Place::name, Function.identity()));

    private GrammarTables() {}

    static List<String> places() {
        return PlanGrammar.places().stream().map(Place::name).toList();
    }

    /** The names of all keys, with their places. */
    static Set<String> keys() {
        return PlanGrammar.places().stream()
                .flatMap(place -> place.keys().stream().map(key -> place.name() + " / " + key.name()))
                .collect(Collectors.toSet());
    }

    static String table(String place) {
        StringBuilder table = new StringBuilder("| key | value | meaning |\n|---|---|---|\n");
        for (Place.Key key : place(place).keys()) {
            table.append("| `%s`%s | %s | %s |\n"
                    .formatted(key.name(), key.required() ? " (required)" : "", words(key.shape()), key.doc()));
        }
        place(place)
                .others()
                .ifPresent(others -> table.append(
                        "| a name of one's own | %s | %s |\n".formatted(words(others.value()), others.doc())));
        return table.toString();
    }

    private static Place place(String name) {
        Place place = PLACES.get(name);
        if (place == null) {
            throw new IllegalArgumentException("no place is called '" + name + "'");
        }
        return place;
    }

    private static String words(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text.what();
            case Shape.Choice choice ->
                choice.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
            case Shape.Inside inside -> "a map: " + inside.place();
            case Shape.Items items -> "a list of: " + words(items.item());
            case Shape.Either either ->
                either.shapes().stream().map(GrammarTables::words).collect(Collectors.joining("; or "));
            case Shape.Named named -> "a map from " + named.name().what() + " to " + words(named.value());
        };
    }

    /** Adds the keys that a plan uses. */
    static void collectKeys(Node plan, Set<String> used) {
        collect(plan, new Shape.Inside("plan"), used);
    }

    private static void collect(Node node, Shape shape, Set<String> used) {
        switch (shape) {
            case Shape.Text _, Shape.Choice _ -> {}
            case Shape.Inside inside -> inside(node, place(inside.place()), used);
            case Shape.Items items -> {
                if (node instanceof Node.Sequence sequence) {
                    sequence.items().forEach(item -> collect(item, items.item(), used));
                }
            }
            case Shape.Either either ->
                either.shapes().stream()
                        .filter(one -> fits(node, one))
                        .findFirst()
                        .ifPresent(one -> collect(node, one, used));
            case Shape.Named named -> {
                if (node instanceof Node.Mapping mapping) {
                    mapping.entries().forEach(entry -> collect(entry.value(), named.value(), used));
                }
            }
        }
    }

    private static boolean fits(Node node, Shape shape) {
        return switch (shape) {
            case Shape.Text _, Shape.Choice _ -> node instanceof Node.Scalar;
            case Shape.Items _ -> node instanceof Node.Sequence;
            case Shape.Inside inside ->
                node instanceof Node.Mapping mapping
                        && place(inside.place()).keys().stream()
                                .filter(Place.Key::required)
                                .allMatch(key -> mapping.get(key.name()).isPresent());
            case Shape.Named named ->
                node instanceof Node.Mapping mapping
                        && mapping.entries().stream().allMatch(entry -> fits(entry.value(), named.value()));
            case Shape.Either either -> either.shapes().stream().anyMatch(one -> fits(node, one));
        };
    }

    private static void inside(Node node, Place place, Set<String> used) {
        if (!(node instanceof Node.Mapping mapping)) {
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            place.key(name)
                    .ifPresentOrElse(
                            key -> {
                                used.add(place.name() + " / " + name);
                                collect(entry.value(), key.shape(), used);
                            },
                            () -> place.others().ifPresent(others -> collect(entry.value(), others.value(), used)));
        }
    }
}
