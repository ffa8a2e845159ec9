package io.baton.engine.live;

import io.baton.core.credit.Credit;
import io.baton.core.credit.Credits;
import io.baton.core.fact.ExchangeRates;
import io.baton.core.fact.FactType;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.FactCurrency;
import io.baton.core.measure.MeasureEvaluator;
import io.baton.core.score.Texts;
import io.baton.core.time.DateRange;
import io.baton.core.value.Value;
import io.baton.engine.measure.MeasureLines;
import io.baton.engine.measure.Moment;
import io.baton.engine.run.Reappraisal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measures of one person from facts in memory; what a change does not touch is not taken again. */
public final class LiveMeasures implements Reappraisal.Measuring {

    private final LiveFacts facts;
    private final Map<String, ExchangeRates> rates;
    private final Map<Taken, Value> taken = new HashMap<>();

    /** A measure over the facts of some days. */
    private record Taken(MeasureEvaluator evaluator, List<DateRange> counting) {}

    /**
     * Of the person whose facts they are; it listens to their changes.
     *
     * @param rates what currencies are worth, as plans in each currency see it
     */
    public LiveMeasures(LiveFacts facts, Map<String, ExchangeRates> rates) {
        this.facts = facts;
        this.rates = Map.copyOf(rates);
        facts.whenChanged(this::forget);
    }

    private void forget(FactChange change) {
        taken.keySet().removeIf(known -> isTouched(known.evaluator(), change));
    }

    private static boolean isTouched(MeasureEvaluator evaluator, FactChange change) {
        CheckedMeasure measure = evaluator.measure();
        FactType type = change.type();
        boolean isInside = measure.factType().equals(type)
                && change.days(measure.measure().dateField()).anyMatch(evaluator.days()::contains);
        return isInside
                || measure.crediting()
                        .filter(rules -> rules.tables().contains(type))
                        .isPresent();
    }

    @Override
    public Value value(CheckedMeasure measure, Moment moment, List<DateRange> counting) {
        return taken.computeIfAbsent(new Taken(evaluator(measure, moment), counting), this::take);
    }

    private MeasureEvaluator evaluator(CheckedMeasure measure, Moment moment) {
        return new MeasureEvaluator(
                measure,
                moment.days(measure.measure().window()),
                moment.lastDay(),
                moment.constants(),
                measure.currency()
                        .map(FactCurrency::into)
                        .flatMap(home -> Optional.ofNullable(rates.get(home)))
                        .orElse(ExchangeRates.NONE));
    }

    @Override
    public MeasureLines lines(CheckedMeasure measure, Moment moment, List<DateRange> counting, int most) {
        FactType type = measure.factType();
        MeasureEvaluator evaluator = evaluator(measure, moment);
        Credits credits = facts.credits(type, measure.crediting());
        List<MeasureLines.Line> lines = evaluator
                .counted(facts.rows(type, measure.measure().dateField(), evaluator.days()), credits, counting(counting))
                .stream()
                .map(counted -> line(measure, counted, credits))
                .sorted(Comparator.comparing(MeasureLines.Line::day).thenComparing(MeasureLines.Line::key))
                .toList();
        return new MeasureLines(lines.size(), lines.subList(0, Math.min(most, lines.size())), Optional.empty());
    }

    private static MeasureLines.Line line(CheckedMeasure measure, MeasureEvaluator.Counted counted, Credits credits) {
        FactType type = measure.factType();
        return new MeasureLines.Line(
                type.name(),
                0,
                type.key().isEmpty() ? "" : type.keyText(counted.row()),
                counted.day(),
                counted.value(),
                counted.group().map(Texts::of).orElse(""),
                measure.crediting().map(_ -> credited(counted, credits)),
                Optional.empty(),
                Optional.empty());
    }

    private static MeasureLines.Credited credited(MeasureEvaluator.Counted counted, Credits credits) {
        List<Credit> all = credits.of(counted.row(), counted.day());
        return new MeasureLines.Credited(
                counted.credit().rule(),
                counted.credit().share(),
                counted.whole(),
                all.stream().map(Credit::share).toList(),
                all.indexOf(counted.credit()));
    }

    private MeasureEvaluator.Counting counting(List<DateRange> counting) {
        return (person, day) ->
                person.equals(facts.participant()) && counting.stream().anyMatch(range -> range.contains(day));
    }

    private Value take(Taken measure) {
        MeasureEvaluator evaluator = measure.evaluator();
        FactType type = evaluator.measure().factType();
        return evaluator.evaluate(
                facts.rows(type, evaluator.measure().measure().dateField(), evaluator.days()),
                facts.credits(type, evaluator.measure().crediting()),
                counting(measure.counting()));
    }
}
