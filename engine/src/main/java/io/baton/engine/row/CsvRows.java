package io.baton.engine.row;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.baton.engine.catalogue.Layout;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Rows of CSV. A row whose quotes are broken is given as one cell of its first line, and reading goes on behind that line, so
 * that one slip does not swallow the rest of the file.
 */
final class CsvRows implements TextRows {

    static final int LONGEST_CELL = 16 << 20;
    private static final int MOST_BROKEN = 100;

    private final TextFile file;
    private final Layout layout;
    private final ColumnList columns;
    private final boolean firstIsData;
    private final RawRow first = new RawRow();
    private RawRow row = first;
    private StrictDecoder text;
    private CloseableIterator<RawRow> rows;
    private long skipped;
    private int broken;
    private boolean started;

    CsvRows(TextFile file, Layout layout) throws IOException, UnreadableFile {
        this.file = file;
        this.layout = layout;
        this.text = file.open();
        this.rows = rows(text);
        boolean any = advance();
        if (any && !row.fault().isEmpty()) {
            throw new UnreadableFile(row.line(), row.fault(), "mend the first row");
        }
        if (!any && layout.header()) {
            throw new UnreadableFile(
                    1, "the file is empty", "its first line names the columns, also where no row follows");
        }
        this.columns = ColumnList.of(any ? cells() : List.of(), layout.header());
        this.firstIsData = any && !layout.header();
        if (columns.holdsBadBytes()) {
            throw new UnreadableFile(
                    row.line(), "the names of the columns hold " + file.badBytes(), "declare the encoding of the file");
        }
    }

    private CloseableIterator<RawRow> rows(Reader source) {
        return CsvReader.builder()
                .fieldSeparator(layout.delimiter())
                .quoteCharacter(layout.quote())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .build(new Filler(), source)
                .iterator();
    }

    /** Puts the cells of one record into the row. */
    private final class Filler extends AbstractBaseCsvCallbackHandler<RawRow> {
        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(skipped + startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            row.add(buffer, offset, length, Nature.TEXT);
        }

        @Override
        protected @Nullable RawRow buildRecord() {
            return row;
        }
    }

    private List<String> cells() {
        return IntStream.range(0, row.count()).mapToObj(row::cell).toList();
    }

    @Override
    public List<String> header() {
        return columns.names();
    }

    @Override
    public OptionalInt column(String name) {
        return columns.place(name);
    }

    @Override
    public boolean next(RawRow target) throws IOException, UnreadableFile {
        row = target;
        if (!started && firstIsData) {
            started = true;
            target.copy(first);
            return true;
        }
        return advance();
    }

    /** Reads the next row that is not blank. */
    private boolean advance() throws IOException, UnreadableFile {
        try {
            while (rows.hasNext()) {
                rows.next();
                if (!row.isBlank()) {
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        } catch (CsvParseException e) {
            if (e.getCause() != null && !(e.getCause() instanceof RawRow.RowTooLong)) {
                throw e;
            }
            recover(why(e));
            return true;
        }
    }

    private UnreadableFile unreadable(UncheckedIOException e) {
        return UnreadableFile.cutOff(row.line(), e.getCause() == null ? e : e.getCause());
    }

    private static String why(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Unclosed")) {
            return "a quote is opened and never closed";
        }
        return message.startsWith("Unexpected character")
                ? "something stands between a closing quote and the next delimiter"
                : "a cell or row is longer than " + LONGEST_CELL
                        + " characters, perhaps because a quote is never closed";
    }

    /** Gives the first line of a broken row as one cell, and goes on behind it. */
    private void recover(String why) throws IOException, UnreadableFile {
        broken++;
        if (broken > MOST_BROKEN) {
            throw new UnreadableFile(
                    row.line(),
                    "more than " + MOST_BROKEN + " rows have broken quotes",
                    "check 'quote' and 'delimiter' of the file; \"quote: ''\" reads quotes as ordinary characters");
        }
        long line = row.line();
        rows.close();
        text = file.open();
        LineSkipper rest = new LineSkipper(text);
        String brokenLine = skipTo(rest, line);
        skipped = line;
        rows = rows(rest);
        row.begin(line);
        row.add(brokenLine, Nature.TEXT);
        row.broken(why);
    }

    private static String skipTo(LineSkipper rest, long line) throws IOException, UnreadableFile {
        try {
            return rest.skipLines(line);
        } catch (ZipException | EOFException e) {
            throw UnreadableFile.cutOff(line, e);
        }
    }

    @Override
    public TextFile file() {
        return file;
    }

    @Override
    public StrictDecoder text() {
        return text;
    }

    @Override
    public RejectWriter rejects(Path path) throws IOException {
        return CsvRejects.open(path, file.charset(), layout, columns.names());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
