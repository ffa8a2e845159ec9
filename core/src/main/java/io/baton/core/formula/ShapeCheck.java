package io.baton.core.formula;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.formula.Expression.Relation;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the shape of every part of a formula, from the leaves up; a part without one was reported. */
final class ShapeCheck {

    private final Scope scope;
    private final Problems problems;
    private final CallCheck calls;
    private final Shapes shapes = new Shapes();

    ShapeCheck(Scope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
        this.calls = new CallCheck(this, problems);
    }

    private final Set<Expression.Name> besideText = new HashSet<>();

    /** The shapes found so far. */
    Shapes shapes() {
        return shapes;
    }

    /** The shape of a part, which is looked at once, so that its problems are reported once. */
    Optional<Shape> shape(Expression expression) {
        if (shapes.isSeen(expression)) {
            return shapes.find(expression);
        }
        Optional<Shape> shape = switch (expression) {
            case Expression.Literal literal -> Optional.of(literal(literal));
            case Expression.Name name -> scope.shapeOf(name, besideText.contains(name));
            case Expression.Negation negation -> negation(negation);
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Comparison comparison -> comparison(comparison);
            case Expression.Membership membership -> membership(membership);
            case Expression.Junction junction -> conditions(junction.operands());
            case Expression.Not not -> conditions(List.of(not.operand()));
            case Expression.Choice choice -> choice(choice);
            case Expression.Call call -> calls.shape(call);
        };
        shapes.put(expression, shape);
        return shape;
    }

    private static Shape literal(Expression.Literal literal) {
        int scale = literal.value() instanceof Value.Decimal(BigDecimal amount)
                ? Math.max(0, amount.stripTrailingZeros().scale())
                : 0;
        return new Shape(literal.kind(), scale);
    }

    private Optional<Shape> negation(Expression.Negation negation) {
        Optional<Shape> operand = shape(negation.operand());
        if (operand.isPresent() && !operand.get().kind().isNumeric()) {
            problems.error(negation.at(), "'-' needs a number, but " + describe(negation.operand()), "remove the '-'");
            return Optional.empty();
        }
        return operand;
    }

    private Optional<Shape> arithmetic(Expression.Arithmetic arithmetic) {
        Optional<Shape> left = shape(arithmetic.left());
        Optional<Shape> right = shape(arithmetic.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Kind leftKind = left.get().kind();
        Kind rightKind = right.get().kind();
        Optional<Kind> kind = KindRules.arithmetic(arithmetic.operator(), leftKind, rightKind);
        if (kind.isEmpty()) {
            problems.error(
                    arithmetic.at(),
                    "'" + arithmetic.operator().sign() + "' does not fit: "
                            + describeBoth(arithmetic.left(), arithmetic.right()),
                    KindAdvice.arithmetic(arithmetic.operator(), leftKind, rightKind));
        } else if (leftKind == Kind.DATE && isFraction(arithmetic.right())) {
            problems.error(arithmetic.at(), "a date moves by whole days", "write whole days");
            return Optional.empty();
        }
        return kind.map(found -> new Shape(found, scale(arithmetic.operator(), found, left.get(), right.get())));
    }

    private static boolean isFraction(Expression part) {
        return part instanceof Expression.Literal literal && literal(literal).scale() > 0;
    }

    private static int scale(Expression.Operator operator, Kind kind, Shape left, Shape right) {
        if (!kind.isNumeric()) {
            return 0;
        }
        return switch (operator) {
            case PLUS, MINUS -> Math.max(left.scale(), right.scale());
            case TIMES -> left.scale() + right.scale();
            case DIVIDED_BY -> 0;
        };
    }

    private Optional<Shape> comparison(Expression.Comparison comparison) {
        expectText(comparison.left(), List.of(comparison.right()));
        Optional<Shape> both = common(List.of(comparison.left(), comparison.right()), comparison.at());
        Relation relation = comparison.relation();
        boolean equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
        if (both.isPresent() && !equality && !KindRules.isOrdered(both.get().kind())) {
            problems.error(
                    comparison.at(),
                    "'" + relation.sign() + "' needs an order, which "
                            + both.get().kind().label() + " has not",
                    "compare with = or !=");
            return Optional.empty();
        }
        return both.map(_ -> condition());
    }

    private Optional<Shape> membership(Expression.Membership membership) {
        boolean sound = shape(membership.element()).isPresent();
        expectText(membership.element(), membership.choices());
        for (Expression choice : membership.choices()) {
            sound &= common(List.of(membership.element(), choice), choice.at()).isPresent();
        }
        return sound ? Optional.of(condition()) : Optional.empty();
    }

    /** An unknown name that a text is compared with is a text without its quotes. */
    private void expectText(Expression compared, List<Expression> others) {
        if (shape(compared).filter(shape -> shape.kind() == Kind.TEXT).isPresent()) {
            others.forEach(other -> {
                if (other instanceof Expression.Name name && name.owner().isEmpty()) {
                    besideText.add(name);
                }
            });
        }
    }

    private Optional<Shape> choice(Expression.Choice choice) {
        boolean sound = isCondition(choice.condition());
        Optional<Shape> branches = common(List.of(choice.whenYes(), choice.whenNo()), choice.at());
        return sound ? branches : Optional.empty();
    }

    private Optional<Shape> conditions(List<Expression> operands) {
        boolean sound = true;
        for (Expression operand : operands) {
            sound &= isCondition(operand);
        }
        return sound ? Optional.of(condition()) : Optional.empty();
    }

    private boolean isCondition(Expression expression) {
        Optional<Shape> shape = shape(expression);
        if (shape.isPresent() && shape.get().kind() != Kind.YES_NO) {
            problems.error(
                    expression.at(),
                    "a condition is needed, but " + describe(expression),
                    "compare it, as in " + FormulaText.write(expression) + " > 0");
            return false;
        }
        return shape.isPresent();
    }

    /** The shape that all parts share, numbers without unit adapting; reported at {@code at} where there is none. */
    Optional<Shape> common(List<Expression> parts, Location at) {
        List<Optional<Shape>> all = parts.stream().map(this::shape).toList();
        if (all.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Shape shape = all.getFirst().orElseThrow();
        int strongest = 0;
        for (int i = 1; i < parts.size(); i++) {
            Shape next = all.get(i).orElseThrow();
            Optional<Kind> kind = KindRules.common(shape.kind(), next.kind());
            if (kind.isEmpty()) {
                problems.error(
                        at,
                        "the kinds differ: " + describeBoth(parts.get(strongest), parts.get(i)),
                        KindAdvice.unlike(shape.kind(), next.kind()));
                return Optional.empty();
            }
            strongest = kind.get() == shape.kind() ? strongest : i;
            shape = new Shape(kind.get(), Math.max(shape.scale(), next.scale()));
        }
        return Optional.of(shape);
    }

    static Shape condition() {
        return new Shape(Kind.YES_NO, 0);
    }

    String describe(Expression part) {
        String kind = shape(part).map(shape -> shape.kind().label()).orElse("unknown");
        return "'" + shorten(FormulaText.write(part)) + "' is " + kind;
    }

    private String describeBoth(Expression left, Expression right) {
        return describe(left) + ", " + describe(right);
    }

    private static String shorten(String text) {
        int most = 60;
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
