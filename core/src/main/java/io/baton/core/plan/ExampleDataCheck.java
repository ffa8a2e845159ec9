package io.baton.core.plan;

import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.plan.PlanExample.Expected;
import io.baton.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the rows that tests bring along: periods, people, fact types and their fields. Cells are read with the data. */
final class ExampleDataCheck {

    private final Plan plan;
    private final Map<String, FactType> types;
    private final Problems problems;

    ExampleDataCheck(Plan plan, Map<String, FactType> types, Problems problems) {
        this.plan = plan;
        this.types = types;
        this.problems = problems;
    }

    void check() {
        for (PlanExample example : plan.examples()) {
            example.data().ifPresent(data -> {
                checkUse(example);
                checkPeriod(data);
                checkFacts(data);
                example.expected().forEach(expected -> checkPerson(expected, data));
            });
        }
    }

    private void checkUse(PlanExample example) {
        if (!example.given().isEmpty() || example.cycle().isPresent()) {
            problems.error(
                    example.at(),
                    "the test has rows and figures at once",
                    "write either 'given' with 'cycle', or 'period' with rows");
        }
    }

    private void checkPeriod(ExampleData data) {
        String name = data.period().text();
        Optional<Period> period = plan.calendar().parse(name);
        if (period.isEmpty()) {
            problems.error(
                    data.period().at(),
                    "'" + name + "' is not a period of this plan",
                    plan.calendar().advice(name));
        } else if (plan.scorecard(period.get().cycle()).isEmpty()
                && !plan.pay().cycle().equals(period.get().cycle())) {
            problems.error(
                    data.period().at(),
                    "there is no scorecard for '" + period.get().cycle() + "', which " + name + " is",
                    "name a period of " + String.join(", ", cycles()));
        }
    }

    private List<String> cycles() {
        List<String> cycles =
                new ArrayList<>(plan.scorecards().stream().map(Scorecard::cycle).toList());
        if (!plan.pay().isEmpty() && !cycles.contains(plan.pay().cycle())) {
            cycles.add(plan.pay().cycle());
        }
        return cycles;
    }

    private void checkFacts(ExampleData data) {
        data.tables().forEach((table, rows) -> {
            if (ExampleGrammar.TABLES.containsKey(table)) {
                return;
            }
            Optional<FactType> type = Optional.ofNullable(types.get(table));
            if (type.isPresent()) {
                rows.forEach(row -> row.cells().forEach(cell -> checkField(type.get(), cell)));
            } else {
                rows.stream()
                        .findFirst()
                        .ifPresent(row -> problems.error(
                                row.at(),
                                "there is no fact type '" + table + "'",
                                Suggestion.forUnknown(table, types.keySet())));
            }
        });
    }

    private void checkField(FactType type, ExampleData.Cell cell) {
        if (type.field(cell.column()).isEmpty()) {
            problems.error(
                    cell.value().at(),
                    "'" + type.name() + "' has no field '" + cell.column() + "'",
                    Suggestion.forUnknown(
                            cell.column(),
                            type.fields().stream().map(Field::name).toList()));
        }
    }

    private void checkPerson(Expected expected, ExampleData data) {
        boolean several = data.people().size() > 1;
        if (expected.participant().isEmpty() && several) {
            problems.error(
                    expected.value().at(),
                    "the test has several people, and it is not said of whom this is expected",
                    "write 'expect of: { " + data.people().firstEntry().getKey() + ": { … } }'");
        }
        if (!expected.participant().isEmpty() && !data.people().containsKey(expected.participant())) {
            problems.error(
                    expected.value().at(),
                    "the test has no person '" + expected.participant() + "'",
                    Suggestion.forUnknown(expected.participant(), data.people().keySet()));
        }
    }
}
