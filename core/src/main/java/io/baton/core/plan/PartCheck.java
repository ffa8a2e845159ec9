package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.plan.Indicator.Part;
import io.baton.core.plan.Indicator.Source;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Checks indicators that are made from parts: exams, milestones. */
record PartCheck(Figures figures, Problems problems) {

    /** A mean of points. */
    Optional<Kind> composed(Indicator indicator, Source.Composed composed) {
        weights(indicator, composed.parts());
        if (!composed.parts().isEmpty()) {
            List<BigDecimal> weights =
                    composed.parts().stream().map(Part::points).toList();
            new Weights(problems).check(weights, Weights.FULL, "'" + indicator.name() + "'", at(composed.parts()));
        }
        composed.parts()
                .forEach(part -> kind(part)
                        .filter(kind -> kind != Kind.POINTS && kind != Kind.NUMBER)
                        .ifPresent(kind -> problems.error(
                                part.at(),
                                "'" + part.figure() + "' is " + kind.label() + ", not points",
                                "make an indicator of points from it, and name that one")));
        return points(composed.parts());
    }

    /** A sum of points. */
    Optional<Kind> milestones(Indicator indicator, Source.Milestones milestones) {
        weights(indicator, milestones.parts());
        milestones
                .parts()
                .forEach(part -> kind(part)
                        .filter(kind -> !kind.isNumeric() && kind != Kind.YES_NO)
                        .ifPresent(kind -> problems.error(
                                part.at(),
                                "'" + part.figure() + "' is " + kind.label() + ", neither a number nor yes or no",
                                "count what was reached: count(…) where …")));
        return points(milestones.parts());
    }

    private static Location at(List<Part> parts) {
        return parts.getFirst().at();
    }

    private void weights(Indicator indicator, List<Part> parts) {
        parts.forEach(part -> new Weights(problems).checkPositive(part.points(), part.figure(), part.at()));
        if (parts.isEmpty()) {
            problems.error(
                    indicator.at(),
                    "'" + indicator.name() + "' is made from nothing",
                    "name its parts with their points");
        }
    }

    private Optional<Kind> kind(Part part) {
        Optional<Kind> kind = figures.kindOf("", part.figure());
        if (kind.isEmpty() && !figures.isBroken(part.figure())) {
            problems.error(
                    part.at(),
                    "there is no measure, target or indicator '" + part.figure() + "'",
                    Suggestion.forUnknown(part.figure(), figures.known()));
        }
        return kind;
    }

    /** Something that is broken already is not reported again by those who use it. */
    private Optional<Kind> points(List<Part> parts) {
        boolean known = parts.stream()
                .allMatch(part -> figures.kindOf("", part.figure()).isPresent());
        return known ? Optional.of(Kind.POINTS) : Optional.empty();
    }
}
