package io.baton.cli;

import java.util.ArrayList;
import java.util.List;

/** CSV with a header and quoted cells, read without any of Baton's own code, for tests that check Baton from outside. */
public record PlainCsv(List<String> columns, List<Row> rows) {

    /** A row; its cells are called by the name of their column. */
    public record Row(List<String> columns, List<String> cells) {

        public String cell(String column) {
            return cells.get(columns.indexOf(column));
        }
    }

    /** Reads a text; line breaks inside quotes belong to the cell. */
    public static PlainCsv of(String text) {
        List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                i += doubled ? 1 : 0;
                cell.append(doubled ? "\"" : "");
                quoted = doubled || !quoted;
            } else if (!quoted && (next == ',' || next == '\n')) {
                lines.getLast().add(cell.toString());
                cell.setLength(0);
                if (next == '\n') {
                    lines.add(new ArrayList<>());
                }
            } else if (next != '\r') {
                cell.append(next);
            }
        }
        List<String> columns = lines.removeFirst();
        lines.removeLast();
        return new PlainCsv(
                columns, lines.stream().map(cells -> new Row(columns, cells)).toList());
    }
}
