package io.baton.core.score;

import io.baton.core.plan.PlanTexts;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Absence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One appraisal in a test: a plan, what is known of one person, and what came out, as short texts. */
public final class Appraisal {

    private final ValidPlan plan;
    private final Map<String, Value> figures = new HashMap<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final List<Objective> objectives = new ArrayList<>();
    private final List<SuperiorDays> superiors = new ArrayList<>();

    private Appraisal(ValidPlan plan) {
        this.plan = plan;
        plan.measures()
                .forEach(measure -> figures.put(
                        measure.measure().name(),
                        Value.notAvailable(
                                Reason.Cause.NO_ROWS, measure.measure().name())));
        plan.plan()
                .targets()
                .forEach(target ->
                        figures.put(target.name(), Value.notYet(Reason.Cause.NO_TARGET, target.name(), "2024")));
    }

    /** By a plan with these terms. */
    public static Appraisal by(String terms) {
        return new Appraisal(PlanTexts.validWith(terms));
    }

    /**
     * By a plan whose indicators a, b, c… are points as given by measures m_a, m_b, m_c… of a year with these weights.
     *
     * @param weights such as {@code a: 60, b: 40}, or {@code weights: equal, of: [a, b]}
     * @param terms more terms of the plan
     */
    public static Appraisal ofPoints(String weights, String terms) {
        return by(points("a", "b", "c", "d") + "scorecards: { year: { all: { weight: 100, items: { " + weights
                + " } } } }\n" + terms);
    }

    /** Measures and indicators that are points. */
    public static String points(String... names) {
        StringBuilder measures = new StringBuilder("measures:\n");
        StringBuilder indicators = new StringBuilder("indicators:\n");
        for (String name : names) {
            measures.append("  m_").append(name).append(": last(exam.score) on taken_on\n");
            indicators
                    .append("  ")
                    .append(name)
                    .append(": { formula: m_")
                    .append(name)
                    .append(" }\n");
        }
        return measures.append(indicators).toString();
    }

    public Appraisal with(String figure, String number) {
        figures.put(figure, Value.of(number));
        return this;
    }

    public Appraisal with(String figure, Value value) {
        figures.put(figure, value);
        return this;
    }

    public Appraisal rated(String item, String group, String rater, String points) {
        ratings.add(new Rating(item, group, rater, Value.of(points), ""));
        return this;
    }

    public Appraisal rated(String item, String group, String rater, Absence state) {
        ratings.add(new Rating(item, group, rater, new Value.Absent(state, Reason.of(Reason.Cause.GIVEN)), ""));
        return this;
    }

    public Appraisal rated(String item, String group, String rater, Value answer) {
        ratings.add(new Rating(item, group, rater, answer, ""));
        return this;
    }

    /** Answers of several contacts who speak for one customer. */
    public Appraisal spokeFor(String customer, String item, String group, String... points) {
        for (String answer : points) {
            String rater = customer + ratings.size();
            ratings.add(new Rating(item, group, rater, Value.of(answer), customer, ""));
        }
        return this;
    }

    public Appraisal entered(String item, String group, String points, String reason) {
        ratings.add(new Rating(item, group, "boss", Value.of(points), reason));
        return this;
    }

    /** An objective; figures that are empty are not there. */
    public Appraisal agreed(String key, String weight, String planned, String actual, String score) {
        objectives.add(new Objective(key, "", new BigDecimal(weight), figure(planned), figure(actual), figure(score)));
        return this;
    }

    /** Under a superior, with those above behind, such as {@code "bob dee"}, for so many days. */
    public Appraisal under(String line, long days) {
        superiors.add(new SuperiorDays(List.of(line.split(" ", -1)), days));
        return this;
    }

    private static Optional<BigDecimal> figure(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    public ValidPlan plan() {
        return plan;
    }

    public ParticipantInputs inputs() {
        return new ParticipantInputs(new Participant("E1", "sales", "", ""), figures, ratings)
                .with(objectives)
                .under(superiors);
    }

    public Outcome outcome() {
        return scorer("year").score(inputs());
    }

    public Scorer scorer(String cycle) {
        DateRange days = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        return Scorer.of(
                plan,
                new Period("2024", cycle, days),
                new AsOf(LocalDate.of(2025, 1, 10), Instant.parse("2025-01-10T00:00:00Z")));
    }

    /** The shown total, or its state. */
    public String total() {
        return row("total", "total");
    }

    /** The grade, or its state. */
    public String grade() {
        return row("grade", "grade");
    }

    /** The shown value of a line of the results, or its state; empty where there is no such line. */
    public String row(String kind, String item) {
        return rows().stream()
                .filter(row -> row.kind().equals(kind) && row.item().equals(item))
                .map(row -> row.state().isEmpty() ? row.value() : row.state())
                .findFirst()
                .orElse("");
    }

    public List<ResultRow> rows() {
        return ResultRows.of(
                outcome(), OptionalInt.empty(), plan.plan().rounding().score());
    }

    List<String> blockers() {
        return outcome().blockers().stream()
                .map(blocker -> blocker.item() + " " + blocker.reason().cause())
                .toList();
    }

    List<String> refusals() {
        return outcome().refusals().stream()
                .map(refusal -> refusal.item() + " " + refusal.group() + " " + refusal.cause())
                .toList();
    }

    static String plain(Value value) {
        return value instanceof Value.Decimal(BigDecimal amount) ? Decimals.plain(amount) : value.toString();
    }
}
