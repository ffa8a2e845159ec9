package io.baton.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A place in a text where keys stand: which keys, what they mean, what may stand behind them. Declared once; readers,
 * schema and reference page follow it.
 *
 * @param name the name of the place
 * @param what what the map is, with its article: {@code an indicator}
 * @param keys the known keys, in canonical order
 * @param others keys of one's own beside them, where the place takes any
 * @param alternatives sets of keys of which a text uses one: a plan that inherits another gives up the others with it
 */
public record Place(String name, String what, List<Key> keys, Optional<Others> others, List<Set<String>> alternatives) {

    public Place {
        keys = List.copyOf(keys);
        alternatives = List.copyOf(alternatives);
    }

    /** A place with known keys only. */
    public static Place of(String name, String what, Key... keys) {
        return of(name, what, List.of(keys));
    }

    /** A place with known keys only. */
    public static Place of(String name, String what, List<Key> keys) {
        return new Place(name, what, keys, Optional.empty(), List.of());
    }

    /** This place, which also takes keys of one's own. */
    public Place withOthers(String doc, Shape.Text key, Shape value) {
        return new Place(name, what, keys, Optional.of(new Others(doc, key, value)), alternatives);
    }

    /** This place, in which a text uses one of these keys. */
    public Place withAlternatives(String... names) {
        List<Set<String>> sets = new ArrayList<>(alternatives);
        sets.add(Set.of(names));
        return new Place(name, what, keys, others, sets);
    }

    /** The keys that cannot stand beside this one. */
    public Set<String> rivals(String keyName) {
        Set<String> rivals = alternatives.stream()
                .filter(set -> set.contains(keyName))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        rivals.remove(keyName);
        return rivals;
    }

    /** The declaration of that key. */
    public Optional<Key> key(String keyName) {
        return keys.stream().filter(key -> key.name().equals(keyName)).findFirst();
    }

    /** The names of the known keys. */
    public List<String> keyNames() {
        return keys.stream().map(Key::name).toList();
    }

    /**
     * A known key.
     *
     * @param name the key
     * @param required whether it must be there
     * @param shape what stands behind it
     * @param doc what it means, one sentence
     */
    public record Key(String name, boolean required, Shape shape, String doc) {

        /** A key that must be there. */
        public static Key required(String name, Shape shape, String doc) {
            return new Key(name, true, shape, doc);
        }

        /** A key that may be left out. */
        public static Key optional(String name, Shape shape, String doc) {
            return new Key(name, false, shape, doc);
        }
    }

    /** Keys of one's own: what they mean, what they look like, what stands behind them. */
    public record Others(String doc, Shape.Text key, Shape value) {}
}
