package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import io.baton.core.plan.Indicator.Band;
import io.baton.core.plan.Indicator.Compare;
import io.baton.core.plan.Indicator.MissingPart;
import io.baton.core.plan.Indicator.Part;
import io.baton.core.plan.Indicator.Source;
import io.baton.core.plan.Indicator.Unavailable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads indicators. */
final class IndicatorReader {

    static final Map<String, Compare> COMPARE = Map.of("rounded", Compare.ROUNDED, "exact", Compare.EXACT);
    static final Map<String, Unavailable> UNAVAILABLE =
            Map.of("leave out", Unavailable.LEAVE_OUT, "full", Unavailable.FULL, "zero", Unavailable.ZERO);

    private static final Map<String, MissingPart> MISSING_PART =
            Map.of("renormalise", MissingPart.RENORMALISE, "zero", MissingPart.ZERO, "wait", MissingPart.WAIT);
    private static final List<String> SOURCES =
            List.of("formula", "rated", "counted", "composed", "milestones", "agreed");

    private final NamedTerms terms;
    private final RaterReader raters;
    private final Problems problems;

    IndicatorReader(NamedTerms terms, RaterReader raters, Problems problems) {
        this.terms = terms;
        this.raters = raters;
        this.problems = problems;
    }

    Optional<Indicator> read(Node.Scalar name, Node value) {
        return Entries.of(value, IndicatorGrammar.INDICATOR, problems).flatMap(in -> {
            Optional<Source> source = source(in);
            Optional<Indicator.WrittenCurve> curve = in.node("score").flatMap(new CurveReader(problems)::read);
            Titles title = in.titles("title").orElse(Titles.same(name.text()));
            List<Band> bands = in.node("bands").map(this::bands).orElse(List.of());
            var scale = RoundingReader.rounding(in, "scale", problems);
            Compare compare = in.choice("compare", COMPARE).orElse(Compare.ROUNDED);
            Unavailable unavailable = in.choice("unavailable", UNAVAILABLE).orElse(Unavailable.LEAVE_OUT);
            return source.map(from -> new Indicator(
                    name.text(), title, from, scale, compare, unavailable, curve, bands, about(in), name.at()));
        });
    }

    private About about(Entries in) {
        Optional<Entries> practice =
                in.node("practice").flatMap(node -> Entries.of(node, IndicatorGrammar.PRACTICE, problems));
        return new About(
                in.text("perspective"),
                in.titles("meaning"),
                practice.flatMap(found -> found.titles("good")),
                practice.flatMap(found -> found.titles("bad")));
    }

    private Optional<Source> source(Entries in) {
        List<String> given = SOURCES.stream().filter(in::has).toList();
        refuseIdle(in);
        if (given.isEmpty() && !in.isClear()) {
            return Optional.empty();
        }
        if (given.size() != 1) {
            problems.error(
                    in.at(),
                    given.isEmpty()
                            ? "it is not said where the indicator's value comes from"
                            : "an indicator has one source, not " + String.join(" and ", given),
                    "write one of " + String.join(", ", SOURCES));
            return Optional.empty();
        }
        return switch (given.getFirst()) {
            case "formula" -> measured(in);
            case "rated" -> raters.rated(in);
            case "counted" -> counted(in.node("counted").orElseThrow());
            case "composed" -> Optional.of(new Source.Composed(parts(in, "composed"), missingPart(in)));
            case "agreed" -> new AgreedReader(problems).read(in.node("agreed").orElseThrow());
            default -> Optional.of(new Source.Milestones(parts(in, "milestones")));
        };
    }

    private void refuseIdle(Entries in) {
        refuseUnless(in, "minimum", "formula", "a formula has a denominator");
        if (!in.has("composed")) {
            refuseUnless(in, "when missing", "rated", "rater groups and parts can be missing");
        }
    }

    private void refuseUnless(Entries in, String key, String needed, String why) {
        if (in.has(key) && !in.has(needed)) {
            problems.error(in.at(key), "'" + key + "' can never apply here", "leave it out: only " + why);
        }
    }

    private Optional<Source> measured(Entries in) {
        Optional<BigDecimal> minimum = in.number("minimum");
        if (minimum.filter(least -> least.signum() <= 0).isPresent()) {
            problems.error(
                    in.at("minimum"),
                    "'minimum' can never apply: without it, a denominator of 0 or less is refused already",
                    "write a number above 0, or leave it out");
        }
        return in.scalar("formula")
                .flatMap(text -> FormulaParser.parse(text, problems))
                .map(formula -> new Source.Measured(formula, minimum));
    }

    private Optional<Source> counted(Node node) {
        return Entries.of(node, IndicatorGrammar.COUNTED, problems).flatMap(in -> {
            Optional<Node.Scalar> measure = in.scalar("of");
            Optional<Expression> planned = in.scalar("planned").flatMap(text -> FormulaParser.parse(text, problems));
            return measure.flatMap(of -> planned.map(formula -> new Source.Counted(of.text(), formula, of.at())));
        });
    }

    private List<Part> parts(Entries in, String key) {
        return terms.read(
                in,
                key,
                PlanValues.FIGURE,
                (name, value) -> Scalars.number(value, "'" + name.text() + "'", problems)
                        .map(points -> new Part(name.text(), points, name.at())));
    }

    private MissingPart missingPart(Entries in) {
        return in.choice("when missing", MISSING_PART).orElse(MissingPart.RENORMALISE);
    }

    private List<Band> bands(Node node) {
        List<Band> bands = new ArrayList<>();
        if (!(node instanceof Node.Mapping mapping)) {
            problems.error(node.at(), "'bands' is a map from bounds to names", "write such as { 85: excellent }");
            return bands;
        }
        for (Node.Entry entry : mapping.entries()) {
            Bounds.read(entry.key(), "a bound", problems)
                    .ifPresent(bound -> Scalars.scalar(entry.value(), "a band", problems)
                            .ifPresent(name -> bands.add(new Band(bound, name.text()))));
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).bound().compareTo(bands.get(i - 1).bound()) <= 0) {
                problems.error(
                        bands.get(i).literal().at(),
                        "the band from " + bands.get(i).literal().text() + " does not lie above the one before it",
                        "order the bands by rising bound, each once");
            }
        }
        return bands;
    }
}
