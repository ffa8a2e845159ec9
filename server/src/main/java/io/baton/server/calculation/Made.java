package io.baton.server.calculation;

import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.score.Participant;
import io.baton.core.score.ResultRow;
import io.baton.core.score.ResultRows;
import io.baton.core.score.Texts;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import io.baton.engine.run.EveryoneRun.Appraised;
import io.baton.server.plans.Binding;
import io.baton.server.results.Stored;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes results that can be stored of what came out.
 *
 * @param binding the plans
 * @param period of which
 * @param load the facts after which it is made from
 * @param at when
 */
record Made(Binding binding, Period period, long load, Instant at) {

    Stored of(Appraised appraised) {
        Participant person = appraised.participant();
        Optional<Outcome> outcome = appraised.outcome();
        return new Stored(
                new Stored.Who(person.id(), person.role(), person.unit()),
                period,
                new Stored.PlanVersion(appraised.plan().plan().name(), binding.hash(appraised.plan())),
                outcome.flatMap(Made::total),
                outcome.flatMap(Outcome::grade)
                        .map(Figure::value)
                        .filter(Value::isPresent)
                        .map(Texts::of),
                lines(appraised),
                new Stored.State(load, at));
    }

    private static Optional<BigDecimal> total(Outcome outcome) {
        return outcome.totalPoints();
    }

    private List<Stored.Line> lines(Appraised appraised) {
        List<ResultRow> rows = appraised
                .outcome()
                .map(outcome -> ResultRows.of(
                        outcome,
                        appraised.decided().stages(),
                        OptionalInt.empty(),
                        appraised.plan().plan().rounding().score()))
                .orElseGet(() -> ResultRows.exempt(
                        appraised.participant(),
                        period.name(),
                        appraised.exemption().orElseThrow()));
        return rows.stream()
                .map(row -> new Stored.Line(row.kind(), row.item(), row.value(), row.exact(), row.state()))
                .toList();
    }
}
