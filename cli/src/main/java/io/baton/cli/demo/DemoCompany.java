package io.baton.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Makes the data folder of the demo company 云岫序联, invented: people and their assignments, targets, ratings, and the
 * facts of the standard catalogue. A pure function of its size: the same rows on every machine. Person by person,
 * nothing is kept, so that any size fits into memory.
 */
public final class DemoCompany {
    /** What the company is called. */
    public static final String NAME = "云岫序联";

    private DemoCompany() {}

    /**
     * Writes the company of that size into the folder, over what is there.
     *
     * @throws IOException where the folder cannot be written
     */
    public static void write(DemoSize size, Path folder) throws IOException {
        var organisation = new Organisation(size);
        try (DataFolder files = DataFolder.open(folder)) {
            RestDays.write(files);
            organisation.writeHead(files);
            for (int number = 0; number < size.sellers(); number++) {
                if (number % Organisation.BRANCH == 0) {
                    organisation.writeManagers(number / Organisation.BRANCH, files);
                }
                write(organisation.seller(number), size, files);
            }
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private static void write(Seller seller, DemoSize size, DataFolder files) {
        Organisation.write(seller, files);
        Book book = Book.of(seller, size);
        Paperwork.write(seller, book, files);
        Cash.write(seller, book, size.days(), files);
        Activities.write(seller, book, size.days(), files);
        Achievements.write(seller, book, size, files);
        Targets.write(seller, book, size, files);
        Ratings.write(seller, size, files);
    }
}
