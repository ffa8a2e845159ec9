package io.baton.engine.file;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.engine.catalogue.Source;
import io.baton.engine.row.RawRow;
import io.baton.engine.row.RowSource;
import io.baton.engine.row.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one file into Parquet, bad rows aside. */
final class InputReader {

    private static final int ROWS_BETWEEN_PROGRESS = 1 << 16;

    private final InputFile input;
    private final Problems problems;
    private final LoadSession session;

    InputReader(InputFile input, Problems problems, LoadSession session) {
        this.input = input;
        this.problems = problems;
        this.session = session;
    }

    /** Reads the file; nothing, and reported, where it cannot be read as a whole. */
    Optional<CacheNote> read(Path folder) throws IOException {
        try (RowSource rows = session.sources()
                .open(input.path(), input.format(), input.source().layout())) {
            long before = problems.errorCount();
            List<LookUp> lookUps = lookUps();
            ColumnMapping.Result mapping = new ColumnMapping(input, rows, lookUps, problems).resolve();
            for (LookUp lookUp : lookUps) {
                lookUp.read();
            }
            if (problems.errorCount() > before) {
                return Optional.empty();
            }
            if (input.mended().isEmpty()) {
                Optional<CacheNote> copied = ParquetCopy.copy(input, mapping.inputs(), session, folder);
                if (copied.isPresent()) {
                    return copied;
                }
            }
            // without a mended file there is nothing to ask of every single row
            RowSource unmended = input.mended().isPresent()
                    ? new MendedLines(rows, replaced(input.mended().get()))
                    : rows;
            return Optional.of(read(unmended, checker(rows, lookUps, mapping), folder));
        } catch (UnreadableFile e) {
            report(e.line(), e.what(), e.mend());
            return Optional.empty();
        }
    }

    /** The lines for which a mended file has rows. */
    private Set<Long> replaced(InputFile.MendedFile mended) throws IOException, UnreadableFile {
        try (RowSource rows = session.sources()
                .open(mended.path(), mended.format(), input.source().layout())) {
            return MendedLines.named(rows, mended.name());
        }
    }

    private List<LookUp> lookUps() {
        List<LookUp> lookUps = new ArrayList<>();
        for (int i = 0; i < input.lookUps().size(); i++) {
            lookUps.add(
                    new LookUp(input.source().joins().get(i), input.lookUps().get(i), session.sources(), problems));
        }
        return lookUps;
    }

    private RowChecker checker(RowSource rows, List<LookUp> lookUps, ColumnMapping.Result mapping) {
        RowConverter converter =
                new RowConverter(mapping.inputs(), input.source().layout().missing(), new RowRules(input.table()));
        return new RowChecker(rows, lookUps, mapping.keys(), converter);
    }

    private CacheNote read(RowSource rows, RowChecker checker, Path folder) throws IOException, UnreadableFile {
        PartWriter.Target target = new PartWriter.Target(input.table().type(), input.name(), folder);
        ColumnBuffer.Reading reading = new ColumnBuffer.Reading(input.source().layout(), session.zone());
        BadRows bad = new BadRows(input.name(), rows, folder.resolve("rows" + BadRows.ENDING));
        try (PartWriter parts = new PartWriter(session.database().connection(), target, reading);
                bad) {
            long count = transfer(rows, checker, parts, bad);
            List<CacheNote.Kept> kept = new ArrayList<>();
            for (Path part : parts.finish()) {
                kept.add(CacheNote.Kept.of(part));
            }
            bad.close();
            bad.file().ifPresent(kept::add);
            return new CacheNote(count, List.of(bad.tally()), count == 0 ? List.of() : unmet(rows), kept);
        }
    }

    /** What the catalogue names, and no row has; a format that names its columns first was refused already. */
    private List<String> unmet(RowSource rows) {
        Set<String> mapped = input.source().columns().values().stream()
                .flatMap(columns -> columns.names().stream())
                .map(Node.Scalar::text)
                .collect(Collectors.toSet());
        return rows.unmet().stream().filter(mapped::contains).toList();
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
                session.progress().reading(input.name(), count, rows.bytesRead(), size);
            }
        }
        parts.put(batch);
        session.progress().reading(input.name(), count, size, size);
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
