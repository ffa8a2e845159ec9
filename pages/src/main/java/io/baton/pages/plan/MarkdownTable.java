package io.baton.pages.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    /** An empty table; the head of a column of numbers starts with {@code >}. */
    MarkdownTable(List<String> heads) {
        add(heads.stream().map(head -> head.replaceFirst("^>", "")).toList());
        lines.add(heads.stream()
                .map(head -> head.startsWith(">") ? "--:|" : "---|")
                .collect(Collectors.joining("", "|", "")));
    }

    /** Adds a row with a cell for each column. */
    void add(List<String> cells) {
        lines.add(cells.stream().map(MarkdownTable::cell).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }

    /** Whether it has no row. */
    boolean isEmpty() {
        return lines.size() <= 2;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
