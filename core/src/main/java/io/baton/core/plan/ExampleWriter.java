package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.plan.PlanExample.Expected;
import io.baton.core.plan.PlanExample.Expected.What;

/** Writes the tests beside a plan in canonical form; their values stay as they were written. */
final class ExampleWriter {

    private ExampleWriter() {}

    static Node write(PlanExample example) {
        Written given = new Written();
        example.given()
                .forEach(figure -> given.put(figure.name(), figure.value().text()));
        Written written = new Written().putUnless("", "name", example.name());
        example.cycle().ifPresent(cycle -> written.put("cycle", cycle));
        return written.put("given", given.node()).put("expect", expect(example)).node();
    }

    private static Node expect(PlanExample example) {
        Written written = new Written()
                .putFilled("indicators", named(example, What.INDICATOR))
                .putFilled("scores", named(example, What.SCORE))
                .putFilled("dimensions", named(example, What.DIMENSION))
                .putFilled("perspectives", named(example, What.PERSPECTIVE));
        for (Expected expected : example.expected()) {
            if (expected.what() == What.TOTAL || expected.what() == What.GRADE) {
                written.put(expected.name(), expected.value().text());
            }
        }
        return written.node();
    }

    private static Written named(PlanExample example, What what) {
        Written written = new Written();
        example.expected().stream()
                .filter(expected -> expected.what() == what)
                .forEach(expected ->
                        written.put(expected.name(), expected.value().text()));
        return written;
    }
}
