package io.baton.engine.row;

import io.baton.engine.catalogue.Layout;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows that were left out as CSV: their own columns, then line and reason, then cells beyond the last column. */
final class CsvRejects implements RejectWriter {

    private final TextWriter out;
    private final Layout layout;
    private final List<String> columns;

    private CsvRejects(TextWriter out, Layout layout, List<String> columns) {
        this.out = out;
        this.layout = layout;
        this.columns = columns;
    }

    /** Of a format that has no encoding of its own. */
    static CsvRejects open(Path file, Layout layout, List<String> columns) throws IOException {
        return open(file, layout.encoding().orElse(StandardCharsets.UTF_8), layout, columns);
    }

    /** Rows go behind those that the file has already. */
    static CsvRejects open(Path file, Charset charset, Layout layout, List<String> columns) throws IOException {
        boolean fresh = !Files.exists(file);
        CsvRejects rejects = new CsvRejects(TextWriter.open(file, charset), layout, columns);
        if (fresh && layout.header()) {
            rejects.writeHeader();
        }
        return rejects;
    }

    private void writeHeader() throws IOException {
        List<String> names = new ArrayList<>(columns);
        names.removeIf(RejectWriter::isOwn);
        writeLine(names, LINE, REASON, List.of());
    }

    @Override
    public void write(RawRow row, String reason) throws IOException {
        List<String> cells = new ArrayList<>();
        List<String> beyond = new ArrayList<>();
        for (int i = 0; i < Math.max(columns.size(), row.count()); i++) {
            String cell = i < row.count() ? cell(row, i) : "";
            if (i >= columns.size()) {
                beyond.add(cell);
            } else if (!RejectWriter.isOwn(columns.get(i))) {
                cells.add(cell);
            }
        }
        writeLine(cells, String.valueOf(row.line()), reason, beyond);
    }

    /** Cells of formats with types are written as the catalogue says that text is. */
    private String cell(RawRow row, int cell) {
        String text = row.cell(cell);
        return switch (row.nature(cell)) {
            case TEXT, NO_VALUE -> text;
            case NUMBER -> text.replace('.', layout.numbers().point());
            case DATE -> layout.dates().getFirst().rewrite(text, "yyyy-MM-dd");
            case TIME ->
                layout.times().isEmpty() || text.endsWith("Z")
                        ? text
                        : layout.times().getFirst().rewrite(text, "yyyy-MM-dd HH:mm:ss.SSS");
        };
    }

    private void writeLine(List<String> cells, String line, String reason, List<String> beyond) throws IOException {
        List<String> all = new ArrayList<>(cells);
        all.add(line);
        all.add(reason);
        all.addAll(beyond);
        String delimiter = String.valueOf(layout.delimiter());
        out.write(all.stream().map(this::quoted).collect(Collectors.joining(delimiter, "", "\n")));
    }

    private String quoted(String cell) {
        String quote = String.valueOf(layout.quote());
        boolean plain = cell.indexOf(layout.delimiter()) < 0
                && cell.indexOf(layout.quote()) < 0
                && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0;
        if (layout.quote() == Layout.NO_QUOTE) {
            // without quotes nothing can hold a delimiter or a line break; only the reason ever does
            return cell.replace(layout.delimiter(), ' ').replace('\n', ' ').replace('\r', ' ');
        }
        return plain ? cell : quote + cell.replace(quote, quote + quote) + quote;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
