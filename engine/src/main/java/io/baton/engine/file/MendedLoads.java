package io.baton.engine.file;

import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.ledger.Ledger;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Mended files among loads: one mends lines of the original that was there, not of a later one with other lines. */
final class MendedLoads {

    private MendedLoads() {}

    /** The files of a state, without mended files whose originals were loaded anew since. */
    static SequencedMap<String, Path> files(Ledger state) {
        SequencedMap<String, Path> files = new TreeMap<>(state.files());
        Map<String, Integer> numbers = state.numbers();
        numbers.forEach((name, load) -> {
            String mended = BadFiles.mendedName(name, FileFormat.byEnding(name).orElse(FileFormat.CSV));
            if (load > numbers.getOrDefault(mended, load)) {
                files.remove(mended);
            }
        });
        return files;
    }
}
