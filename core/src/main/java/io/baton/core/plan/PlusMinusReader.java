package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.plan.Curve.Counting;
import io.baton.core.plan.Indicator.WrittenCurve;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a score that gains and loses points step by step. */
record PlusMinusReader(Optional<BigDecimal> cap, Optional<BigDecimal> floor, Problems problems) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final Map<String, Counting> STEPS =
            Map.of("full", Counting.FULL, "started", Counting.STARTED, "proportional", Counting.PROPORTIONAL);

    Optional<WrittenCurve> read(Node node) {
        return Entries.of(node, IndicatorGrammar.PLUS_MINUS, problems).flatMap(in -> {
            Optional<Literal> at = in.node("at").flatMap(bound -> Bounds.read(bound, "'at'", problems));
            Optional<Literal> every = in.node("every").flatMap(bound -> Bounds.read(bound, "'every'", problems));
            return at.flatMap(start -> every.flatMap(step -> curve(in, start, step)));
        });
    }

    private Optional<WrittenCurve> curve(Entries in, Literal at, Literal every) {
        BigDecimal plus = in.number("plus").orElse(BigDecimal.ZERO);
        BigDecimal minus = in.number("minus").orElse(BigDecimal.ZERO);
        if (Bounds.amount(every).signum() <= 0) {
            problems.error(in.at("every"), "the width of a step is not above 0", "write such as every: 1%");
            return Optional.empty();
        }
        if (plus.signum() == 0 && minus.signum() == 0) {
            problems.error(in.at(), "neither 'plus' nor 'minus' changes the points", "write such as plus: 1, minus: 2");
        }
        Curve curve = new Curve.PlusMinus(
                Bounds.amount(at),
                in.number("points").orElse(FULL),
                Bounds.amount(every),
                plus,
                minus,
                in.choice("steps", STEPS).orElse(Counting.FULL),
                cap,
                floor);
        return Optional.of(new WrittenCurve(curve, List.of(at, every), in.at()));
    }

    /** The points at the value from which steps are counted, which its bounds must leave possible. */
    static List<BigDecimal> points(WrittenCurve written) {
        return written.curve() instanceof Curve.PlusMinus steps ? List.of(steps.points()) : List.of();
    }

    static String word(Counting counting) {
        return switch (counting) {
            case FULL -> "full";
            case STARTED -> "started";
            case PROPORTIONAL -> "proportional";
        };
    }
}
