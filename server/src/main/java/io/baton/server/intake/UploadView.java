package io.baton.server.intake;

import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a file shows.
 *
 * @param words its words
 * @param path its address
 * @param back the fact type
 * @param name what the file was called
 * @param told how long it is, when it came, by whom
 * @param alerts what is to be known before anything else
 * @param form how it is read; empty where it was taken or cannot be read
 * @param isBeingRead whether what it would do comes later
 * @param preview what it would do
 * @param taken what became of it; empty while it waits
 */
public record UploadView(
        Words words,
        String path,
        Back back,
        String name,
        String told,
        List<String> alerts,
        Optional<Form> form,
        boolean isBeingRead,
        Optional<Preview> preview,
        Optional<Taken> taken) {

    public UploadView {
        alerts = List.copyOf(alerts);
    }

    /** The fact type of the file. */
    public record Back(String path, String title) {}

    /**
     * How a file is read.
     *
     * @param isText whether it is CSV
     * @param choices encoding, delimiter and so on, as far as they matter
     * @param fields the fields that a file may have
     * @param isWhole whether every required field has a column
     */
    public record Form(boolean isText, List<Chosen> choices, List<Field> fields, boolean isWhole) {
        public Form {
            choices = List.copyOf(choices);
            fields = List.copyOf(fields);
        }
    }

    /** One of several values to choose from. */
    public record Option(String value, String title, boolean isChosen) {}

    /** A choice by its name in the form. */
    public record Chosen(String name, String title, List<Option> options) {
        public Chosen {
            options = List.copyOf(options);
        }
    }

    /**
     * A field and its column.
     *
     * @param sample what stands in that column of the first row
     * @param isMissing whether it is required, and has no column
     */
    public record Field(
            String name,
            String title,
            String kind,
            boolean isRequired,
            List<Option> columns,
            String sample,
            boolean isMissing) {
        public Field {
            columns = List.copyOf(columns);
        }
    }

    /** What became of it; the address of the rows to mend is empty where there are none, or no more. */
    public record Taken(String said, Preview.Counts counts, String toMend) {}
}
