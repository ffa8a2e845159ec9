package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads what stands between scores and a grade: bonus, deductions, vetoes, bounds, grades (rules P6, P9). */
final class ResultReader {

    private final NamedTerms terms;
    private final Problems problems;

    ResultReader(NamedTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    List<Veto> vetoes(Entries plan, List<Grade> grades) {
        String lowest = grades.isEmpty() ? "" : grades.getLast().name();
        return terms.read(plan, "vetoes", PlanValues.FIGURE, (name, value) -> veto(name, value, lowest));
    }

    private Optional<Veto> veto(Node.Scalar name, Node value, String lowest) {
        return Entries.of(value, ResultGrammar.VETO, problems).flatMap(in -> {
            Titles title = in.titles("title").orElse(Titles.same(name.text()));
            String grade = in.text("grade").orElse(lowest);
            List<String> cycles = cycles(in);
            return in.scalar("when")
                    .flatMap(text -> FormulaParser.parse(text, problems))
                    .map(when -> new Veto(name.text(), title, when, grade, cycles, name.at()));
        });
    }

    private static List<String> cycles(Entries in) {
        return in.scalars("cycles").stream().map(Node.Scalar::text).toList();
    }

    Adjustments adjustments(Node node) {
        return Entries.of(node, ResultGrammar.ADJUSTMENTS, problems)
                .map(in -> new Adjustments(bound(in), terms.read(in, "items", PlanValues.FIGURE, this::adjustment)))
                .orElse(Adjustments.NONE);
    }

    private Optional<BigDecimal> bound(Entries in) {
        Optional<BigDecimal> bound = in.number("at most");
        if (bound.filter(most -> most.signum() <= 0).isPresent()) {
            problems.error(
                    in.at("at most"),
                    "'at most' must be above 0, otherwise nothing can ever apply",
                    "write the greatest number of points, also for deductions: 5");
        }
        return bound;
    }

    private Optional<Adjustments.Item> adjustment(Node.Scalar name, Node value) {
        return Entries.of(value, ResultGrammar.ADJUSTMENT, problems).map(in -> {
            Titles title = in.titles("title").orElse(Titles.same(name.text()));
            Optional<Boolean> said = in.yesNo("entered");
            boolean entered = said.orElse(false);
            boolean unread = in.has("entered") && said.isEmpty();
            if (entered == in.has("points") && !unread && in.isClear()) {
                problems.error(
                        name.at(),
                        "'" + name.text() + "' has " + (entered ? "two sources" : "no source") + " of points",
                        "write either 'points: formula' or 'entered: true'");
            }
            Optional<Expression> points = in.scalar("points").flatMap(text -> FormulaParser.parse(text, problems));
            Optional<Expression> when = in.scalar("when").flatMap(text -> FormulaParser.parse(text, problems));
            return new Adjustments.Item(name.text(), title, points, when, bound(in), cycles(in), name.at());
        });
    }

    TotalRules total(Node node) {
        return Entries.of(node, ResultGrammar.TOTAL, problems)
                .map(in -> {
                    Optional<BigDecimal> minimum = in.number("minimum");
                    Optional<BigDecimal> maximum = in.number("maximum");
                    if (minimum.isPresent()
                            && maximum.isPresent()
                            && minimum.get().compareTo(maximum.get()) >= 0) {
                        problems.error(
                                in.at("maximum"),
                                "'maximum' does not lie above 'minimum'",
                                "write the lesser one as minimum");
                    }
                    return new TotalRules(needs(in), minimum, maximum);
                })
                .orElse(TotalRules.STANDARD);
    }

    private BigDecimal needs(Entries in) {
        return in.node("needs")
                .flatMap(node -> Bounds.share(node, "'needs'", problems))
                .orElse(TotalRules.STANDARD.needs());
    }

    Optional<Grade> grade(Node.Scalar name, Node value) {
        Titles title = Titles.same(name.text());
        if (value instanceof Node.Scalar) {
            return Scalars.number(value, "a grade", problems)
                    .map(from -> new Grade(name.text(), title, from, name.at()));
        }
        return Entries.of(value, ResultGrammar.GRADE, problems).flatMap(in -> {
            Titles given = in.titles("title").orElse(title);
            return in.number("from").map(from -> new Grade(name.text(), given, from, name.at()));
        });
    }
}
