package io.baton.engine.row;

import io.baton.engine.catalogue.Layout;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Rows of a sheet of an Excel workbook. Numbers come from the text that the file holds, rounded to the 15 significant digits
 * that Excel shows; dates by their serial number in either calendar; of merged cells only the first has a value.
 */
final class ExcelRows implements RowSource {

    private static final int MOST_COLUMNS = 16_384;
    private static final BigDecimal MOST_DAYS = new BigDecimal(100_000_000);

    private final Path path;
    private final Layout layout;
    private final Workbook workbook;
    private final XMLStreamReader sheet;
    private final ColumnList columns;
    private final RawRow first = new RawRow();
    private final List<Cell> cells = new ArrayList<>();
    private boolean pending;
    private long line;

    private record Cell(String text, Nature nature) {
        static final Cell EMPTY = new Cell("", Nature.TEXT);
    }

    private ExcelRows(Path path, Layout layout, Workbook workbook) throws IOException, UnreadableFile {
        this.path = path;
        this.layout = layout;
        this.workbook = workbook;
        this.sheet = workbook.sheet(layout.sheet());
        boolean any = advance(first, 0);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.count(); i++) {
            names.add(first.cell(i));
        }
        columns = ColumnList.of(names, layout.header());
        pending = any && !layout.header();
    }

    static ExcelRows open(Path path, Layout layout) throws IOException, UnreadableFile {
        Workbook workbook = Workbook.open(path);
        try {
            return new ExcelRows(path, layout, workbook);
        } catch (IOException | UnreadableFile e) {
            workbook.close();
            throw e;
        }
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
    public boolean next(RawRow row) throws IOException, UnreadableFile {
        if (pending) {
            pending = false;
            row.copy(first);
            return true;
        }
        return advance(row, columns.size());
    }

    /** Reads the next row that is not blank, with at least so many cells. */
    private boolean advance(RawRow row, int width) throws UnreadableFile {
        try {
            while (sheet.hasNext()) {
                if (Workbook.isStart(sheet, "row")) {
                    readCells();
                    fill(row, width);
                    if (!row.isBlank()) {
                        return true;
                    }
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            boolean inflates = e instanceof XMLStreamException xml && xml.getNestedException() instanceof ZipException;
            throw Workbook.broken(line + 1, inflates ? (Exception) ((XMLStreamException) e).getNestedException() : e);
        }
    }

    /** Blank cells behind the last column do not count; others make the row too long. */
    private void fill(RawRow row, int width) {
        int last = cells.size();
        while (last > width && cells.get(last - 1).text().isBlank()) {
            last--;
        }
        row.begin(line);
        for (int i = 0; i < Math.max(last, width); i++) {
            Cell cell = i < last ? cells.get(i) : Cell.EMPTY;
            row.add(cell.text(), cell.nature());
        }
    }

    private void readCells() throws XMLStreamException {
        line = number(Workbook.attribute(sheet, "r")).orElse(line + 1);
        cells.clear();
        long characters = 0;
        while (sheet.hasNext()) {
            sheet.next();
            if (sheet.isEndElement() && Workbook.isElement(sheet, "row")) {
                return;
            }
            if (sheet.isStartElement() && Workbook.isElement(sheet, "c")) {
                int column = column(Workbook.attribute(sheet, "r"), cells.size());
                while (cells.size() < column) {
                    cells.add(Cell.EMPTY);
                }
                Cell cell = readCell();
                characters += cell.text().length();
                if (characters > RawRow.LONGEST) {
                    throw new XMLStreamException("a row is longer than " + RawRow.LONGEST + " characters");
                }
                if (cells.size() == column) {
                    cells.add(cell);
                }
            }
        }
    }

    private static Optional<Long> number(String text) {
        return text.matches("[1-9][0-9]{0,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** The column of a cell such as {@code BC12}, from 0. */
    private static int column(String address, int next) throws XMLStreamException {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = Math.min(column * 26 + address.charAt(i) - 'A' + 1, MOST_COLUMNS + 1);
        }
        int place = column == 0 ? next : column - 1;
        if (place >= MOST_COLUMNS) {
            throw new XMLStreamException("a cell lies beyond the last column");
        }
        return place;
    }

    private Cell readCell() throws XMLStreamException {
        String type = Workbook.attribute(sheet, "t");
        CellFormat format = workbook.format(Workbook.attribute(sheet, "s"));
        StringBuilder value = new StringBuilder();
        boolean inValue = false;
        while (sheet.hasNext()) {
            sheet.next();
            if (sheet.isEndElement() && Workbook.isElement(sheet, "c")) {
                break;
            }
            if (sheet.isStartElement() && Workbook.isElement(sheet, "is")) {
                value.append(Workbook.text(sheet, "is"));
            }
            inValue = Workbook.isElement(sheet, "v") ? sheet.isStartElement() : inValue;
            if (sheet.isCharacters() && inValue) {
                value.append(sheet.getText());
            }
            Workbook.refuseLonger(value);
        }
        return value.isEmpty() ? Cell.EMPTY : cell(type, value.toString(), format);
    }

    private Cell cell(String type, String value, CellFormat format) {
        return switch (type) {
            case "s" ->
                workbook.shared(value)
                        .map(text -> new Cell(text, Nature.TEXT))
                        .orElse(new Cell("#SHARED", Nature.NO_VALUE));
            case "str", "inlineStr" -> new Cell(value, Nature.TEXT);
            case "b" -> new Cell(value, Nature.TEXT);
            case "e" -> new Cell(value, Nature.NO_VALUE);
            case "d" -> new Cell(value, value.length() > 10 ? Nature.TIME : Nature.DATE);
            default -> number(value, format);
        };
    }

    private Cell number(String value, CellFormat format) {
        if (format == CellFormat.NUMBER) {
            return new Cell(PlainNumber.ofWorkbook(value), Nature.NUMBER);
        }
        BigDecimal serial = serial(value);
        if (format == CellFormat.ELAPSED || (serial.signum() > 0 && serial.compareTo(BigDecimal.ONE) < 0)) {
            boolean sensible = serial.signum() >= 0 && serial.compareTo(MOST_DAYS) < 0;
            return sensible ? new Cell(SerialDate.elapsed(serial), Nature.TEXT) : new Cell(value, Nature.NO_VALUE);
        }
        Optional<LocalDateTime> moment = SerialDate.of(serial, workbook.isFrom1904());
        return moment.map(ExcelRows::moment).orElse(new Cell(value, Nature.NO_VALUE));
    }

    private static Cell moment(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Cell(moment.toLocalDate().toString(), Nature.DATE)
                : new Cell(SerialDate.text(moment), Nature.TIME);
    }

    private static BigDecimal serial(String value) {
        String plain = PlainNumber.ofWorkbook(value.strip());
        return plain.matches("-?[0-9]{1,30}(\\.[0-9]{1,60})?") ? new BigDecimal(plain) : BigDecimal.ONE.negate();
    }

    @Override
    public long bytesRead() {
        try {
            return Files.size(path);
        } catch (IOException _) {
            return 0;
        }
    }

    @Override
    public RejectWriter rejects(Path target) throws IOException {
        return CsvRejects.open(target, layout, columns.names());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
