package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.file.LoadedData;
import io.baton.engine.ledger.Load;
import java.util.Optional;

/** The state of the data that a result saw, in words. */
final class StateText {

    private static final int HASH = 12;

    private StateText() {}

    /** One line; nothing where the data folder has no loads. */
    static Optional<String> of(LoadedData data, Language language) {
        return data.ledger().last().map(load -> line(load, language));
    }

    private static String line(Load load, Language language) {
        return Words.in(language)
                .text(
                        "state.seen",
                        Integer.toString(load.number()),
                        load.taken().toString(),
                        load.hash().substring(0, HASH));
    }
}
