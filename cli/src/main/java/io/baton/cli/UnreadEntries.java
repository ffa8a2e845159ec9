package io.baton.cli;

import io.baton.engine.file.BadRow;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.LoadedFile;
import io.baton.engine.file.LoadedTable;
import java.util.List;
import java.util.Set;

/**
 * Rows of what people have entered for pay that were left out, because they cannot be read or contradict one another.
 *
 * @param rows how many there are
 * @param shown where the first ones stand
 */
record UnreadEntries(long rows, List<String> shown) {

    private static final Set<String> ENTERED = Set.of("manual_lines", "opening_balances");
    private static final int MOST = 5;

    UnreadEntries {
        shown = List.copyOf(shown);
    }

    static UnreadEntries of(LoadedData data) {
        List<LoadedTable> entered = data.tables().stream()
                .filter(table -> ENTERED.contains(table.table().name()))
                .toList();
        return new UnreadEntries(
                entered.stream().mapToLong(LoadedTable::badRows).sum(),
                entered.stream()
                        .map(LoadedTable::files)
                        .flatMap(List::stream)
                        .map(LoadedFile::shown)
                        .flatMap(List::stream)
                        .limit(MOST)
                        .map(UnreadEntries::at)
                        .toList());
    }

    private static String at(BadRow row) {
        return row.file() + ":" + row.line();
    }

    boolean isEmpty() {
        return rows == 0;
    }

    @Override
    public String toString() {
        return Count.of(rows, "row") + " of what people have entered " + (rows == 1 ? "was" : "were") + " left out ("
                + String.join(", ", shown) + (shown.size() < rows ? ", …" : "") + ")";
    }
}
