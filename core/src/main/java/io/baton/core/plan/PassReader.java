package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.plan.Curve.Pass.Test;
import io.baton.core.plan.Indicator.WrittenCurve;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads a score of pass or fail. */
record PassReader(Problems problems) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    Optional<WrittenCurve> read(Node node) {
        return Entries.of(node, IndicatorGrammar.PASS, problems).flatMap(in -> {
            List<Test> given = List.of(Test.values()).stream()
                    .filter(test -> in.has(word(test)))
                    .toList();
            if (given.size() != 1) {
                if (in.isClear()) {
                    problems.error(
                            in.at(),
                            "'pass' needs one bound, not " + given.size(),
                            "write one of 'at least', 'above', 'at most', 'below'");
                }
                return Optional.empty();
            }
            return read(in, given.getFirst());
        });
    }

    private Optional<WrittenCurve> read(Entries in, Test test) {
        BigDecimal points = in.number("points").orElse(FULL);
        BigDecimal otherwise = in.number("else").orElse(BigDecimal.ZERO);
        if (points.compareTo(otherwise) == 0) {
            problems.error(in.at(), "passing and failing score the same", "write other 'points' or another 'else'");
        }
        return in.node(word(test))
                .flatMap(node -> Bounds.read(node, "'" + word(test) + "'", problems))
                .map(bound -> new WrittenCurve(
                        new Curve.Pass(test, Bounds.amount(bound), points, otherwise), List.of(bound), in.at()));
    }

    static String word(Test test) {
        return switch (test) {
            case AT_LEAST -> "at least";
            case ABOVE -> "above";
            case AT_MOST -> "at most";
            case BELOW -> "below";
        };
    }
}
