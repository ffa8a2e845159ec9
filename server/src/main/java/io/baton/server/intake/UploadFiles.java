package io.baton.server.intake;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problem;
import io.baton.core.fact.Field;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Layout;
import io.baton.engine.catalogue.Source;
import io.baton.engine.catalogue.Table;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.BadRow;
import io.baton.engine.file.RowIntake;
import io.baton.engine.row.LayoutGuess;
import io.baton.engine.row.RawRow;
import io.baton.engine.row.RowSource;
import io.baton.engine.row.RowSources;
import io.baton.engine.row.RowsToMend;
import io.baton.engine.row.UnreadableFile;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactLoad;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads files that people have brought, by the reader of the data folder; some at a time, for each takes memory. */
@Component
@ConditionalOnWebApplication
class UploadFiles {

    private static final int AT_ONCE = 2;

    private final Catalogues catalogues;
    private final Uploads uploads;
    private final IntakeSettings settings;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    UploadFiles(Catalogues catalogues, Uploads uploads, IntakeSettings settings) {
        this.catalogues = catalogues;
        this.uploads = uploads;
        this.settings = settings;
    }

    /**
     * What a file begins with.
     *
     * @param header the names of its columns
     * @param first the cells of its first row; empty where there is none
     * @param fault why it cannot be read
     */
    record Head(List<String> header, List<String> first, Optional<Problem> fault) {
        Head {
            header = List.copyOf(header);
            first = List.copyOf(first);
        }
    }

    /**
     * The rows of a file.
     *
     * @param fault why nothing of it can be used
     */
    record Rows(List<FactLoad.Line> good, List<BadRow> bad, Optional<Problem> fault) {
        Rows {
            good = List.copyOf(good);
            bad = List.copyOf(bad);
        }
    }

    /** Does something with a file; others wait. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Path file) throws IOException;
    }

    /** How a file may be read, from what it looks like. */
    Reading suggest(Table declared, Path file, String source) throws IOException {
        LayoutGuess guess = LayoutGuess.of(file);
        String encoding = guess.charset().name().toLowerCase(Locale.ROOT);
        Reading plain = new Reading(
                guess.format(),
                Reading.ENCODINGS.contains(encoding) ? encoding : Reading.ENCODINGS.getFirst(),
                Reading.Delimiter.of(guess.delimiter()),
                Reading.DateOrder.YEAR_FIRST,
                Reading.DecimalMark.POINT,
                source,
                Map.of());
        Head head = head(declared, plain, file);
        return plain.like(head.first()).with(new Suggestions(declared).of(head.header()));
    }

    /** What a file begins with. */
    Head head(Table declared, Reading reading, Path file) throws IOException {
        try (RowSource rows =
                new RowSources(UploadFiles::noDatabase).open(file, reading.format(), layout(declared, reading))) {
            RawRow row = new RawRow();
            List<String> first = new ArrayList<>();
            if (rows.next(row)) {
                for (int i = 0; i < row.count(); i++) {
                    first.add(row.shown(i));
                }
            }
            return new Head(rows.header(), first, Optional.empty());
        } catch (UnreadableFile e) {
            return new Head(List.of(), List.of(), Optional.of(problem(declared, e)));
        }
    }

    /** All rows of a file. */
    Rows rows(Table declared, Reading reading, Path file) throws IOException {
        List<FactLoad.Line> good = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        try {
            RowIntake.Read read = RowIntake.read(
                    as(declared, reading),
                    new RowIntake.Text(declared.name(), file, reading.format()),
                    zone(),
                    sent -> {
                        switch (sent) {
                            case RowIntake.Sent.Good(long line, var row) -> good.add(new FactLoad.Line(line, row));
                            case RowIntake.Sent.Bad(BadRow row) -> bad.add(row);
                        }
                        if (good.size() + bad.size() > settings.mostRows()) {
                            throw new TooManyRows();
                        }
                    });
            return new Rows(good, bad, read.problems().stream().findFirst());
        } catch (TooManyRows _) {
            String what = "the file has more than " + settings.mostRows() + " rows";
            return new Rows(
                    List.of(), List.of(), Optional.of(problem(declared, new UnreadableFile(1, what, "split it"))));
        }
    }

    /** Some rows of a file as a workbook, with the reasons. */
    byte[] toMend(Table declared, Reading reading, Path file, Map<Long, String> reasons) throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try {
            RowsToMend.write(
                    file, reading.format(), layout(declared, reading), reasons, columns -> new MendBook(book, columns));
            return book.toByteArray();
        } catch (UnreadableFile e) {
            throw new IOException("a file that was read cannot be read again", e);
        }
    }

    /** Reads the content of a file; empty where it was dropped. */
    <T> Optional<T> open(Upload upload, Reader<T> reader) throws IOException {
        places.acquireUninterruptibly();
        try {
            Optional<byte[]> content = uploads.content(upload.id());
            return content.isEmpty() ? Optional.empty() : Optional.of(open(content.get(), reader));
        } finally {
            places.release();
        }
    }

    /** Reads some content, in a file that is gone afterwards. */
    <T> T open(byte[] content, Reader<T> reader) throws IOException {
        Path file = Files.createTempFile("baton-upload", ".brought");
        try {
            Files.write(file, content);
            return reader.read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ZoneId zone() {
        // before the first catalogue only the organisation is brought, which has days and no times
        return catalogues.current().map(Catalogue::zone).orElse(ZoneOffset.UTC);
    }

    /** The fact type as it is read from such a file. */
    private static Table as(Table declared, Reading reading) {
        Location at = declared.at();
        Map<String, Source.ColumnNames> columns = new LinkedHashMap<>();
        Map<String, String> nothing = new LinkedHashMap<>();
        for (Field field : declared.type().fields()) {
            Optional<String> column = Optional.ofNullable(reading.columns().get(field.name()));
            column.ifPresentOrElse(
                    name -> columns.put(field.name(), new Source.ColumnNames(List.of(new Node.Scalar(name, at)))),
                    () -> nothing.put(field.name(), ""));
        }
        nothing.keySet().removeAll(declared.netOfTax().keySet());
        Source source =
                new Source(Optional.empty(), layout(declared, reading), columns, nothing, codes(declared), List.of());
        return new Table(
                declared.type(),
                declared.purpose(),
                declared.title(),
                declared.fieldTitles(),
                declared.netOfTax(),
                List.of(source),
                at,
                false,
                "");
    }

    /** Foreign codes of the catalogue are read, and the own ones as well. */
    private static Map<String, Map<String, String>> codes(Table declared) {
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        for (Source source : declared.sources()) {
            source.codes()
                    .forEach((field, known) -> codes.computeIfAbsent(field, _ -> new LinkedHashMap<>())
                            .putAll(known));
        }
        codes.values().forEach(known -> List.copyOf(known.values()).forEach(own -> known.putIfAbsent(own, own)));
        return codes;
    }

    private static Layout layout(Table declared, Reading reading) {
        return reading.layout(declared.sources().getFirst().layout());
    }

    private static Problem problem(Table table, UnreadableFile e) {
        return new Problem(
                Problem.Severity.ERROR, new Location(table.name(), Math.toIntExact(e.line()), 1), e.what(), e.mend());
    }

    private static EmbeddedDuckDb noDatabase() throws IOException {
        throw new IOException("files that people bring need no database");
    }

    /** Ends the reading of a file with too many rows. */
    private static final class TooManyRows extends IOException {
        private static final long serialVersionUID = 1L;

        TooManyRows() {
            super("too many rows");
        }
    }
}
