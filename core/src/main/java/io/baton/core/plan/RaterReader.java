package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Titles;
import io.baton.core.plan.Indicator.Source;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rater groups with their weights (rules R1, R2, R3, R4). */
final class RaterReader {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final Pattern ADJUST = Pattern.compile("up to ([0-9]{1,3}(?:\\.[0-9]{1,4})?) with reason");
    private static final Map<String, MissingGroups> POLICIES = Map.of(
            "renormalise", new MissingGroups.Renormalise(),
            "zero", new MissingGroups.Zero(),
            "keep self", new MissingGroups.KeepSelf());

    private final NamedTerms terms;
    private final List<Scale> scales;
    private final Problems problems;

    RaterReader(NamedTerms terms, List<Scale> scales, Problems problems) {
        this.terms = terms;
        this.scales = scales;
        this.problems = problems;
    }

    /** The rated source of an indicator. */
    Optional<Source> rated(Entries indicator) {
        long before = problems.errorCount();
        MissingGroups missing = missing(indicator);
        Optional<Source> source = indicator
                .node("rated")
                .flatMap(node -> Entries.of(node, IndicatorGrammar.RATED, problems))
                .flatMap(in -> {
                    Scale scale = new ScaleReader(terms, problems).ofIndicator(in, scales);
                    return in.node("by").map(this::by).map(groups -> new Source.Rated(scale, groups, missing));
                });
        return problems.errorCount() == before ? source : Optional.empty();
    }

    private List<GroupWeight> by(Node node) {
        if (node instanceof Node.Scalar) {
            Optional<Node.Scalar> alone = Scalars.scalar(node, "'by'", problems);
            alone.ifPresent(group -> terms.checkName(group, "'by'", PlanValues.LABEL));
            return alone.stream()
                    .map(group -> new GroupWeight(group.text(), FULL))
                    .toList();
        }
        return weights(node, "'by'");
    }

    private List<GroupWeight> weights(Node node, String what) {
        return terms.read(
                node,
                what,
                PlanValues.LABEL,
                (name, value) -> Scalars.number(value, "'" + name.text() + "'", problems)
                        .map(weight -> new GroupWeight(name.text(), weight)));
    }

    private MissingGroups missing(Entries in) {
        Optional<Node> node = in.node("when missing");
        if (node.isEmpty()) {
            return new MissingGroups.Renormalise();
        }
        if (node.get() instanceof Node.Scalar) {
            return in.choice("when missing", POLICIES).orElse(new MissingGroups.Renormalise());
        }
        Map<String, List<GroupWeight>> others = new HashMap<>();
        terms.read(in, "when missing", PlanValues.LABEL, (group, value) -> {
            others.put(group.text(), weights(value, "'" + group.text() + "'"));
            return Optional.of(group);
        });
        return new MissingGroups.OtherWeights(others);
    }

    /** The overall ratings. */
    Optional<Overall> overall(Node node, List<RaterGroup> raters) {
        long before = problems.errorCount();
        return Entries.of(node, ResultGrammar.OVERALL, problems).flatMap(in -> {
            List<String> cycles =
                    in.scalars("cycles").stream().map(Node.Scalar::text).toList();
            List<Overall.Group> groups =
                    terms.read(in, "groups", PlanValues.LABEL, (name, value) -> group(name, value, raters));
            MissingGroups missing = missing(in);
            Scale scale = new ScaleReader(terms, problems).ofOverall(in, scales);
            Overall overall = new Overall(cycles, groups, scale, missing, node.at());
            return problems.errorCount() == before ? Optional.of(overall) : Optional.empty();
        });
    }

    private Optional<Overall.Group> group(Node.Scalar name, Node value, List<RaterGroup> raters) {
        RaterGroup declared = Plan.declared(raters, name.text(), name.at());
        if (value instanceof Node.Scalar) {
            return Scalars.number(value, "'" + name.text() + "'", problems)
                    .map(weight -> new Overall.Group(
                            name.text(),
                            declared.title(),
                            weight,
                            false,
                            BigDecimal.ZERO,
                            false,
                            declared.anonymous(),
                            declared.atLeast(),
                            declared.closesAfter(),
                            name.at()));
        }
        return Entries.of(value, ResultGrammar.GROUP, problems).flatMap(in -> {
            boolean computed = in.choice("from", Map.of("computed", true)).orElse(false);
            boolean anonymous = in.yesNo("anonymous").orElse(declared.anonymous());
            boolean required = in.yesNo("required").orElse(false);
            int atLeast = in.whole("at least", 1, 1000).orElse(declared.usualLeast(anonymous));
            OptionalInt closes = closes(in, computed, declared);
            BigDecimal adjust = adjust(in, computed);
            Titles title = in.titles("title").orElse(declared.title());
            return in.number("weight")
                    .map(weight -> new Overall.Group(
                            name.text(),
                            title,
                            weight,
                            computed,
                            adjust,
                            required,
                            anonymous,
                            atLeast,
                            closes,
                            name.at()));
        });
    }

    /** The group's own words, else those of the group wherever it rates; the computed score has no answers to wait for. */
    private OptionalInt closes(Entries in, boolean computed, RaterGroup declared) {
        Optional<Node.Scalar> text = in.scalar("closes");
        if (text.isPresent() && computed) {
            problems.error(
                    text.get().at(),
                    "'closes' can never apply here",
                    "leave it out: the computed score does not wait for answers");
        }
        return text.isPresent() ? new DayCount(problems).read(text.get(), "closes") : declared.closesAfter();
    }

    private BigDecimal adjust(Entries in, boolean computed) {
        Optional<Node.Scalar> text = in.scalar("adjust");
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!computed) {
            problems.error(
                    text.get().at(), "'adjust' can never apply here", "write 'from: computed' too, or leave it out");
        }
        Matcher form = ADJUST.matcher(text.get().text());
        if (!form.matches()) {
            problems.error(
                    text.get().at(),
                    "'adjust' does not read '" + Scalars.cut(text.get().text()) + "'",
                    "write such as: up to 5 with reason");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(form.group(1));
    }
}
