package io.baton.core.score;

import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import io.baton.core.plan.GroupWeight;
import io.baton.core.plan.Indicator;
import io.baton.core.plan.Overall;
import io.baton.core.plan.Plan;
import io.baton.core.plan.PlanExample;
import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a test beside a plan gives, as the inputs of a participant. */
final class ExampleInputs {

    static final String NOT_AVAILABLE = "not available";

    private static final String RATER = "test";

    private final Plan plan;
    private final Map<String, Value> figures = new HashMap<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final List<Objective> objectives = new ArrayList<>();

    private ExampleInputs(Plan plan) {
        this.plan = plan;
        plan.measures().forEach(measure -> figures.put(measure.name(), notGiven(measure.name())));
        plan.targets().forEach(target -> figures.put(target.name(), notGiven(target.name())));
    }

    static ParticipantInputs of(Plan plan, PlanExample example) {
        ExampleInputs inputs = new ExampleInputs(plan);
        example.given().forEach(given -> inputs.give(given.name(), value(given.value())));
        return new ParticipantInputs(new Participant("", "", "", ""), inputs.figures, inputs.ratings)
                .with(inputs.objectives);
    }

    /** The value of a text that was checked with the plan. */
    static Value value(Node.Scalar text) {
        if (text.text().equals(NOT_AVAILABLE)) {
            return Value.notAvailable(Reason.Cause.GIVEN, NOT_AVAILABLE);
        }
        return FormulaParser.parse(text, new Problems())
                .map(ExampleInputs::constant)
                .orElseThrow(() -> new IllegalArgumentException("not a value: " + text.text()));
    }

    private static Value constant(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.Negation(Expression.Literal literal, var _)
            when literal.value() instanceof Value.Decimal(BigDecimal amount) -> Value.of(amount.negate());
            default -> throw new IllegalArgumentException("not a value: " + expression);
        };
    }

    private static Value notGiven(String name) {
        return Value.notYet(Reason.Cause.GIVEN, name);
    }

    /** Whether a value is one that the test should have given. */
    static boolean isNotGiven(Value value) {
        return value instanceof Value.Absent(Absence state, Reason reason)
                && state == Absence.NOT_YET
                && reason.cause() == Reason.Cause.GIVEN;
    }

    private void give(String name, Value value) {
        int dot = name.indexOf('.');
        if (figures.containsKey(name)) {
            figures.put(name, value);
        } else if (dot < 0) {
            plan.indicator(name).ifPresentOrElse(indicator -> rate(indicator, value), () -> enter(name, "", value));
        } else if (name.startsWith(Ratings.OVERALL + ".")) {
            rate(Ratings.OVERALL, name.substring(dot + 1), value);
        } else {
            enter(Ratings.ADJUSTMENT, name.substring(0, dot), value);
        }
    }

    private void rate(Indicator indicator, Value value) {
        if (indicator.source() instanceof Indicator.Source.Agreed agreed) {
            agree(agreed, value);
        }
        if (indicator.source() instanceof Indicator.Source.Rated rated) {
            for (GroupWeight group : rated.groups()) {
                rate(indicator.name(), group.group(), value);
            }
        }
    }

    /** As many objectives with that score as there must be. */
    private void agree(Indicator.Source.Agreed agreed, Value value) {
        Optional<BigDecimal> score =
                value instanceof Value.Decimal(BigDecimal points) ? Optional.of(points) : Optional.empty();
        for (int i = 1; i <= agreed.atLeast(); i++) {
            int weight = i < agreed.atLeast() ? 1 : 101 - agreed.atLeast();
            objectives.add(new Objective(
                    RATER + i, "", BigDecimal.valueOf(weight), Optional.empty(), Optional.empty(), score));
        }
    }

    /** As many equal answers as the group needs. */
    private void rate(String item, String group, Value value) {
        Value answer = value.isPresent() ? value : new Value.Absent(Absence.NOT_ASKED, Reason.of(Reason.Cause.GIVEN));
        for (int i = 0; i < answersNeeded(group); i++) {
            ratings.add(new Rating(item, group, RATER + i, answer, ""));
        }
    }

    private int answersNeeded(String group) {
        int overall = plan.overall().stream()
                .flatMap(blend -> blend.groups().stream())
                .filter(member -> member.name().equals(group))
                .mapToInt(Overall.Group::atLeast)
                .findFirst()
                .orElse(1);
        return Math.max(overall, plan.raterGroup(group).atLeast());
    }

    private void enter(String item, String group, Value value) {
        ratings.add(new Rating(item, group, RATER, value, RATER));
    }
}
