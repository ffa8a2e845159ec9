package io.baton.core.score;

import io.baton.core.document.Problem;
import io.baton.core.plan.Plan;
import io.baton.core.plan.PlanExample;
import io.baton.core.plan.PlanExample.Expected;
import io.baton.core.plan.PlanExample.Expected.What;
import io.baton.core.plan.Scorecard;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Runs the tests that stand beside a plan: given figures, expected indicators, scores, totals and grades. */
public final class PlanExamples {

    private final ValidPlan valid;
    private final Plan plan;

    private PlanExamples(ValidPlan valid) {
        this.valid = valid;
        this.plan = valid.plan();
    }

    /**
     * How one test went.
     *
     * @param example the test
     * @param outcomes what came out, of each of its people
     * @param differences what came out otherwise, each at the place of what was expected; none if the test passes
     */
    public record Result(PlanExample example, List<Outcome> outcomes, List<Problem> differences) {
        public Result {
            outcomes = List.copyOf(outcomes);
            differences = List.copyOf(differences);
        }

        /** Whether everything came out as expected. */
        public boolean passes() {
            return differences.isEmpty();
        }
    }

    /**
     * Runs the tests of a plan that give figures, in the order of the text; those that bring rows along need an engine.
     * Without a cycle, indicators and scores are those of a person of whom the given figures are known. Scores and
     * dimensions are compared as they are shown.
     */
    public static List<Result> run(ValidPlan plan) {
        PlanExamples examples = new PlanExamples(plan);
        return plan.plan().examples().stream()
                .filter(example -> example.data().isEmpty())
                .map(examples::run)
                .toList();
    }

    /**
     * What came out otherwise than some expected figures of one person, each at its place.
     *
     * @param decided what people made of the outcome (rule S1)
     */
    public static List<Problem> differences(
            ValidPlan plan, List<Expected> expected, Outcome outcome, List<Decided> decided) {
        PlanExamples examples = new PlanExamples(plan);
        return expected.stream()
                .flatMap(figure -> (figure.what().isDecided()
                                ? examples.otherwise(figure, decided(figure, decided), Set.of())
                                : examples.difference(figure, outcome))
                        .stream())
                .toList();
    }

    /** What came out otherwise than the pay that was expected: the amount as it is paid. */
    public static Optional<Problem> difference(ValidPlan plan, Expected expected, Value paid) {
        return new PlanExamples(plan).otherwise(expected, paid, Set.of());
    }

    private Result run(PlanExample example) {
        Optional<Scorecard> card = example.cycle().flatMap(plan::scorecard);
        Period period = period(card);
        Map<String, Value> constants = Assembly.constants(period.days(), asOf(period));
        example.given().stream()
                .filter(given -> constants.containsKey(given.name()))
                .forEach(given -> constants.put(given.name(), ExampleInputs.value(given.value())));
        Outcome outcome = Scorer.ofEverything(valid, period, card, constants).score(ExampleInputs.of(plan, example));
        return new Result(example, List.of(outcome), differences(valid, example.expected(), outcome, List.of()));
    }

    /** The period of the cycle in which the plan starts, its first window, or all of its days. */
    private Period period(Optional<Scorecard> card) {
        String cycle = card.map(Scorecard::cycle).orElse("");
        return card.flatMap(found ->
                        plan.calendar().containing(cycle, plan.effective().from()))
                .or(() -> firstWindow(cycle))
                .orElseGet(() -> new Period("", cycle, plan.effective()));
    }

    private Optional<Period> firstWindow(String cycle) {
        SequencedMap<String, DateRange> windows = plan.calendar().windows().get(cycle);
        return windows == null || windows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Period(
                        windows.firstEntry().getKey(),
                        cycle,
                        windows.firstEntry().getValue()));
    }

    private static AsOf asOf(Period period) {
        return new AsOf(
                period.days().to(), period.days().to().atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC));
    }

    private Optional<Problem> difference(Expected expected, Outcome outcome) {
        Optional<Figure> figure = outcome.find(type(expected.what()), item(expected));
        Value actual = figure.map(Figure::value).orElseGet(() -> Value.notAvailable(Reason.Cause.NOTHING_AVAILABLE));
        Set<String> missing = new LinkedHashSet<>();
        figure.ifPresent(found -> collectNotGiven(found, missing));
        return otherwise(expected, actual, missing);
    }

    private static Value decided(Expected expected, List<Decided> all) {
        Decision.Stage stage = expected.what() == What.CALIBRATED_TOTAL || expected.what() == What.CALIBRATED_GRADE
                ? Decision.Stage.CALIBRATED
                : Decision.Stage.FINAL;
        return all.stream()
                .filter(decided -> decided.stage() == stage)
                .findFirst()
                .flatMap(decided -> isGrade(expected)
                        ? decided.grade().map(Value.Text::new)
                        : decided.total().map(Value::of))
                .orElseGet(() -> Value.notAvailable(Reason.Cause.NOTHING_AVAILABLE));
    }

    private Optional<Problem> otherwise(Expected expected, Value actual, Set<String> missing) {
        if (isAsExpected(expected, actual) && (actual.isPresent() || missing.isEmpty())) {
            return Optional.empty();
        }
        String what = label(expected) + " is " + text(expected, actual) + ", expected "
                + expected.value().text();
        String mend = missing.isEmpty() || actual.isPresent() ? "" : "give also " + String.join(", ", missing);
        return Optional.of(new Problem(Problem.Severity.ERROR, expected.value().at(), what, mend));
    }

    private boolean isAsExpected(Expected expected, Value actual) {
        String text = expected.value().text();
        if (!actual.isPresent() || text.equals(ExampleInputs.NOT_AVAILABLE)) {
            return !actual.isPresent() && text.equals(ExampleInputs.NOT_AVAILABLE);
        }
        if (isGrade(expected)) {
            return actual.equals(new Value.Text(text));
        }
        return isSame(shown(expected, actual), ExampleInputs.value(expected.value()));
    }

    /** Equal in value: 83.5 is 83.50. */
    private static boolean isSame(Value one, Value other) {
        if (one instanceof Value.Decimal(BigDecimal left) && other instanceof Value.Decimal(BigDecimal right)) {
            return left.compareTo(right) == 0;
        }
        return one.equals(other);
    }

    /** Indicators and totals are rounded already. */
    private Value shown(Expected expected, Value actual) {
        return switch (expected.what()) {
            case SCORE, DIMENSION, PERSPECTIVE -> plan.rounding().score().round(actual);
            case INDICATOR, TOTAL, GRADE, PAY, POSTED, CALIBRATED_TOTAL, CALIBRATED_GRADE, FINAL_TOTAL, FINAL_GRADE ->
                actual;
        };
    }

    private static boolean isGrade(Expected expected) {
        return switch (expected.what()) {
            case GRADE, CALIBRATED_GRADE, FINAL_GRADE -> true;
            case INDICATOR, SCORE, DIMENSION, PERSPECTIVE, TOTAL, PAY, POSTED, CALIBRATED_TOTAL, FINAL_TOTAL -> false;
        };
    }

    private String text(Expected expected, Value actual) {
        Value shown = shown(expected, actual);
        if (shown instanceof Value.Decimal(BigDecimal amount)
                && expected.what() == What.INDICATOR
                && valid.kind(expected.name()) == Kind.RATIO) {
            return Decimals.plain(amount.movePointRight(2)) + "%";
        }
        return shown instanceof Value.Absent absent ? absent.state().label().replace('-', ' ') : Texts.of(shown);
    }

    private static String label(Expected expected) {
        return switch (expected.what()) {
            case INDICATOR -> "'" + expected.name() + "'";
            case SCORE -> "the score of '" + expected.name() + "'";
            case DIMENSION -> "the dimension '" + expected.name() + "'";
            case PERSPECTIVE -> "the perspective '" + expected.name() + "'";
            case TOTAL -> "the total";
            case GRADE -> "the grade";
            case CALIBRATED_TOTAL -> "the calibrated total";
            case CALIBRATED_GRADE -> "the calibrated grade";
            case FINAL_TOTAL -> "the final total";
            case FINAL_GRADE -> "the final grade";
            case PAY -> "the pay of '" + expected.name() + "'";
            case POSTED -> "what is posted of '" + expected.name() + "'";
        };
    }

    private static String item(Expected expected) {
        return expected.what() == What.PERSPECTIVE ? PerspectiveTotals.PREFIX + expected.name() : expected.name();
    }

    private static Figure.Type type(What what) {
        return switch (what) {
            case INDICATOR -> Figure.Type.INDICATOR;
            case SCORE -> Figure.Type.SCORE;
            case DIMENSION, PERSPECTIVE -> Figure.Type.DIMENSION;
            case TOTAL, CALIBRATED_TOTAL, FINAL_TOTAL -> Figure.Type.TOTAL;
            case GRADE, CALIBRATED_GRADE, FINAL_GRADE -> Figure.Type.GRADE;
            case PAY, POSTED -> throw new IllegalArgumentException("pay is no figure");
        };
    }

    private static void collectNotGiven(Figure figure, Set<String> names) {
        if (ExampleInputs.isNotGiven(figure.value()) && figure.inputs().isEmpty()) {
            names.add(figure.item());
        }
        figure.inputs().forEach(input -> collectNotGiven(input, names));
    }
}
