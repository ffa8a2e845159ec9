package io.baton.core.document;

import java.util.List;

/** What may stand behind a key. */
public sealed interface Shape {

    /**
     * One text.
     *
     * @param what what it is, with its article: {@code a date}
     * @param pattern a regular expression that it matches, as far as one can say so; empty for any
     */
    record Text(String what, String pattern) implements Shape {}

    /** One of some words. */
    record Choice(List<String> words) implements Shape {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** A map with the keys of the place of that name. */
    record Inside(String place) implements Shape {}

    /** A map from names of one's own to values. */
    record Named(Text name, Shape value) implements Shape {}

    /** A list. */
    record Items(Shape item) implements Shape {}

    /** One shape or another, the most usual first. */
    record Either(List<Shape> shapes) implements Shape {
        public Either {
            shapes = List.copyOf(shapes);
        }
    }

    /** Any one text. */
    static Text text(String what) {
        return new Text(what, "");
    }

    /** A text of a pattern. */
    static Text text(String what, String pattern) {
        return new Text(what, pattern);
    }

    /** One of some words. */
    static Choice choice(String... words) {
        return new Choice(List.of(words));
    }

    /** One shape or another. */
    static Either either(Shape... shapes) {
        return new Either(List.of(shapes));
    }
}
