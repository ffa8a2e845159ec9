package io.baton.engine.file;

import io.baton.core.document.Problem;
import io.baton.engine.ledger.Ledger;
import java.nio.file.Path;
import java.util.List;

/**
 * What a data folder holds, as far as it could be read.
 *
 * @param tables in the order of the catalogue; without those that could not be read
 * @param strangers rows about people whom the data do not know, by table
 * @param problems of files as a whole: not there, not readable, columns not found
 * @param strict whether one bad row makes the data unusable
 * @param ledger the loads that made this state; none where the files were read as they are
 */
public record LoadedData(
        List<LoadedTable> tables, List<Strangers> strangers, List<Problem> problems, boolean strict, Ledger ledger) {

    public LoadedData {
        tables = List.copyOf(tables);
        strangers = List.copyOf(strangers);
        problems = List.copyOf(problems);
    }

    /** The table of that name; every table of the catalogue is there where the data are {@linkplain #isUsable usable}. */
    public LoadedTable table(String name) {
        return tables.stream()
                .filter(loaded -> loaded.table().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table '" + name + "' was loaded"));
    }

    /** How many rows of all tables were left out as bad. */
    public long badRows() {
        return tables.stream().mapToLong(LoadedTable::badRows).sum();
    }

    /** Whether every row counts for somebody. */
    public boolean isSound() {
        return badRows() == 0 && strangers().isEmpty();
    }

    /** Whether one can calculate with the data. */
    public boolean isUsable() {
        boolean broken = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return !broken && (!strict || badRows() == 0);
    }

    /** The folders that the queries of the tables read. */
    public List<Path> folders() {
        return tables.stream()
                .flatMap(table -> table.folders().stream())
                .distinct()
                .toList();
    }
}
