package io.baton.engine.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A load as a text of lines with tabs, so that it can be read without Baton. */
final class LoadText {

    /** The file in the folder of a load. */
    static final String NAME = "load.txt";

    private static final String FIRST = "baton load 1";

    private LoadText() {}

    static String write(Load load) {
        List<String> lines = new ArrayList<>(List.of(
                FIRST,
                line("number", load.number()),
                line("taken", load.taken()),
                line("note", load.note().replaceAll("\\p{Cc}+", " ")),
                line("state", load.hash())));
        load.files().forEach(file -> lines.add(line("file", file.sha256(), file.bytes(), file.name())));
        load.changes()
                .forEach(change -> lines.add(line(
                        "table",
                        change.table(),
                        change.fresh(),
                        change.corrected(),
                        change.same(),
                        change.gone(),
                        change.bad(),
                        change.deletes())));
        return String.join("\n", lines) + "\n";
    }

    private static String line(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell.toString());
        }
        return String.join("\t", texts);
    }

    /** The load of a folder. */
    static Load read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try {
            return parse(Files.readAllLines(file));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new IOException(file + " is damaged; put it back from a backup", e);
        }
    }

    private static Load parse(List<String> lines) {
        if (!lines.getFirst().equals(FIRST)) {
            throw new IllegalArgumentException("not a load");
        }
        List<Load.TakenFile> files = new ArrayList<>();
        List<Load.Change> changes = new ArrayList<>();
        for (String line : lines.subList(5, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("file")) {
                files.add(new Load.TakenFile(cells[3], cells[1], Long.parseLong(cells[2])));
            } else {
                changes.add(change(cells));
            }
        }
        return new Load(
                Integer.parseInt(cell(lines, 1)),
                Instant.parse(cell(lines, 2)),
                cell(lines, 3),
                cell(lines, 4),
                files,
                changes);
    }

    private static Load.Change change(String[] cells) {
        return new Load.Change(
                cells[1],
                Long.parseLong(cells[2]),
                Long.parseLong(cells[3]),
                Long.parseLong(cells[4]),
                Long.parseLong(cells[5]),
                Long.parseLong(cells[6]),
                Boolean.parseBoolean(cells[7]));
    }

    private static String cell(List<String> lines, int line) {
        return lines.get(line).split("\t", -1)[1];
    }
}
