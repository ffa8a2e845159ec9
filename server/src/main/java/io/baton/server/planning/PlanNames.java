package io.baton.server.planning;

import io.baton.core.document.Place;
import io.baton.core.plan.PlanGrammar;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names that a plan may use whatever it says: the words of the language, the facts of the catalogue and their fields. */
final class PlanNames {

    private PlanNames() {}

    /** Those beside a catalogue, each once, in the order of their letters. */
    static List<String> of(Optional<Catalogue> catalogue) {
        Stream<String> words = PlanGrammar.places().stream()
                .flatMap(place -> place.keys().stream().map(Place.Key::name));
        Stream<String> facts =
                catalogue.stream().flatMap(known -> known.tables().stream()).flatMap(PlanNames::of);
        return Stream.concat(words, facts).distinct().sorted().toList();
    }

    private static Stream<String> of(Table table) {
        return Stream.concat(
                Stream.of(table.name()),
                table.type().fields().stream().map(field -> table.name() + "." + field.name()));
    }
}
