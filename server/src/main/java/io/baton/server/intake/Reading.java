package io.baton.server.intake;

import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Layout;
import io.baton.engine.cell.DecimalText;
import io.baton.engine.cell.TimePattern;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a file is read, as somebody has chosen.
 *
 * @param format the kind of file
 * @param encoding of CSV, one of {@link #ENCODINGS}
 * @param delimiter of CSV
 * @param dates in which order dates are written
 * @param mark the decimal mark of numbers that are text
 * @param source of which its rows are
 * @param columns the column of each field that has one
 */
record Reading(
        FileFormat format,
        String encoding,
        Delimiter delimiter,
        DateOrder dates,
        DecimalMark mark,
        String source,
        Map<String, String> columns) {

    /** The encodings among which people choose. */
    static final List<String> ENCODINGS = List.of("utf-8", "gb18030", "big5", "utf-16le", "utf-16be", "windows-1252");

    private static final List<String> TIMES = List.of(" H:mm", " H:mm:ss");
    private static final List<TimePattern> ISO_TIMES =
            patterns(Stream.of("yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"));

    /** Not what may be thousands, such as 1,234. */
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("[-+]?([0-9]+,([0-9]{1,2}|[0-9]{4,})|[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+)");

    Reading {
        columns = Map.copyOf(columns);
    }

    /** What stands between cells. */
    enum Delimiter {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t'),
        BAR('|');

        private final char character;

        Delimiter(char character) {
            this.character = character;
        }

        static Delimiter of(char character) {
            return Stream.of(values())
                    .filter(one -> one.character == character)
                    .findFirst()
                    .orElse(COMMA);
        }
    }

    /** In which order dates are written; ISO dates are always read. */
    enum DateOrder {
        YEAR_FIRST,
        DAY_FIRST,
        MONTH_FIRST;

        private List<String> patterns() {
            return switch (this) {
                case YEAR_FIRST -> List.of("yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日");
                case DAY_FIRST -> List.of("yyyy-M-d", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy");
                case MONTH_FIRST -> List.of("yyyy-M-d", "M/d/yyyy", "M-d-yyyy");
            };
        }

        /** Whether a cell is a date that can only be written so. */
        private boolean isShownBy(String cell) {
            return switch (this) {
                case YEAR_FIRST -> cell.matches("[0-9]{4}[-/.年].*");
                case DAY_FIRST ->
                    cell.matches(
                            "[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}.*|(1[3-9]|2[0-9]|3[01])[-/][0-9]{1,2}[-/][0-9]{4}.*");
                case MONTH_FIRST -> cell.matches("[0-9]{1,2}[-/](1[3-9]|2[0-9]|3[01])[-/][0-9]{4}.*");
            };
        }
    }

    /** How decimals are written, with the other mark between thousands. */
    enum DecimalMark {
        POINT,
        COMMA;

        private DecimalText.Style style() {
            return switch (this) {
                case POINT -> new DecimalText.Style('.', ',');
                case COMMA -> new DecimalText.Style(',', '.');
            };
        }
    }

    /** The same with the order of dates and the decimal mark that some cells show; where they show none, as it is. */
    Reading like(List<String> cells) {
        DateOrder order = Stream.of(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
                .filter(one -> cells.stream().anyMatch(one::isShownBy))
                .findFirst()
                .orElse(dates);
        boolean isComma = format == FileFormat.CSV && cells.stream().anyMatch(DECIMAL_COMMA.asMatchPredicate());
        return new Reading(format, encoding, delimiter, order, isComma ? DecimalMark.COMMA : mark, source, columns);
    }

    /** The same with other columns. */
    Reading with(Map<String, String> others) {
        return new Reading(format, encoding, delimiter, dates, mark, source, others);
    }

    /**
     * The layout of the file.
     *
     * @param own how the catalogue lays files of this type out: its dates, times and words for nothing are read, too
     */
    Layout layout(Layout own) {
        return new Layout(
                Optional.of(format),
                Optional.of(Charset.forName(encoding)),
                delimiter.character,
                '"',
                true,
                Optional.empty(),
                mark.style(),
                Stream.concat(patterns(dates.patterns().stream()).stream(), own.dates().stream())
                        .toList(),
                Stream.of(own.times(), times(), ISO_TIMES).flatMap(List::stream).toList(),
                own.missing());
    }

    private List<TimePattern> times() {
        return patterns(dates.patterns().stream().flatMap(date -> TIMES.stream().map(time -> date + time)));
    }

    private static List<TimePattern> patterns(Stream<String> texts) {
        return texts.map(TimePattern::known).toList();
    }
}
