package io.baton.engine.trial;

import io.baton.core.document.Location;
import io.baton.core.plan.ExampleData;
import io.baton.core.plan.ExampleData.Row;
import io.baton.core.value.Kind;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.catalogue.Table;
import io.baton.engine.file.RowFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a test as the files of a data folder: JSON lines, so that each row has the columns that it names. */
final class TrialRows {

    /** The id of the one person of a test that names none. */
    static final String SOMEBODY = "somebody";

    private final ExampleData data;
    private final Catalogue catalogue;
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    private final Map<String, List<Location>> places = new LinkedHashMap<>();

    TrialRows(ExampleData data, Catalogue catalogue) {
        this.data = data;
        this.catalogue = catalogue;
        people().forEach(person -> add("people", data.period().at(), Map.of("participant", person)));
        data.people().forEach((person, assignments) -> assign(person, assignments));
        if (data.people().isEmpty()) {
            add("assignments", data.period().at(), Map.of("participant", SOMEBODY));
        }
        data.tables().forEach((table, all) -> {
            if (!table.equals(ExampleData.LEDGER)) {
                all.forEach(row -> add(table, row.at(), completed(table, row)));
            }
        });
    }

    /** Who takes part. */
    List<String> people() {
        return data.people().isEmpty()
                ? List.of(SOMEBODY)
                : List.copyOf(data.people().keySet());
    }

    private void assign(String person, List<Row> assignments) {
        List<Row> dated =
                assignments.isEmpty() ? List.of(new Row(List.of(), data.period().at())) : assignments;
        for (Row row : dated) {
            Map<String, String> cells = cells(row);
            cells.put("participant", person);
            add("assignments", row.at(), cells);
        }
    }

    private void add(String table, Location at, Map<String, String> cells) {
        rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(cells);
        places.computeIfAbsent(table, _ -> new ArrayList<>()).add(at);
    }

    private static Map<String, String> cells(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell.value().text()));
        return cells;
    }

    /** What a row leaves out because there is only one answer: whose it is, which period, and its number. */
    private Map<String, String> completed(String name, Row row) {
        Map<String, String> cells = cells(row);
        catalogue.table(name).ifPresent(table -> {
            if (table.purpose() == Purpose.FACTS) {
                nameKeys(table, cells);
            }
            if (people().size() == 1 && !table.type().participant().isEmpty()) {
                cells.putIfAbsent(table.type().participant(), people().getFirst());
            }
            boolean dated = row.has("date") || row.has("from") || row.has("to");
            if (table.purpose() != Purpose.FACTS && table.type().field("period").isPresent() && !dated) {
                cells.putIfAbsent("period", data.period().text());
            }
        });
        return cells;
    }

    /** Rows of a test are different ones, though it may leave out their numbers. */
    private void nameKeys(Table table, Map<String, String> cells) {
        int number = rows.getOrDefault(table.name(), List.of()).size() + 1;
        for (String key : table.type().key()) {
            boolean isText = table.type()
                    .field(key)
                    .filter(field -> field.kind() == Kind.TEXT)
                    .isPresent();
            if (isText && !key.equals(table.type().participant())) {
                cells.putIfAbsent(key, "row " + number);
            }
        }
    }

    /** The catalogue that means these files: each field in a column of its own name. */
    Catalogue catalogue() {
        return catalogue.ofOwnFiles(
                (table, field) -> rows.getOrDefault(table, List.of()).stream().anyMatch(row -> row.containsKey(field)));
    }

    void write(Path folder) throws IOException {
        RowFiles.write(folder, rows);
    }

    /** Where a row stands in the plan; the table's name is that of its file without the ending. */
    Location place(String file, long line) {
        List<Location> lines = places.getOrDefault(file.replaceFirst("\\.jsonl$", ""), List.of());
        return line >= 1 && line <= lines.size()
                ? lines.get((int) line - 1)
                : data.period().at();
    }
}
