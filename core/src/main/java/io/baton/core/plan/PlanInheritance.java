package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.document.Place;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Shape;
import io.baton.core.document.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Joins a plan with the one that it follows: "as standard-2024, but…" (requirement E, roles and stages). Maps are joined
 * key by key, as the grammar knows them; lists, texts, and maps from values (points of a curve, bands) are replaced as a
 * whole. A key that has alternatives, such as the source of an indicator, drives out the others. Every node keeps its place
 * in the text that it came from, so that a problem is told where it can be mended.
 */
public final class PlanInheritance {

    private static final String AS = "as";
    private static final String WITHOUT = "without";

    /** Tests belong to the plan in which they stand: with other weights they would not pass. */
    private static final Set<String> OWN = Set.of("tests", "amends", "corrects");

    /** Instead of these a text may stand that means something else, and is no part of them. */
    private static final Set<Place> WITHOUT_SHORT_FORM =
            Set.of(Scalars.TITLES, PayPriceGrammar.TABLE, PayGrammar.EARNED);

    private static final Set<Shape.Text> NAMES =
            Set.of(PlanValues.FIGURE, PlanValues.LABEL, PlanValues.GRADE_NAME, PlanValues.WINDOW);

    private static final Map<String, Place> PLACES =
            PlanGrammar.places().stream().collect(Collectors.toUnmodifiableMap(Place::name, Function.identity()));

    private PlanInheritance() {}

    /** The file that a plan follows, as it is written there: as another plan, or as the version before. */
    public static Optional<Node.Scalar> base(Node plan) {
        return plan instanceof Node.Mapping mapping
                ? mapping.get(AS).flatMap(PlanInheritance::scalar).or(() -> before(plan))
                : Optional.empty();
    }

    /** The file of the version that a plan amends or corrects, as it is written there. */
    public static Optional<Node.Scalar> before(Node plan) {
        return NextVersion.keyOf(plan)
                .flatMap(key -> ((Node.Mapping) plan).get(key))
                .flatMap(node -> node instanceof Node.Mapping block ? block.get(NextVersion.PLAN) : Optional.empty())
                .flatMap(PlanInheritance::scalar);
    }

    private static Optional<Node.Scalar> scalar(Node node) {
        return node instanceof Node.Scalar file ? Optional.of(file) : Optional.empty();
    }

    /**
     * The plan that says what {@code own} says, and what {@code base} says where it says nothing.
     *
     * @param base the plan that is followed, joined already with those that it follows itself
     * @param own the plan with the keys {@code as} and perhaps {@code without}, which are gone in the result
     */
    public static Node join(Node base, Node own, Problems problems) {
        if (!(base instanceof Node.Mapping from) || !(own instanceof Node.Mapping plan)) {
            return own;
        }
        Node.Mapping left = from;
        for (Node.Scalar path : without(plan, problems)) {
            left = removed(left, path, problems);
        }
        Node.Mapping next = plan.get(AS).isPresent() ? plan : NextVersion.of(left, plan);
        return inside(less(left, OWN), less(next, Set.of(AS, WITHOUT)), PlanGrammar.PLAN);
    }

    private static List<Node.Scalar> without(Node.Mapping plan, Problems problems) {
        return plan.get(WITHOUT)
                .map(node -> Scalars.scalars(node, "'" + WITHOUT + "'", problems))
                .orElse(List.of());
    }

    private static Node.Mapping removed(Node.Mapping from, Node.Scalar path, Problems problems) {
        return removed(from, Arrays.asList(path.text().split("\\.", -1)), path, problems);
    }

    private static Node.Mapping removed(Node.Mapping from, List<String> path, Node.Scalar written, Problems problems) {
        String key = path.getFirst();
        Optional<Node> value = from.get(key);
        if (value.isEmpty()) {
            List<String> known =
                    from.entries().stream().map(entry -> entry.key().text()).toList();
            problems.error(
                    written.at(),
                    "the plan that is followed has no '" + Scalars.cut(key) + "' that could be left out",
                    Suggestion.forUnknown(key, known));
            return from;
        }
        if (path.size() == 1) {
            return less(from, Set.of(key));
        }
        if (!(value.get() instanceof Node.Mapping below)) {
            problems.error(
                    written.at(),
                    "there is nothing below '" + Scalars.cut(key) + "' that could be left out",
                    Suggestion.forUnknown(path.get(1), List.of()));
            return from;
        }
        Node.Mapping rest = removed(below, path.subList(1, path.size()), written, problems);
        return replaced(from, key, rest);
    }

    static Node.Mapping replaced(Node.Mapping in, String key, Node value) {
        return new Node.Mapping(
                in.entries().stream()
                        .map(entry -> entry.key().text().equals(key) ? new Node.Entry(entry.key(), value) : entry)
                        .toList(),
                in.at());
    }

    static Node.Mapping less(Node.Mapping mapping, Set<String> keys) {
        return new Node.Mapping(
                mapping.entries().stream()
                        .filter(entry -> !keys.contains(entry.key().text()))
                        .toList(),
                mapping.at());
    }

    private static Node join(Node base, Node own, Shape shape) {
        return switch (shape) {
            case Shape.Text _, Shape.Choice _, Shape.Items _ -> own;
            case Shape.Inside inside ->
                base instanceof Node.Mapping from && own instanceof Node.Mapping to
                        ? inside(from, to, place(inside.place()))
                        : own;
            case Shape.Named named ->
                base instanceof Node.Mapping from && own instanceof Node.Mapping to && NAMES.contains(named.name())
                        ? entries(from, to, _ -> named.value())
                        : own;
            case Shape.Either either -> either(base, own, either);
        };
    }

    private static Node.Mapping inside(Node.Mapping base, Node.Mapping own, Place place) {
        Set<String> drivenOut = own.entries().stream()
                .flatMap(entry -> place.rivals(entry.key().text()).stream())
                .collect(Collectors.toSet());
        return entries(less(base, drivenOut), own, key -> shape(place, key));
    }

    private static Shape shape(Place place, String key) {
        return place.key(key)
                .map(Place.Key::shape)
                .or(() -> place.others().map(Place.Others::value))
                .orElse(Shape.text("a text"));
    }

    /** Both maps in one; a new key stands behind the key that it follows in its own text, else at the end. */
    private static Node.Mapping entries(Node.Mapping base, Node.Mapping own, Function<String, Shape> shapes) {
        List<Node.Entry> joined = new ArrayList<>(base.entries());
        int behind = -1;
        for (Node.Entry entry : own.entries()) {
            int place = indexOf(joined, entry.key().text());
            if (place >= 0) {
                Node value = join(
                        joined.get(place).value(),
                        entry.value(),
                        shapes.apply(entry.key().text()));
                joined.set(place, new Node.Entry(entry.key(), value));
                behind = place;
            } else {
                behind = behind < 0 ? joined.size() : behind + 1;
                joined.add(behind, entry);
            }
        }
        return new Node.Mapping(joined, own.at());
    }

    private static int indexOf(List<Node.Entry> entries, String key) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().text().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Where a value has a short and a long form, both are brought to the long one. */
    private static Node either(Node base, Node own, Shape.Either either) {
        for (Shape shape : either.shapes()) {
            if (shape instanceof Shape.Inside inside) {
                Place place = place(inside.place());
                Node.Mapping from = lengthened(base, place);
                Node.Mapping to = lengthened(own, place);
                if (isOf(place, from) && isOf(place, to)) {
                    return inside(from, to, place);
                }
                if (isOf(place, from) || isOf(place, to)) {
                    return own;
                }
            }
        }
        return either.shapes().stream()
                .filter(Shape.Named.class::isInstance)
                .findFirst()
                .map(named -> join(base, own, named))
                .orElse(own);
    }

    private static boolean isOf(Place place, Node.Mapping mapping) {
        return !mapping.entries().isEmpty()
                && mapping.entries().stream()
                        .allMatch(entry -> place.key(entry.key().text()).isPresent());
    }

    /** A single text as the map whose first key it stands for: {@code 85} as {@code from: 85}. */
    private static Node.Mapping lengthened(Node node, Place place) {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        List<Node.Entry> entries = node instanceof Node.Scalar text && !WITHOUT_SHORT_FORM.contains(place)
                ? List.of(new Node.Entry(new Node.Scalar(firstKey(place), text.at()), text))
                : List.of();
        return new Node.Mapping(entries, node.at());
    }

    private static String firstKey(Place place) {
        return place.keyNames().stream()
                .filter(key -> !key.equals("title"))
                .findFirst()
                .orElseThrow();
    }

    private static Place place(String name) {
        Place place = PLACES.get(name);
        if (place == null) {
            throw new IllegalStateException("no place is called '" + name + "'");
        }
        return place;
    }
}
