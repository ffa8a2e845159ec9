package io.baton.engine.file;

import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.engine.catalogue.Source;
import io.baton.engine.row.Nature;
import io.baton.engine.row.RawRow;
import io.baton.engine.row.RowSource;
import io.baton.engine.row.RowSources;
import io.baton.engine.row.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A look-up file in memory: the wanted columns of each row, by the column that is looked up. */
final class LookUp {

    private static final int MOST_REPORTED = 20;

    private final Source.Join join;
    private final List<InputFile.LookUpFile> files;
    private final RowSources sources;
    private final Problems problems;
    private final List<String> wanted = new ArrayList<>();
    private final Map<String, Found> rows = new HashMap<>();
    private int reported;

    /** The cells of one row, and where it stands. */
    private record Found(List<Piece> pieces, String file, long line) {}

    /** A cell. */
    private record Piece(String text, Nature nature) {}

    LookUp(Source.Join join, List<InputFile.LookUpFile> files, RowSources sources, Problems problems) {
        this.join = join;
        this.files = files;
        this.sources = sources;
        this.problems = problems;
    }

    Source.Join join() {
        return join;
    }

    /** The columns of its first file; none where it cannot be read, which is reported when it is read. */
    List<String> header() throws IOException {
        try (RowSource source =
                sources.open(files.getFirst().path(), files.getFirst().format(), join.layout())) {
            return source.header();
        } catch (UnreadableFile _) {
            return List.of();
        }
    }

    /** Asks for a column; its place behind the row's own cells. */
    int want(String column) {
        if (!wanted.contains(column)) {
            wanted.add(column);
        }
        return wanted.indexOf(column);
    }

    int width() {
        return wanted.size();
    }

    /** Reads all files; what is wrong in them is reported. */
    void read() throws IOException {
        for (InputFile.LookUpFile file : files) {
            try (RowSource source = sources.open(file.path(), file.format(), join.layout())) {
                read(file, source);
            } catch (UnreadableFile e) {
                problems.error(join.file().at(), file.name() + ":" + e.line() + ": " + e.what(), e.mend());
            }
        }
    }

    private void read(InputFile.LookUpFile file, RowSource source) throws IOException, UnreadableFile {
        OptionalInt key = source.column(join.in().text());
        List<Integer> places = new ArrayList<>();
        wanted.forEach(column -> source.column(column).ifPresent(places::add));
        if (key.isEmpty() || places.size() < wanted.size()) {
            reportColumns(file, source, key.isEmpty());
            return;
        }
        int width = source.header().size();
        RawRow row = new RawRow();
        while (source.next(row)) {
            if (!row.fault().isEmpty()) {
                report(file, row, row.fault());
            } else if (row.count() != width) {
                report(file, row, row.count() + " cells where the header has " + width);
            } else {
                add(file, row, key.getAsInt(), places);
            }
        }
    }

    private void reportColumns(InputFile.LookUpFile file, RowSource source, boolean keyMissing) {
        String column = keyMissing
                ? join.in().text()
                : wanted.stream()
                        .filter(name -> source.column(name).isEmpty())
                        .findFirst()
                        .orElse("");
        problems.error(
                keyMissing ? join.in().at() : join.file().at(),
                "'" + file.name() + "' has no column '" + column + "'",
                Suggestion.forUnknown(column, source.header()));
    }

    private void add(InputFile.LookUpFile file, RawRow row, int key, List<Integer> places) {
        List<Piece> pieces = places.stream()
                .map(place -> new Piece(row.cell(place), row.nature(place)))
                .toList();
        String id = row.cell(key).strip();
        Found found = new Found(pieces, file.name(), row.line());
        Found before = rows.putIfAbsent(id, found);
        if (before != null && !before.pieces().equals(pieces)) {
            report(
                    file,
                    row,
                    "'" + join.in().text() + "' is '" + id + "' again, with other content than in " + before.file()
                            + " line " + before.line());
        }
    }

    private void report(InputFile.LookUpFile file, RawRow row, String what) {
        reported++;
        if (reported <= MOST_REPORTED) {
            problems.error(
                    join.file().at(),
                    file.name() + ":" + row.line() + ": " + what,
                    "mend the look-up file: every row depends on it");
        }
    }

    /** Adds the cells of the partner behind the row's own; why there is none. */
    Optional<BadCell> extend(RawRow row, int on) {
        String id = on < row.count() ? row.cell(on).strip() : "";
        Found found = rows.get(id);
        if (found == null && !id.isEmpty()) {
            String where =
                    files.size() == 1 ? files.getFirst().name() : join.file().pattern();
            String reason = "no row of " + where + " has this in '" + join.in().text() + "'";
            return Optional.of(BadCell.of(row.line(on), join.on().text(), id, reason));
        }
        for (int i = 0; i < wanted.size(); i++) {
            Piece piece =
                    found == null ? new Piece("", Nature.TEXT) : found.pieces().get(i);
            row.add(piece.text(), piece.nature());
        }
        return Optional.empty();
    }
}
