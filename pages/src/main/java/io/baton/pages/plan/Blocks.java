package io.baton.pages.plan;

import io.baton.pages.plan.Block.Look;
import io.baton.pages.plan.Block.Rich;
import io.baton.pages.plan.Block.Run;
import io.baton.pages.plan.Block.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the Markdown that {@link PlanPage} writes, and no more of Markdown than that. */
final class Blocks {

    private static final String INDENT = "&emsp;";
    private static final String POINT = "- ";
    private static final Pattern HEADING = Pattern.compile("(#+) (.*)");
    private static final Pattern BETWEEN_CELLS = Pattern.compile(" \\| ");
    private static final Pattern LOOK = Pattern.compile("`([^`]*)`|\\*\\*(.+?)\\*\\*");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();

    private Blocks() {}

    /** The blocks of some lines. */
    static List<Block> of(List<String> lines) {
        Blocks read = new Blocks();
        lines.forEach(read::take);
        read.end();
        return List.copyOf(read.blocks);
    }

    private void take(String line) {
        if (line.isEmpty() || HEADING.matcher(line).matches() || !isLikeThoseBefore(line)) {
            end();
        }
        if (!line.isEmpty()) {
            waiting.add(line);
        }
    }

    private boolean isLikeThoseBefore(String line) {
        return waiting.isEmpty() || sort(waiting.getFirst()) == sort(line);
    }

    private static char sort(String line) {
        return line.startsWith(POINT) ? '-' : line.startsWith("|") ? '|' : ' ';
    }

    private void end() {
        if (!waiting.isEmpty()) {
            Matcher heading = HEADING.matcher(waiting.getFirst());
            switch (sort(waiting.getFirst())) {
                case '-' ->
                    blocks.add(new Block.Points(waiting.stream()
                            .map(point -> rich(point.substring(POINT.length())))
                            .toList()));
                case '|' -> blocks.add(table());
                default ->
                    blocks.add(
                            heading.matches()
                                    ? new Block.Heading(heading.group(1).length(), rich(heading.group(2)))
                                    : new Block.Paragraph(rich(String.join(" ", waiting))));
            }
            waiting.clear();
        }
    }

    private Table table() {
        List<String> heads = cells(waiting.getFirst());
        List<String> sides = List.of(waiting.get(1).substring(1).split("\\|"));
        List<Table.Head> titles = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            titles.add(new Table.Head(heads.get(i), sides.get(i).endsWith(":")));
        }
        List<List<Rich>> rows = waiting.stream()
                .skip(2)
                .map(row -> cells(row).stream().map(Blocks::rich).toList())
                .toList();
        return new Table(titles, rows);
    }

    /** The cells between {@code "| "} and {@code " |"}. */
    private static List<String> cells(String row) {
        return Arrays.stream(BETWEEN_CELLS.split(row.substring(2, row.length() - 2), -1))
                .map(cell -> cell.replace("\\|", "|"))
                .toList();
    }

    private static Rich rich(String text) {
        int level = 0;
        String rest = text;
        for (; rest.startsWith(INDENT); level++) {
            rest = rest.substring(INDENT.length());
        }
        List<Run> runs = new ArrayList<>();
        Matcher looks = LOOK.matcher(rest);
        int end = 0;
        while (looks.find()) {
            add(runs, rest.substring(end, looks.start()));
            boolean isCode = looks.group(1) != null;
            runs.add(new Run(isCode ? looks.group(1) : looks.group(2), isCode ? Look.CODE : Look.STRONG));
            end = looks.end();
        }
        add(runs, rest.substring(end));
        return new Rich(level, runs);
    }

    private static void add(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, Look.PLAIN));
        }
    }
}
