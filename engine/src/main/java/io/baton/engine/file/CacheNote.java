package io.baton.engine.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is noted of an entry of the cache, beside its files.
 *
 * @param rows how many rows were read, good and bad
 * @param tallies what was left out: one of an input, or one for each input of a table
 * @param unmet columns that the catalogue names, and that no row of the input has
 * @param files the files of the entry, with their sizes
 */
record CacheNote(long rows, List<Tally> tallies, List<String> unmet, List<Kept> files) {

    private static final String NAME = "note.bin";
    private static final int VERSION = 3;

    /** Rows that were left out: as bad, the first of them to be shown, and as repeated. */
    record Tally(long badRows, long repeatedRows, List<BadRow> shown) {
        Tally {
            shown = List.copyOf(shown);
        }

        /** Both together. */
        Tally plus(Tally more) {
            List<BadRow> all = new ArrayList<>(shown);
            all.addAll(more.shown);
            return new Tally(
                    badRows + more.badRows,
                    repeatedRows + more.repeatedRows,
                    all.subList(0, Math.min(all.size(), FactStore.SHOWN)));
        }
    }

    /** A file of the entry. */
    record Kept(String name, long size) {
        static Kept of(Path file) throws IOException {
            return new Kept(String.valueOf(file.getFileName()), Files.size(file));
        }
    }

    CacheNote {
        tallies = List.copyOf(tallies);
        unmet = List.copyOf(unmet);
        files = List.copyOf(files);
    }

    /** A note of an entry that is no input. */
    static CacheNote of(List<Tally> tallies, List<Kept> files) {
        return new CacheNote(0, tallies, List.of(), files);
    }

    /** The files of the entry in that folder whose names end so. */
    List<Path> files(Path folder, String ending) {
        return files.stream()
                .filter(file -> file.name().endsWith(ending))
                .map(file -> folder.resolve(file.name()))
                .toList();
    }

    /** Where the note of an entry is; its time of change tells when the entry was used. */
    static Path file(Path folder) {
        return folder.resolve(NAME);
    }

    void write(Path folder) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(folder))))) {
            out.writeInt(VERSION);
            out.writeLong(rows);
            out.writeInt(files.size());
            for (Kept file : files) {
                out.writeUTF(file.name());
                out.writeLong(file.size());
            }
            out.writeInt(tallies.size());
            for (Tally tally : tallies) {
                write(tally, out);
            }
            out.writeInt(unmet.size());
            for (String column : unmet) {
                out.writeUTF(column);
            }
        }
    }

    private static void write(Tally tally, DataOutputStream out) throws IOException {
        out.writeLong(tally.badRows());
        out.writeLong(tally.repeatedRows());
        out.writeInt(tally.shown().size());
        for (BadRow row : tally.shown()) {
            out.writeUTF(row.file());
            out.writeLong(row.line());
            out.writeInt(row.cells().size());
            for (BadCell cell : row.cells()) {
                out.writeLong(cell.line());
                out.writeUTF(cell.column());
                out.writeUTF(cell.value());
                out.writeUTF(cell.reason());
            }
        }
    }

    /** The note of an entry; empty where there is none, or where its files are not as they were. */
    static Optional<CacheNote> read(Path folder) throws IOException {
        Path file = file(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != VERSION) {
                return Optional.empty();
            }
            CacheNote note = read(in);
            return note.isWhole(folder) ? Optional.of(note) : Optional.empty();
        } catch (EOFException _) {
            return Optional.empty();
        }
    }

    private static CacheNote read(DataInputStream in) throws IOException {
        long rows = in.readLong();
        List<Kept> files = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            files.add(new Kept(in.readUTF(), in.readLong()));
        }
        List<Tally> tallies = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            tallies.add(tally(in));
        }
        List<String> unmet = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            unmet.add(in.readUTF());
        }
        return new CacheNote(rows, tallies, unmet, files);
    }

    private static Tally tally(DataInputStream in) throws IOException {
        long badRows = in.readLong();
        long repeatedRows = in.readLong();
        List<BadRow> shown = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            shown.add(badRow(in));
        }
        return new Tally(badRows, repeatedRows, shown);
    }

    private static BadRow badRow(DataInputStream in) throws IOException {
        String file = in.readUTF();
        long line = in.readLong();
        List<BadCell> cells = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            cells.add(new BadCell(in.readLong(), in.readUTF(), in.readUTF(), in.readUTF()));
        }
        return new BadRow(file, line, cells);
    }

    private boolean isWhole(Path folder) throws IOException {
        for (Kept file : files) {
            Path path = folder.resolve(file.name());
            if (!Files.exists(path) || Files.size(path) != file.size()) {
                return false;
            }
        }
        return true;
    }
}
