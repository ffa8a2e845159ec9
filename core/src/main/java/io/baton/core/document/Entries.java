package io.baton.core.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entries of one map, read by the declaration of their {@link Place}: unknown and missing keys are reported once, and
 * a key that is not declared cannot be asked for.
 */
public final class Entries {

    /** The colon of Chinese keyboards. */
    private static final String WIDE_COLON = "：";

    private final Node.Mapping mapping;
    private final Place place;
    private final Problems problems;

    private Entries(Node.Mapping mapping, Place place, Problems problems) {
        this.mapping = mapping;
        this.place = place;
        this.problems = problems;
    }

    /** The entries of a map; empty, and reported, where the node is none. Missing and unknown keys are reported. */
    public static Optional<Entries> of(Node node, Place place, Problems problems) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.error(
                    node.at(),
                    place.what() + " is a map of keys, not " + Scalars.describe(node),
                    Scalars.listing("keys", place.keyNames()));
            return Optional.empty();
        }
        Node.Mapping whole = place.others().isPresent()
                ? mapping
                : SplitTexts.joined(mapping, key -> place.key(key).isPresent(), problems);
        Entries entries = new Entries(whole, place, problems);
        entries.reportUnknown();
        entries.reportMissing();
        return Optional.of(entries);
    }

    private void reportUnknown() {
        unknown()
                .map(Node.Entry::key)
                .forEach(key -> problems.error(
                        key.at(),
                        "unknown key '" + Scalars.cut(key.text()) + "' in " + place.what(),
                        key.text().contains(WIDE_COLON)
                                ? "write an ordinary colon and a space: "
                                        + Scalars.cut(key.text().replaceFirst(" *" + WIDE_COLON + " *", ": "))
                                : Suggestion.forUnknown(key.text(), place.keyNames())));
    }

    /** A single text under a key that is nearly a known one is a slip of the known one. */
    private boolean isOther(Node.Entry entry) {
        return place.others().isPresent()
                && (entry.value() instanceof Node.Mapping
                        || Suggestion.closest(entry.key().text(), place.keyNames())
                                .isEmpty());
    }

    private void reportMissing() {
        for (Place.Key key : place.keys()) {
            if (key.required() && mapping.get(key.name()).isEmpty() && !isMisspelt(key.name())) {
                problems.error(
                        mapping.at(),
                        place.what() + " needs the key '" + key.name() + "'",
                        "add '" + key.name() + ": …': " + key.doc());
            }
        }
    }

    /** Whether an unknown key, which is reported already, is meant to be this one. */
    private boolean isMisspelt(String key) {
        return unknown()
                .anyMatch(entry -> Suggestion.closest(entry.key().text(), place.keyNames())
                        .filter(key::equals)
                        .isPresent());
    }

    private Stream<Node.Entry> unknown() {
        return mapping.entries().stream()
                .filter(entry -> place.key(entry.key().text()).isEmpty() && !isOther(entry));
    }

    /** Whether every key is a known one; an unknown one is reported, so that nothing should be missed further. */
    public boolean isClear() {
        return unknown().findAny().isEmpty();
    }

    /** Where the map starts. */
    public Location at() {
        return mapping.at();
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        return node(key).isPresent();
    }

    /** What stands behind a declared key. */
    public Optional<Node> node(String key) {
        if (place.key(key).isEmpty()) {
            throw new IllegalArgumentException("'" + key + "' is not declared in " + place.name());
        }
        return mapping.get(key);
    }

    /** Where the value of a key stands, or the map where it is missing. */
    public Location at(String key) {
        return node(key).map(Node::at).orElse(at());
    }

    /** The entries whose keys are not declared, where the place takes any. */
    public List<Node.Entry> others() {
        return mapping.entries().stream()
                .filter(entry -> place.key(entry.key().text()).isEmpty() && isOther(entry))
                .toList();
    }

    /** The single text behind the key, with its place. */
    public Optional<Node.Scalar> scalar(String key) {
        return node(key).flatMap(node -> Scalars.scalar(node, "'" + key + "'", problems));
    }

    /** The single text behind the key. */
    public Optional<String> text(String key) {
        return scalar(key).map(Node.Scalar::text);
    }

    /** The decimal behind the key. */
    public Optional<BigDecimal> number(String key) {
        return node(key).flatMap(node -> Scalars.number(node, "'" + key + "'", problems));
    }

    /** The whole number behind the key, within bounds. */
    public Optional<Integer> whole(String key, int least, int most) {
        return node(key).flatMap(node -> Scalars.whole(node, "'" + key + "'", least, most, problems));
    }

    /** The yes or no behind the key. */
    public Optional<Boolean> yesNo(String key) {
        return node(key).flatMap(node -> Scalars.yesNo(node, "'" + key + "'", problems));
    }

    /** One of some words behind the key, with what it stands for. */
    public <T> Optional<T> choice(String key, Map<String, T> words) {
        return node(key).flatMap(node -> Scalars.choice(node, "'" + key + "'", words, problems));
    }

    /** The list of texts behind the key; a single text is a list of one. */
    public List<Node.Scalar> scalars(String key) {
        return node(key)
                .map(node -> Scalars.scalars(node, "'" + key + "'", problems))
                .orElse(List.of());
    }

    /** The title behind the key: one text for all languages, or a map of three. */
    public Optional<Titles> titles(String key) {
        return node(key).flatMap(node -> Scalars.titles(node, problems));
    }
}
