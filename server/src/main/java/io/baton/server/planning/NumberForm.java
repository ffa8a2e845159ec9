package io.baton.server.planning;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that stand in the text of a plan itself, to be changed in fields: weights, curves, grades, parameters, pay. A field
 * is known by its place, so that only the number there is replaced.
 *
 * @param groups those that belong together
 */
record NumberForm(List<Group> groups) {

    private static final Set<String> SIBLINGS = Set.of("items", "parts");
    private static final String WEIGHT = "weight";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?%?");
    private static final Pattern FIELD = Pattern.compile("number\\.([0-9]{1,6})\\.([0-9]{1,6})\\.(\\S{1,30})");

    NumberForm {
        groups = List.copyOf(groups);
    }

    /** The parts of a plan whose numbers are shown. */
    enum Part {
        SCORECARDS("scorecards"),
        INDICATORS("indicators"),
        GRADES("grades"),
        PARAMETERS("parameters"),
        PAY("pay");

        private final String key;

        Part(String key) {
            this.key = key;
        }
    }

    /**
     * Numbers of one place, such as the siblings of a dimension.
     *
     * @param part of the plan
     * @param path the names that lead there
     * @param numbers in the order of the text
     */
    record Group(Part part, List<String> path, List<Figure> numbers) {
        Group {
            path = List.copyOf(path);
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * A number.
     *
     * @param sort how it is said
     * @param name what stands before it; empty for a bound
     * @param value as it is written, where it is
     */
    record Figure(Sort sort, String name, Node.Scalar value) {

        /** How a number is said. */
        enum Sort {
            /** A name has it, such as a weight. */
            NAMED,
            /** It stands before the colon, such as a point of a curve. */
            BOUND,
            /** It stands behind one of those. */
            AT_BOUND
        }

        /** The name of its field. */
        String field() {
            Location at = value.at();
            return "number." + at.line() + "." + at.column() + "." + value.text();
        }
    }

    /** What became of a text. */
    record Changed(String content, boolean isWhole) {}

    /** The numbers of a text; none where it cannot be read. */
    static NumberForm of(String content) {
        List<Group> groups = new ArrayList<>();
        ValueEdit.tree(content).ifPresent(plan -> {
            for (Part part : Part.values()) {
                plan.get(part.key).ifPresent(node -> collect(part, List.of(), node, groups));
            }
        });
        return new NumberForm(groups);
    }

    private static void collect(Part part, List<String> path, Node node, List<Group> groups) {
        List<Figure> here = new ArrayList<>();
        int place = groups.size();
        switch (node) {
            case Node.Mapping mapping ->
                mapping.entries().forEach(entry -> {
                    if (!isLeftOut(part, path, entry.key().text())) {
                        here.addAll(beside(part, entry));
                        if (!(entry.value() instanceof Node.Scalar)) {
                            collect(part, with(path, entry.key().text()), entry.value(), groups);
                        }
                    }
                });
            case Node.Sequence(List<Node> items, Location _) -> {
                for (int i = 0; i < items.size(); i++) {
                    String key = Integer.toString(i + 1);
                    if (items.get(i) instanceof Node.Scalar value) {
                        number(Figure.Sort.NAMED, key, value).ifPresent(here::add);
                    } else {
                        collect(part, with(path, key), items.get(i), groups);
                    }
                }
            }
            case Node.Scalar value -> number(Figure.Sort.NAMED, "", value).ifPresent(here::add);
        }
        if (!here.isEmpty()) {
            groups.add(place, new Group(part, path, here));
        }
    }

    /** Titles may be numbers; of indicators only the curve has any to be changed; weights stand among those of their siblings. */
    private static boolean isLeftOut(Part part, List<String> path, String key) {
        return key.equals("title")
                || (part == Part.INDICATORS && path.size() == 1 && !key.equals("score"))
                || (part == Part.SCORECARDS && !path.isEmpty() && key.equals(WEIGHT));
    }

    /** The numbers of an entry: before its colon, behind it, and the weight of a dimension. */
    private static List<Figure> beside(Part part, Node.Entry entry) {
        String key = entry.key().text();
        boolean isBound = NUMBER.matcher(key).matches();
        List<Figure> numbers = new ArrayList<>();
        if (isBound) {
            numbers.add(new Figure(Figure.Sort.BOUND, "", entry.key()));
        }
        Figure.Sort sort = isBound ? Figure.Sort.AT_BOUND : Figure.Sort.NAMED;
        switch (entry.value()) {
            case Node.Scalar value -> number(sort, key, value).ifPresent(numbers::add);
            case Node.Mapping dimension
            when part == Part.SCORECARDS ->
                dimension
                        .get(WEIGHT)
                        .filter(Node.Scalar.class::isInstance)
                        .flatMap(weight -> number(sort, key, (Node.Scalar) weight))
                        .ifPresent(numbers::add);
            case Node.Mapping _, Node.Sequence _ -> {}
        }
        return numbers;
    }

    private static Optional<Figure> number(Figure.Sort sort, String name, Node.Scalar value) {
        return Optional.of(value)
                .filter(text -> NUMBER.matcher(text.text()).matches())
                .map(text -> new Figure(sort, name, text));
    }

    private static List<String> with(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    /**
     * The text with what was typed into fields, each by the name of its field. What was not changed there stays; what the text
     * says already is not said twice.
     */
    static Changed change(String content, Map<String, String> typed) {
        String text = content;
        boolean isWhole = true;
        for (Typed one : Typed.of(typed)) {
            if (!ValueEdit.stands(text, one.value().at(), one.next())) {
                Optional<String> next = NUMBER.matcher(one.next()).matches()
                        ? ValueEdit.replaced(text, one.value(), one.next())
                        : Optional.empty();
                isWhole &= next.isPresent();
                text = next.orElse(text);
            }
        }
        return new Changed(text, isWhole);
    }

    /** What was typed into the field of a number. */
    private record Typed(Node.Scalar value, String next) {

        /** What was changed, from below, so that the places above stay where they are. */
        static List<Typed> of(Map<String, String> fields) {
            return fields.entrySet().stream()
                    .flatMap(field -> of(field.getKey(), field.getValue().strip()).stream())
                    .sorted(Comparator.comparingInt(
                                    (Typed typed) -> typed.value().at().line())
                            .thenComparingInt(typed -> typed.value().at().column())
                            .reversed())
                    .toList();
        }

        private static Optional<Typed> of(String field, String next) {
            Matcher place = FIELD.matcher(field);
            if (!place.matches() || place.group(3).equals(next)) {
                return Optional.empty();
            }
            Location at = new Location("plan", Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
            return Optional.of(new Typed(new Node.Scalar(place.group(3), at), next));
        }
    }

    /** What weights of siblings sum to; empty for other numbers. */
    static Optional<BigDecimal> sum(Group group) {
        boolean isOfSiblings = group.part() == Part.SCORECARDS
                && !group.path().isEmpty()
                && (group.path().size() == 1 || SIBLINGS.contains(group.path().getLast()));
        return isOfSiblings ? Optional.of(total(group)) : Optional.empty();
    }

    private static BigDecimal total(Group group) {
        return group.numbers().stream()
                .map(number -> new BigDecimal(number.value().text().replace("%", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
