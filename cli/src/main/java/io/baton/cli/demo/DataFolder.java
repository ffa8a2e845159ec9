package io.baton.cli.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;

/** The files of a data folder, written row by row; nothing is kept. */
final class DataFolder implements AutoCloseable {
    private final Map<Table, Sheet> sheets = new EnumMap<>(Table.class);

    private record Sheet(Writer writer, List<String> columns, boolean isJson) {}

    private DataFolder() {}

    /** Starts all tables in that folder, which is made where it is missing. */
    static DataFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var opened = new DataFolder();
        for (Table table : Table.values()) {
            opened.sheets.put(table, sheet(table, folder.resolve(table.file())));
        }
        return opened;
    }

    private static Sheet sheet(Table table, Path file) throws IOException {
        var sheet = new Sheet(writer(file), table.columns(), table.file().endsWith(".jsonl"));
        if (!sheet.isJson()) {
            line(sheet, String.join(",", sheet.columns()));
        }
        return sheet;
    }

    private static Writer writer(Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
        return new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Adds a row: a cell for each column, of texts, numbers, dates, yes or no, or optionals of these. */
    void add(Table table, Object... cells) {
        Sheet sheet = Objects.requireNonNull(sheets.get(table));
        if (cells.length != sheet.columns().size()) {
            throw new IllegalArgumentException(table + " has " + sheet.columns() + ", not " + List.of(cells));
        }
        line(sheet, sheet.isJson() ? json(sheet.columns(), cells) : csv(cells));
    }

    private static void line(Sheet sheet, String text) {
        try {
            sheet.writer().append(text).append('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String csv(Object... cells) {
        var line = new StringJoiner(",");
        for (Object cell : cells) {
            String text = text(cell);
            line.add(text.indexOf(',') >= 0 || text.indexOf('"') >= 0 ? quoted(text, "\"\"") : text);
        }
        return line.toString();
    }

    /** An object of the cells that are not empty, all as texts. */
    private static String json(List<String> columns, Object... cells) {
        var line = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < cells.length; i++) {
            String text = text(cells[i]);
            if (!text.isEmpty()) {
                line.add(quoted(columns.get(i), "\\\"") + ": " + quoted(text, "\\\""));
            }
        }
        return line.toString();
    }

    private static String quoted(String text, String quote) {
        return '"' + text.replace("\"", quote) + '"';
    }

    private static String text(Object cell) {
        return switch (cell) {
            case BigDecimal number -> number.toPlainString();
            case Boolean yes -> yes ? "yes" : "no";
            case Optional<?> optional -> optional.map(DataFolder::text).orElse("");
            default -> cell.toString();
        };
    }

    @Override
    public void close() throws IOException {
        for (Sheet sheet : sheets.values()) {
            sheet.writer().close();
        }
    }
}
