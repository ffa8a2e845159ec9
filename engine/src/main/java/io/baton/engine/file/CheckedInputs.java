package io.baton.engine.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Files of one table that were read, and what holds between their rows.
 *
 * @param inputs the files
 * @param whole what {@link WholeTable} found
 */
record CheckedInputs(List<LoadedInput> inputs, Optional<LoadCache.Entry> whole) {

    CheckedInputs {
        inputs = List.copyOf(inputs);
    }

    /** A query of all good rows of at least one file. */
    String select() {
        if (whole.isPresent() && !whole.get().note().files().isEmpty()) {
            return LoadedInput.select(whole.get().note().files(whole.get().folder(), ".parquet"));
        }
        return inputs.stream().map(LoadedInput::select).collect(Collectors.joining(" UNION ALL BY NAME "));
    }

    /** How many good rows there are. */
    long rows() {
        long rows = 0;
        for (int i = 0; i < inputs.size(); i++) {
            CacheNote.Tally tally = tally(i);
            rows += inputs.get(i).entry().note().rows() - tally.badRows() - tally.repeatedRows();
        }
        return rows;
    }

    private boolean isTallied() {
        return whole.isPresent() && !whole.get().note().tallies().isEmpty();
    }

    private CacheNote.Tally tally(int place) {
        CacheNote.Tally own = inputs.get(place).tally();
        return isTallied() ? own.plus(whole.orElseThrow().note().tallies().get(place)) : own;
    }

    /** What came of a file; its bad rows are put into the folder of bad rows. */
    LoadedFile file(int place, BadFiles badFiles) throws IOException {
        LoadedInput loaded = inputs.get(place);
        List<Path> bad = loaded.badFile();
        if (isTallied()) {
            LoadCache.Entry entry = whole.orElseThrow();
            List<Path> more = entry.note().files(entry.folder(), WholeTable.badFile(place));
            bad = more.isEmpty() ? bad : more;
        }
        CacheNote.Tally tally = tally(place);
        Optional<Path> badFile = badFiles.put(loaded.input(), bad);
        return new LoadedFile(
                loaded.input().name(),
                loaded.hash(),
                Files.size(loaded.input().path()),
                loaded.entry().note().rows(),
                tally.badRows(),
                tally.repeatedRows(),
                tally.shown(),
                badFile,
                mendedName(loaded.input()));
    }

    /** Of a file of mended rows its own name: what is still bad is mended there. */
    private static String mendedName(InputFile input) {
        return BadFiles.isMended(input.name()) ? input.name() : BadFiles.mendedName(input.name(), input.format());
    }
}
