package io.baton.core.plan;

import io.baton.core.plan.Scorecard.Dimension;
import io.baton.core.plan.Scorecard.Item;
import io.baton.core.plan.Scorecard.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Walks through the tree of a scorecard. */
final class Dimensions {

    private Dimensions() {}

    /** The names of all dimensions, parents first. */
    static List<String> names(Scorecard card) {
        return parts(card).stream()
                .filter(part -> part instanceof Dimension)
                .map(Part::name)
                .toList();
    }

    /** All dimensions, parents first. */
    static List<Dimension> all(Scorecard card) {
        return parts(card).stream()
                .flatMap(part -> part instanceof Dimension dimension ? Stream.of(dimension) : Stream.empty())
                .toList();
    }

    /** The names of all weighted indicators, in the order of the text. */
    static List<String> items(Scorecard card) {
        return parts(card).stream()
                .filter(part -> part instanceof Item)
                .map(Part::name)
                .toList();
    }

    /** The shorter periods that dimensions are made of. */
    static List<RollUp> rollUps(Scorecard card) {
        return parts(card).stream()
                .flatMap(part -> part instanceof Dimension dimension ? dimension.rollUp().stream() : Stream.empty())
                .toList();
    }

    private static List<Part> parts(Scorecard card) {
        List<Part> found = new ArrayList<>();
        collect(card.dimensions(), found);
        return found;
    }

    private static void collect(List<Part> parts, List<Part> found) {
        for (Part part : parts) {
            found.add(part);
            if (part instanceof Dimension dimension) {
                collect(dimension.parts(), found);
            }
        }
    }
}
