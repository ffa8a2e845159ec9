package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.plan.Indicator.WrittenCurve;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads a score that is best within a range. */
record RangeReader(Problems problems) {

    private static final String BETWEEN = " .. ";

    /** Two bounds as they were written. */
    private record Ends(Literal from, Literal to) {

        Curve.Span span() {
            return new Curve.Span(Bounds.amount(from), Bounds.amount(to));
        }
    }

    Optional<WrittenCurve> read(Node node) {
        return Entries.of(node, IndicatorGrammar.RANGE_IS_BEST, problems).flatMap(in -> {
            Optional<Ends> best = in.scalar("best").flatMap(text -> ends(text, "'best'"));
            Optional<Ends> worst = in.scalar("worst").flatMap(text -> ends(text, "'worst'"));
            return best.flatMap(inner -> worst.flatMap(outer -> curve(in, inner, outer)));
        });
    }

    private Optional<WrittenCurve> curve(Entries in, Ends best, Ends worst) {
        Curve.Span inner = best.span();
        Curve.Span outer = worst.span();
        if (isReversed(inner)) {
            problems.error(in.at("best"), "the range 'best' ends before it starts", "write the lesser value first");
            return Optional.empty();
        }
        if (outer.from().compareTo(inner.from()) >= 0 || outer.to().compareTo(inner.to()) <= 0) {
            problems.error(
                    in.at("worst"),
                    "'worst' does not lie around 'best' on both sides",
                    "write such as { best: 90% .. 110%, worst: 60% .. 140% }");
            return Optional.empty();
        }
        return Optional.of(new WrittenCurve(
                new Curve.RangeIsBest(inner, outer),
                List.of(best.from(), best.to(), worst.from(), worst.to()),
                in.at()));
    }

    private static boolean isReversed(Curve.Span span) {
        BigDecimal from = span.from();
        return from.compareTo(span.to()) > 0;
    }

    private Optional<Ends> ends(Node.Scalar text, String what) {
        int between = text.text().indexOf(BETWEEN);
        if (between < 0) {
            problems.error(
                    text.at(),
                    what + " does not read '" + Scalars.cut(text.text()) + "'",
                    "write two values with two points between: 90% .. 110%");
            return Optional.empty();
        }
        int right = between + BETWEEN.length();
        Node.Scalar first = new Node.Scalar(text.text().substring(0, between), text.at());
        Node.Scalar second =
                new Node.Scalar(text.text().substring(right), text.at().right(right));
        return Bounds.read(first, what, problems)
                .flatMap(from -> Bounds.read(second, what, problems).map(to -> new Ends(from, to)));
    }
}
