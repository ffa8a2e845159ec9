package io.baton.core.score;

import io.baton.core.plan.Scorecard;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * Scores participants by one plan for one period: what depends on the plan alone is worked out once, so that a participant
 * costs little more than the arithmetic. Immutable, and safe for any number of threads.
 */
public final class Scorer {

    private final Period period;
    private final RatingWindows windows;
    private final Assembly parts;

    private Scorer(Period period, RatingWindows windows, Assembly parts) {
        this.period = period;
        this.windows = windows;
        this.parts = parts;
    }

    /**
     * A scorer for one period.
     *
     * @param period a period of a cycle for which the plan has a scorecard
     */
    public static Scorer of(ValidPlan plan, Period period, AsOf asOf) {
        return of(plan, period, period.days(), asOf);
    }

    /**
     * A scorer for some days of a period (rule P8).
     *
     * @param period a period of a cycle for which the plan has a scorecard, or whose figures its pay sees
     * @param days the days that formulas see as the period
     */
    public static Scorer of(ValidPlan plan, Period period, DateRange days, AsOf asOf) {
        Map<String, Value> constants = Assembly.constants(days, asOf);
        Optional<Scorecard> card = plan.plan().scorecard(period.cycle());
        if (card.isEmpty() && !plan.cycles().contains(period.cycle())) {
            throw new IllegalArgumentException("no scorecard for the cycle " + period.cycle());
        }
        return new Scorer(
                period,
                new RatingWindows(period.days().to(), asOf.today()),
                card.map(found -> Assembly.ofCycle(
                                plan, RolledUp.of(found, plan.plan().calendar(), period), constants))
                        .orElseGet(() -> Assembly.ofFigures(plan, period.cycle(), constants)));
    }

    /**
     * A scorer of every indicator of the plan, whether or not a scorecard asks for it; for the plan's examples, whose given
     * ratings are those of groups that have closed.
     */
    static Scorer ofEverything(ValidPlan plan, Period period, Optional<Scorecard> card, Map<String, Value> constants) {
        return new Scorer(period, RatingWindows.CLOSED, Assembly.ofEverything(plan, card, constants));
    }

    /** Scores one participant; every figure that the plan needs in this cycle must be among the inputs. */
    public Outcome score(ParticipantInputs inputs) {
        Case person = new Case(parts.size(), windows, inputs);
        parts.constants().forEach(constant -> person.put(constant.slot(), constant.figure()));
        for (Assembly.Named parameter : parts.parameters()) {
            person.put(parameter.slot(), parameter.make(inputs.value(parameter.parameter())));
        }
        for (Assembly.Given given : parts.given()) {
            person.put(given.slot(), figure(given, inputs, person));
        }
        for (Assembly.Shorter shorter : parts.shorter()) {
            person.put(shorter.slot(), total(shorter.period(), inputs));
        }
        for (ScoredIndicator indicator : parts.indicators()) {
            indicator.make(person);
        }
        Optional<Figure> total = parts.total().map(figures -> figures.make(person));
        Optional<Figure> grade = total.flatMap(sum -> parts.total().flatMap(figures -> figures.grade(person, sum)));
        parts.ratingCheck().check(person, inputs.ratings());
        return outcome(inputs.participant(), person, total, grade);
    }

    private Outcome outcome(Participant participant, Case person, Optional<Figure> total, Optional<Figure> grade) {
        Assembly.Layout layout = parts.layout();
        return new Outcome(
                participant,
                period.name(),
                person.all(layout.measures()),
                person.all(layout.indicators()),
                person.all(layout.scores()),
                person.all(layout.dimensions()),
                total,
                grade,
                person.blockers(),
                person.refusals());
    }

    /** The total of a shorter period; whoever was not appraised in it has none, and the others count more. */
    private static Figure total(String period, ParticipantInputs inputs) {
        Value value = inputs.totals().getOrDefault(period, Value.notAvailable(Reason.Cause.NOT_APPRAISED, period));
        return Figure.given(Figure.Type.SCORE, period, Kind.POINTS, value);
    }

    private static Figure figure(Assembly.Given given, ParticipantInputs inputs, Case person) {
        Value value = inputs.figures().get(given.name());
        if (value == null) {
            throw new IllegalArgumentException("no value for " + given.name());
        }
        person.block(given.name(), value);
        return Figure.given(given.type(), given.name(), given.kind(), value);
    }
}
