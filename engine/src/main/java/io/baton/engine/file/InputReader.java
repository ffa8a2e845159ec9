package io.baton.engine.file;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.engine.catalogue.Source;
import io.baton.engine.row.RawRow;
import io.baton.engine.row.RowSource;
import io.baton.engine.row.RowSources;
import io.baton.engine.row.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/** Reads one file into Parquet, bad rows aside. */
final class InputReader {

    private static final int ROWS_BETWEEN_PROGRESS = 1 << 16;

    private final InputFile input;
    private final Problems problems;
    private final Progress progress;

    InputReader(InputFile input, Problems problems, Progress progress) {
        this.input = input;
        this.problems = problems;
        this.progress = progress;
    }

    /** Where it is written. */
    record Into(DuckDBConnection connection, Path folder, ZoneId zone) {}

    /** Reads the file; nothing, and reported, where it cannot be read as a whole. */
    Optional<CacheNote> read(Into into) throws IOException {
        try (RowSource rows =
                RowSources.open(input.path(), input.format(), input.source().layout())) {
            long before = problems.errorCount();
            Optional<RowChecker> checker = checker(rows);
            if (checker.isEmpty() || problems.errorCount() > before) {
                return Optional.empty();
            }
            return Optional.of(read(rows, checker.get(), into));
        } catch (UnreadableFile e) {
            report(e.line(), e.what(), e.mend());
            return Optional.empty();
        }
    }

    private Optional<RowChecker> checker(RowSource rows) throws IOException {
        List<LookUp> lookUps = new ArrayList<>();
        for (int i = 0; i < input.lookUps().size(); i++) {
            lookUps.add(
                    new LookUp(input.source().joins().get(i), input.lookUps().get(i), problems));
        }
        ColumnMapping.Result mapping = new ColumnMapping(input, rows, lookUps, problems).resolve();
        for (LookUp lookUp : lookUps) {
            lookUp.read();
        }
        boolean complete = mapping.keys().size() == lookUps.size();
        RowConverter converter =
                new RowConverter(mapping.inputs(), input.source().layout().missing(), new RowRules(input.table()));
        return complete ? Optional.of(new RowChecker(rows, lookUps, mapping.keys(), converter)) : Optional.empty();
    }

    private CacheNote read(RowSource rows, RowChecker checker, Into into) throws IOException, UnreadableFile {
        PartWriter.Target target = new PartWriter.Target(input.table().type(), input.name(), into.folder());
        ColumnBuffer.Reading reading = new ColumnBuffer.Reading(input.source().layout(), into.zone());
        BadRows bad = new BadRows(input.name(), rows, into.folder().resolve("rows" + BadRows.ENDING));
        try (PartWriter parts = new PartWriter(into.connection(), target, reading);
                bad) {
            long count = transfer(rows, checker, parts, bad);
            List<CacheNote.Kept> kept = new ArrayList<>();
            for (Path part : parts.finish()) {
                kept.add(CacheNote.Kept.of(part));
            }
            bad.close();
            bad.file().ifPresent(kept::add);
            return new CacheNote(count, List.of(bad.tally()), kept);
        }
    }

    private long transfer(RowSource rows, RowChecker checker, PartWriter parts, BadRows bad)
            throws IOException, UnreadableFile {
        RawRow row = new RawRow();
        long size = Files.size(input.path());
        long count = 0;
        Batch batch = parts.take();
        while (rows.next(row)) {
            count++;
            List<BadCell> wrong = checker.check(row, batch);
            if (!wrong.isEmpty()) {
                bad.add(row, wrong);
            } else {
                batch.keep(row.line());
                if (batch.isFull()) {
                    parts.put(batch);
                    batch = parts.take();
                }
            }
            if (count % ROWS_BETWEEN_PROGRESS == 0) {
                progress.reading(input.name(), count, rows.bytesRead(), size);
            }
        }
        parts.put(batch);
        progress.reading(input.name(), count, size, size);
        return count;
    }

    private void report(long line, String what, String mend) {
        Location at = input.source()
                .file()
                .map(Source.FileName::at)
                .orElse(input.table().at());
        problems.error(at, input.name() + ":" + line + ": " + what, mend);
    }
}
