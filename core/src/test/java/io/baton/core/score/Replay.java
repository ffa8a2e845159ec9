package io.baton.core.score;

import io.baton.core.plan.Grade;
import io.baton.core.plan.GroupWeight;
import io.baton.core.plan.Indicator;
import io.baton.core.plan.MissingGroups;
import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Calculates every figure of an explanation again from its inputs, by other code than the scorer's: plain, slow, with
 * sixty digits. What explanations say must be what was calculated (rule S7).
 */
public final class Replay {

    static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
    static final BigDecimal HUNDRED = new BigDecimal(100);
    /** What twelve decimals may lose over a few steps. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.0000000001");

    private final List<String> differences = new ArrayList<>();
    private final Set<Figure> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int replayed;

    private Replay() {}

    /**
     * What came out.
     *
     * @param replayed how many figures were calculated again
     * @param differences those that came out otherwise, with both values
     */
    public record Result(int replayed, List<String> differences) {}

    /** Replays these figures and everything below them. */
    public static Result of(List<Figure> figures) {
        Replay replay = new Replay();
        figures.forEach(replay::visit);
        return new Result(replay.replayed, replay.differences);
    }

    /** Replays everything of an outcome. */
    public static Result of(Outcome outcome) {
        List<Figure> all = new ArrayList<>(outcome.indicators());
        all.addAll(outcome.scores());
        all.addAll(outcome.dimensions());
        outcome.total().ifPresent(all::add);
        outcome.grade().ifPresent(all::add);
        return of(all);
    }

    private void visit(Figure figure) {
        if (seen.add(figure)) {
            figure.inputs().forEach(this::visit);
            again(figure).ifPresent(value -> compare(figure, value));
        }
    }

    private void compare(Figure figure, Value again) {
        replayed++;
        if (!isSame(figure.value(), again)) {
            differences.add(figure.type() + " " + figure.item() + " is " + figure.value() + ", again " + again + " by "
                    + figure.step());
        }
    }

    private static boolean isSame(Value value, Value again) {
        if (value instanceof Value.Decimal(BigDecimal one) && again instanceof Value.Decimal(BigDecimal other)) {
            return one.subtract(other).abs().compareTo(TOLERANCE) < 0;
        }
        return value.equals(again) || (!value.isPresent() && !again.isPresent());
    }

    /** The value once more; empty for figures from outside and for formulas, which their own tests replay. */
    private static Optional<Value> again(Figure figure) {
        List<Value> in = figure.inputs().stream().map(Figure::value).toList();
        return switch (figure.step()) {
            case IndicatorStep.Given _,
                    IndicatorStep.OfParameter _,
                    IndicatorStep.FormulaStep _,
                    RatingStep.Entered _ -> Optional.empty();
            case RatingStep.NoGroupFigure _, RatingStep.AnonymousMean _ -> Optional.empty();
            case IndicatorStep.MinimumDenominator step -> minimum(step, in);
            case IndicatorStep.Rounded step ->
                in.getFirst() instanceof Value.Text
                        ? Optional.of(in.getFirst())
                        : map(
                                in,
                                x -> x.setScale(
                                        step.rounding().scale(), step.rounding().mode()));
            case IndicatorStep.Attained _ ->
                Optional.of(
                        number(in, 1).filter(x -> x.signum() > 0).isPresent()
                                        && number(in, 0).isPresent()
                                ? Value.of(
                                        number(in, 0).get().divide(number(in, 1).get(), DIGITS))
                                : absent());
            case IndicatorStep.OnCurve step ->
                SecondCurves.choice(step, in.getFirst()).or(() -> map(in, x -> SecondCurves.curve(step, x)));
            case IndicatorStep.CountsAs step ->
                Optional.of(Value.of(step.policy() == Indicator.Unavailable.FULL ? HUNDRED : BigDecimal.ZERO));
            case RatingStep.MeanOfRatings step -> Optional.of(mean(trimmed(in, step)));
            case RatingStep.MeanByDays step ->
                Optional.of(weighted(
                        in,
                        step.turns().stream()
                                .map(turn -> BigDecimal.valueOf(turn.days()))
                                .toList()));
            case RatingStep.RoundedMean step -> map(in, x -> rounded(x, step.rounding()));
            case RatingStep.Adjusted _ -> Optional.of(sum(in, false));
            case PartStep.MeanOfParts step ->
                Optional.of(weighted(
                        step.counted(in),
                        step.mean().parts().stream().map(Share::weight).toList()));
            case PartStep.NotAgreed _ -> Optional.empty();
            case PartStep.Reached step -> Optional.of(reached(step.objective(), step.cap()));
            case PartStep.PointsOfMilestones step -> Optional.of(milestones(step, in));
            case WeightedMean mean ->
                Optional.of(
                        weighted(in, mean.parts().stream().map(Share::weight).toList()));
            case BlendOfGroups blend -> Optional.of(blend(blend, in));
            case TotalStep total -> total(total, in);
        };
    }

    /** The greatest and the least leave one by one, as long as three or more are left. */
    private static List<Value> trimmed(List<Value> in, RatingStep.MeanOfRatings step) {
        List<Value> left = new ArrayList<>(in.stream().filter(Value::isPresent).toList());
        left.sort(Comparator.comparing(value -> ((Value.Decimal) value).amount()));
        for (int gone = step.trim().atEachEndOf(left.size()); gone > 0; gone--) {
            left.removeFirst();
            left.removeLast();
        }
        return left;
    }

    private static Value reached(Objective objective, BigDecimal cap) {
        BigDecimal zero = BigDecimal.ZERO;
        boolean plans = objective.planned().orElse(zero).signum() > 0
                && objective.actual().isPresent();
        if (objective.score().isEmpty() && !plans) {
            return absent();
        }
        BigDecimal points = objective
                .score()
                .orElseGet(() -> objective
                        .actual()
                        .orElseThrow()
                        .divide(objective.planned().orElseThrow(), DIGITS)
                        .multiply(HUNDRED));
        return Value.of(points.max(zero).min(cap));
    }

    private static Value milestones(PartStep.PointsOfMilestones step, List<Value> in) {
        BigDecimal points = BigDecimal.ZERO;
        for (int i = 0; i < in.size(); i++) {
            boolean reached = in.get(i).equals(new Value.YesNo(true))
                    || number(in, i).filter(x -> x.signum() > 0).isPresent();
            points = points.add(reached ? step.milestones().get(i).weight() : BigDecimal.ZERO);
        }
        return Value.of(points);
    }

    private static Optional<Value> minimum(IndicatorStep.MinimumDenominator step, List<Value> in) {
        boolean below = step.denominator().evaluate(in.subList(1, in.size())) instanceof Value.Decimal(BigDecimal size)
                && size.compareTo(step.minimum()) < 0;
        return Optional.of(below ? absent() : in.getFirst());
    }

    private static Optional<Value> total(TotalStep total, List<Value> in) {
        return switch (total) {
            case TotalStep.AvailableWeight step -> Optional.of(available(step, in));
            case TotalStep.EnoughWeight step ->
                Optional.of(number(in, 1).orElseThrow().compareTo(step.needs()) < 0 ? absent() : in.getFirst());
            case TotalStep.Bounded step ->
                map(in, x -> x.max(BigDecimal.ZERO).min(step.atMost().orElse(x.abs())));
            case TotalStep.OnlyWhen _ -> Optional.of(onlyWhen(in));
            case TotalStep.SumUpTo step ->
                Optional.of(
                        sum(in, true) instanceof Value.Decimal(BigDecimal x)
                                ? Value.of(x.min(step.atMost().orElse(x)))
                                : absent());
            case TotalStep.Plus _ -> Optional.of(sum(in, false));
            case TotalStep.Minus _ ->
                Optional.of(
                        number(in, 1).isPresent()
                                ? sum(
                                        List.of(
                                                in.getFirst(),
                                                Value.of(number(in, 1).get().negate())),
                                        false)
                                : absent());
            case TotalStep.Clamp step ->
                map(
                        in,
                        x -> x.min(step.maximum().orElse(x))
                                .max(step.minimum().orElse(x.min(step.maximum().orElse(x)))));
            case TotalStep.RoundedTotal step -> map(in, x -> rounded(x, step.rounding()));
            case TotalStep.GradeOf step ->
                Optional.of(number(in, 0).map(x -> grade(step.grades(), x)).orElse(absent()));
            case TotalStep.Vetoed step -> Optional.of(vetoed(step, in));
        };
    }

    private static Value onlyWhen(List<Value> in) {
        boolean waits = isNotYet(in.getLast())
                && number(in, 0).filter(x -> x.signum() == 0).isEmpty();
        return waits
                ? absent()
                : in.getLast().equals(new Value.YesNo(true)) ? in.getFirst() : Value.of(BigDecimal.ZERO);
    }

    /** Exact halves that twelve decimals missed by a hair are halves again. */
    private static BigDecimal rounded(BigDecimal exact, Rounding rounding) {
        BigDecimal near = exact.setScale(10, RoundingMode.HALF_UP);
        return near.setScale(rounding.scale(), rounding.mode());
    }

    private static Value blend(BlendOfGroups blend, List<Value> in) {
        Map<String, BigDecimal> weights = new TreeMap<>();
        Map<String, BigDecimal> answers = new TreeMap<>();
        BigDecimal declared = BigDecimal.ZERO;
        for (int i = 0; i < in.size(); i++) {
            BlendOfGroups.Group group = blend.groups().get(i);
            Optional<BigDecimal> answer = number(in, i);
            boolean waits = isNotYet(in.get(i));
            boolean isOpen = in.get(i) instanceof Value.Absent(Absence _, Reason reason)
                    && reason.cause() == Reason.Cause.WINDOW_OPEN;
            if (isOpen || (answer.isEmpty() && (group.required() || (group.fromComputed() && waits)))) {
                return absent();
            }
            weights.put(group.name(), group.weight());
            answer.ifPresent(points -> answers.put(group.name(), points));
            declared = declared.add(group.weight());
        }
        BigDecimal answered = sumOf(weights, answers);
        boolean enough = blend.missing() instanceof MissingGroups.Zero
                || answered.compareTo(blend.needs().multiply(declared)) >= 0;
        return answers.isEmpty() || !enough ? absent() : Value.of(mean(effective(blend, weights, answers), answers));
    }

    private static BigDecimal sumOf(Map<String, BigDecimal> weights, Map<String, BigDecimal> answers) {
        return weights.entrySet().stream()
                .filter(entry -> answers.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, BigDecimal> effective(
            BlendOfGroups blend, Map<String, BigDecimal> weights, Map<String, BigDecimal> answers) {
        Map<String, BigDecimal> left = new TreeMap<>(weights);
        left.keySet().retainAll(answers.keySet());
        return switch (blend.missing()) {
            case MissingGroups.Zero() -> weights;
            case MissingGroups.Renormalise() -> left;
            case MissingGroups.KeepSelf() -> keepingSelf(weights, left);
            case MissingGroups.OtherWeights(Map<String, List<GroupWeight>> other) -> {
                List<String> gone = weights.keySet().stream()
                        .filter(group -> !answers.containsKey(group))
                        .toList();
                if (gone.size() == 1 && other.containsKey(gone.getFirst())) {
                    left.clear();
                    other.get(gone.getFirst()).forEach(group -> left.put(group.group(), group.weight()));
                }
                yield left;
            }
        };
    }

    private static Map<String, BigDecimal> keepingSelf(Map<String, BigDecimal> weights, Map<String, BigDecimal> left) {
        BigDecimal all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal self = left.getOrDefault("self", BigDecimal.ZERO);
        BigDecimal others =
                left.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).subtract(self);
        if (self.signum() != 0 && others.signum() != 0) {
            left.replaceAll((group, weight) -> group.equals("self")
                    ? weight
                    : weight.multiply(all.subtract(self)).divide(others, DIGITS));
        }
        return left;
    }

    private static BigDecimal mean(Map<String, BigDecimal> weights, Map<String, BigDecimal> answers) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> weight : weights.entrySet()) {
            points = points.add(weight.getValue().multiply(answers.getOrDefault(weight.getKey(), BigDecimal.ZERO)));
            sum = sum.add(weight.getValue());
        }
        return points.divide(sum, DIGITS);
    }

    private static Value available(TotalStep.AvailableWeight step, List<Value> in) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < in.size(); i++) {
            sum = in.get(i).isPresent() ? sum.add(step.shares().get(i).weight()) : sum;
        }
        return Value.of(sum);
    }

    private static Value weighted(List<Value> in, List<BigDecimal> weights) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < in.size(); i++) {
            if (in.get(i) instanceof Value.Decimal(BigDecimal amount)) {
                points = points.add(amount.multiply(weights.get(i)));
                sum = sum.add(weights.get(i));
            }
        }
        boolean waits = in.stream().anyMatch(Replay::isNotYet);
        return sum.signum() == 0 || waits ? absent() : Value.of(points.divide(sum, DIGITS));
    }

    private static Value mean(List<Value> answers) {
        List<BigDecimal> known = IntStream.range(0, answers.size())
                .mapToObj(i -> number(answers, i))
                .flatMap(Optional::stream)
                .toList();
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Value.of(sum.divide(BigDecimal.valueOf(known.size()), DIGITS));
    }

    private static boolean isNotYet(Value value) {
        return value instanceof Value.Absent(Absence state, Reason _) && state == Absence.NOT_YET;
    }

    private static Value sum(List<Value> in, boolean skippingAbsent) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Value value : in) {
            if (value instanceof Value.Decimal(BigDecimal amount)) {
                sum = sum.add(amount);
            } else if (!skippingAbsent || isNotYet(value)) {
                return absent();
            }
        }
        return Value.of(sum);
    }

    private static Value grade(List<Grade> grades, BigDecimal total) {
        return new Value.Text(grades.stream()
                .filter(grade -> grade.from().compareTo(total) <= 0)
                .findFirst()
                .orElse(grades.getLast())
                .name());
    }

    private static Value vetoed(TotalStep.Vetoed step, List<Value> in) {
        if (!(in.getFirst() instanceof Value.Text(String raw))) {
            return absent();
        }
        String worst = raw;
        for (int i = 1; i < in.size(); i++) {
            String cap = step.caps().get(i - 1);
            boolean lower = step.grades().indexOf(cap) > step.grades().indexOf(worst);
            worst = in.get(i).equals(new Value.YesNo(true)) && lower ? cap : worst;
        }
        return new Value.Text(worst);
    }

    private static Optional<BigDecimal> number(List<Value> in, int index) {
        return in.get(index) instanceof Value.Decimal(BigDecimal amount) ? Optional.of(amount) : Optional.empty();
    }

    private static Optional<Value> map(List<Value> in, UnaryOperator<BigDecimal> step) {
        return Optional.of(
                number(in, 0).map(amount -> Value.of(step.apply(amount))).orElse(absent()));
    }

    private static Value absent() {
        return Value.notAvailable(Reason.Cause.GIVEN);
    }
}
