package io.baton.core.document;

import java.util.List;
import java.util.Optional;

/**
 * A place in a text where keys stand: which keys, what they mean, what may stand behind them. Declared once; readers,
 * schema and reference page follow it.
 *
 * @param name the name of the place
 * @param what what the map is, with its article: {@code an indicator}
 * @param keys the known keys, in canonical order
 * @param others keys of one's own beside them, where the place takes any
 */
public record Place(String name, String what, List<Key> keys, Optional<Others> others) {

    public Place {
        keys = List.copyOf(keys);
    }

    /** A place with known keys only. */
    public static Place of(String name, String what, Key... keys) {
        return new Place(name, what, List.of(keys), Optional.empty());
    }

    /** This place, which also takes keys of one's own. */
    public Place withOthers(String doc, Shape.Text key, Shape value) {
        return new Place(name, what, keys, Optional.of(new Others(doc, key, value)));
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
