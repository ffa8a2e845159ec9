package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.plan.PlanExample.Expected;
import io.baton.core.plan.PlanExample.Expected.What;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Writes the tests beside a plan in canonical form; their values stay as they were written. */
final class ExampleWriter {

    private ExampleWriter() {}

    static Node write(PlanExample example) {
        Written given = new Written();
        example.given()
                .forEach(figure -> given.put(figure.name(), figure.value().text()));
        Written written = new Written().putUnless("", "name", example.name());
        example.cycle().ifPresent(cycle -> written.put("cycle", cycle));
        example.data().ifPresentOrElse(data -> data(data, written), () -> written.put("given", given.node()));
        return expect(example, written).node();
    }

    private static void data(ExampleData data, Written into) {
        into.put("period", data.period().text());
        data.today().ifPresent(today -> into.put("today", today.text()));
        Written people = new Written();
        data.people().forEach((person, rows) -> people.put(person, rows(rows)));
        Written facts = new Written();
        data.tables().forEach((table, rows) -> {
            if (!ExampleGrammar.TABLES.containsKey(table)) {
                facts.put(table, rows(rows));
            }
        });
        into.putFilled("people", people).putFilled("facts", facts);
        for (String table : ExampleGrammar.TABLES.keySet()) {
            Optional.ofNullable(data.tables().get(table)).ifPresent(rows -> into.put(table, rows(rows)));
        }
    }

    private static Node rows(List<ExampleData.Row> rows) {
        return Written.items(rows.stream().map(ExampleWriter::row).toList());
    }

    private static Node row(ExampleData.Row row) {
        Written written = new Written();
        row.cells().forEach(cell -> written.put(cell.column(), cell.value().text()));
        return written.node();
    }

    private static Written expect(PlanExample example, Written into) {
        SequencedMap<String, List<Expected>> byPerson = new LinkedHashMap<>();
        example.expected()
                .forEach(expected -> byPerson.computeIfAbsent(expected.participant(), _ -> new ArrayList<>())
                        .add(expected));
        Written people = new Written();
        byPerson.forEach((person, expected) -> {
            if (person.isEmpty()) {
                into.put("expect", expect(expected));
            } else {
                people.put(person, expect(expected));
            }
        });
        return into.putFilled("expect of", people);
    }

    private static Node expect(List<Expected> all) {
        Written written = new Written()
                .putFilled("indicators", named(all, What.INDICATOR))
                .putFilled("scores", named(all, What.SCORE))
                .putFilled("dimensions", named(all, What.DIMENSION))
                .putFilled("perspectives", named(all, What.PERSPECTIVE));
        for (Expected expected : all) {
            if (expected.what() == What.TOTAL || expected.what() == What.GRADE) {
                written.put(expected.name(), expected.value().text());
            }
        }
        written.putFilled("pay", pay(all, What.PAY)).putFilled("posted", pay(all, What.POSTED));
        return written.putFilled("calibrated", named(all, What.CALIBRATED_TOTAL, What.CALIBRATED_GRADE))
                .putFilled("final", named(all, What.FINAL_TOTAL, What.FINAL_GRADE))
                .node();
    }

    /** Terms in all first, then those by deal or period. */
    private static Written pay(List<Expected> all, What what) {
        Written written = new Written();
        SequencedMap<String, Written> byTerm = new LinkedHashMap<>();
        for (Expected expected : all) {
            if (expected.what() == what) {
                int space = expected.name().indexOf(' ');
                if (space < 0) {
                    written.put(expected.name(), expected.value().text());
                } else {
                    byTerm.computeIfAbsent(expected.name().substring(0, space), _ -> new Written())
                            .put(
                                    expected.name().substring(space + 1),
                                    expected.value().text());
                }
            }
        }
        byTerm.forEach((term, items) -> written.put(term, items.node()));
        return written;
    }

    private static Written named(List<Expected> all, What... whats) {
        Written written = new Written();
        all.stream()
                .filter(expected -> List.of(whats).contains(expected.what()))
                .forEach(expected ->
                        written.put(expected.name(), expected.value().text()));
        return written;
    }
}
