package io.baton.engine.catalogue;

import io.baton.engine.cell.DecimalText;
import io.baton.engine.cell.TimePattern;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * How a file is laid out and its cells are written.
 *
 * @param format the kind of file; by the file's ending where it is not said
 * @param encoding of text files; UTF-8, or what the file's byte order mark says, where it is not said
 * @param delimiter between the cells of CSV
 * @param quote around cells of CSV
 * @param header whether the first row names the columns; otherwise they are named 1, 2, …
 * @param sheet the sheet of a workbook; the first where it is not said
 * @param numbers how decimals are written
 * @param dates patterns of dates
 * @param times patterns of local times; ISO where there are none
 * @param missing words that stand for an empty cell
 */
public record Layout(
        Optional<FileFormat> format,
        Optional<Charset> encoding,
        char delimiter,
        char quote,
        boolean header,
        Optional<String> sheet,
        DecimalText.Style numbers,
        List<TimePattern> dates,
        List<TimePattern> times,
        List<String> missing) {

    /** Stands for no quote: a character that no text holds. */
    public static final char NO_QUOTE = '\uFFFF';

    /** What holds where a catalogue says nothing. */
    public static final Layout STANDARD = new Layout(
            Optional.empty(),
            Optional.empty(),
            ',',
            '"',
            true,
            Optional.empty(),
            DecimalText.Style.PLAIN,
            List.of(TimePattern.known("yyyy-MM-dd")),
            List.of(),
            List.of());

    public Layout {
        dates = List.copyOf(dates);
        times = List.copyOf(times);
        missing = List.copyOf(missing);
    }
}
