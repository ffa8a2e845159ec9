package io.baton.server.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a back-up holds; written as its last entry, when everything else is known.
 *
 * @param format of the file
 * @param taken when
 * @param scripts which made the schema, in the order in which they did
 * @param tables all tables
 * @param sequences where numbers go on
 */
record Contents(int format, Instant taken, List<Script> scripts, List<Stored> tables, List<Sequence> sequences) {

    static final String ENTRY = "contents.json";
    static final int FORMAT = 1;

    Contents {
        scripts = List.copyOf(scripts);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /**
     * A migration that had run.
     *
     * @param name of its file
     * @param checksum as Flyway calculates it
     */
    record Script(String name, int checksum) {}

    /**
     * The rows of a table.
     *
     * @param entry where they are in the file, in the text format of COPY
     * @param rows how many they are
     * @param sha256 of that entry
     */
    record Stored(Table table, String entry, long rows, String sha256) {}

    /**
     * A table. Its definition is for tables that no migration makes.
     *
     * @param name as SQL writes it, with its schema
     * @param schema as SQL writes it
     * @param columns as SQL writes them; without those that are calculated from others
     * @param definition makes it, with nothing in it
     * @param rest makes its keys, conditions and indexes
     */
    record Table(String name, String schema, List<String> columns, String definition, List<String> rest) {

        Table {
            columns = List.copyOf(columns);
            rest = List.copyOf(rest);
        }

        /** The table with its columns, for COPY. */
        String copied() {
            return name + " (" + String.join(", ", columns) + ")";
        }
    }

    /**
     * Where numbers go on.
     *
     * @param name as SQL writes it, with its schema
     * @param last the last number, or the first one where none was taken
     * @param isCalled whether the last one was taken
     */
    record Sequence(String name, long last, boolean isCalled) {}

    long rows() {
        return tables.stream().mapToLong(Stored::rows).sum();
    }
}
