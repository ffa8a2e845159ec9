package io.baton.cli;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text; Chinese characters take two columns, numbers stand to the right. */
final class TextTable {

    /** First and last code points of the blocks that terminals draw two columns wide (Unicode, East Asian Width). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x20000, 0x3FFFD}
    };

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> right;

    /**
     * An empty table.
     *
     * @param heads the heads of the columns; one that starts with {@code >} belongs to a column of numbers
     */
    TextTable(List<String> heads) {
        right = heads.stream().map(head -> head.startsWith(">")).toList();
        rows.add(heads.stream()
                .map(head -> head.startsWith(">") ? head.substring(1) : head)
                .toList());
    }

    /** Adds a row with a cell for each column. */
    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** The lines, heads and a rule first. */
    List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add(rule(widths));
            }
        }
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[right.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : "  ");
            line.append(right.get(i) ? gap + row.get(i) : row.get(i) + gap);
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append(rule.isEmpty() ? "" : "  ").append("─".repeat(width));
        }
        return rule.toString();
    }

    /** Columns on a terminal: two for East Asian wide characters. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        for (int[] range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
