package io.baton.engine.catalogue;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One origin of a table's rows.
 *
 * @param file a file or glob pattern in the data folder; empty stands for the files that bear the table's name
 * @param layout how the file is laid out
 * @param columns which columns of the file a field is read from; a field that is not named has a column of its own name
 * @param constants fields that have the same text in every row
 * @param codes own words for foreign ones, by field
 * @param joins look-up files whose columns are put behind the row's own
 */
public record Source(
        Optional<FileName> file,
        Layout layout,
        Map<String, ColumnNames> columns,
        Map<String, String> constants,
        Map<String, Map<String, String>> codes,
        List<Join> joins) {

    public Source {
        columns = inOrder(columns);
        constants = inOrder(constants);
        codes = inOrder(codes);
        joins = List.copyOf(joins);
    }

    private static <T> Map<String, T> inOrder(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A source of the files that bear the table's name. */
    static Source ofDefaultFiles(Layout layout) {
        return new Source(Optional.empty(), layout, Map.of(), Map.of(), Map.of(), List.of());
    }

    /** A file or glob pattern as the catalogue names it, and where. */
    public record FileName(String pattern, Location at) {}

    /**
     * The columns of one field. A single name that is not a column itself may be several, separated by spaces; the cells of
     * several columns are put together with spaces.
     */
    public record ColumnNames(List<Node.Scalar> names) {
        public ColumnNames {
            names = List.copyOf(names);
        }
    }

    /**
     * A look-up file.
     *
     * @param file its file or glob pattern
     * @param layout how it is laid out
     * @param on the column whose cells are looked up
     * @param in the column of the look-up file in which they are found
     */
    public record Join(FileName file, Layout layout, Node.Scalar on, Node.Scalar in) {}
}
