package io.baton.engine.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Files that were taken together. A load never changes; with all loads before it, it is a state of the data.
 *
 * @param number from 1; also the number of the state
 * @param taken when
 * @param note what the one who took it says of it; may be empty
 * @param hash SHA-256 over the hash of the state before and the files of this load, in hexadecimal
 * @param files the files that were new or other than in the state before
 * @param changes what they did to the tables
 */
public record Load(int number, Instant taken, String note, String hash, List<TakenFile> files, List<Change> changes) {

    public Load {
        files = List.copyOf(files);
        changes = List.copyOf(changes);
    }

    /**
     * A file of a load.
     *
     * @param name relative to the data folder
     * @param sha256 of its content, in hexadecimal
     * @param bytes its size
     */
    public record TakenFile(String name, String sha256, long bytes) {}

    /**
     * What a load did to a table.
     *
     * @param table its name
     * @param fresh rows with a key that was not there
     * @param corrected rows whose key was there with other content
     * @param same rows that were there
     * @param gone rows of the earlier files that the files of the same names do not have any more
     * @param bad rows that were left out
     * @param deletes whether what is gone counts no more
     */
    public record Change(String table, long fresh, long corrected, long same, long gone, long bad, boolean deletes) {}

    /** The day on which it was taken. */
    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(taken, zone);
    }

    /** The same with what its files did. */
    public Load with(List<Change> found) {
        return new Load(number, taken, note, hash, files, found);
    }

    /** The name of its folder, and of its files in explanations: {@code 0002}. */
    public String folderName() {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** Where a file of a load is, inside the folder of the load. */
    public static Path file(Path folder, String name) {
        return folder.resolve("files").resolve(name);
    }
}
