package io.baton.core.measure;

import io.baton.core.credit.Credit;
import io.baton.core.credit.Credits;
import io.baton.core.fact.ExchangeRates;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.RowConstant;
import io.baton.core.formula.RowConstants;
import io.baton.core.time.DateRange;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import io.baton.core.value.ValueOrder;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A measure over rows in memory, in plain Java: what a measure means, with which every engine is compared, and what
 * answers for few people without an engine. Sums are exact; the order of the rows does not matter (rules N1, N5).
 *
 * @param measure what is measured
 * @param days the days of its window, as seen from the period
 * @param lastDay the last day of the period that is appraised, from which late entries are told
 * @param constants what {@code today} and the others are
 * @param rates what currencies are worth
 */
public record MeasureEvaluator(
        CheckedMeasure measure, DateRange days, LocalDate lastDay, RowConstants constants, ExchangeRates rates) {

    private static final Value YES = new Value.YesNo(true);

    /** On which days the facts of whom count. */
    @FunctionalInterface
    public interface Counting {

        /** Whether a fact of that person on that day counts. */
        boolean counts(String person, LocalDate day);
    }

    /**
     * The value for one participant, where every fact is credited to its own.
     *
     * @param rows facts of the measure's type, also those that do not count
     * @param counting which of them count for the participant
     */
    public Value evaluate(Collection<FactRow> rows, Counting counting) {
        return evaluate(rows, Credits.toOwner(measure.factType()), counting);
    }

    /**
     * The value for one participant.
     *
     * @param rows facts of the measure's type, also those that do not count
     * @param credits who gets which of them
     * @param counting on which days the facts of whom count for the participant
     */
    public Value evaluate(Collection<FactRow> rows, Credits credits, Counting counting) {
        List<Contribution> known = new ArrayList<>();
        TreeSet<RowExchange.Unrated> unrated = new TreeSet<>();
        Optional<RowFormula> filter = measure.filter().map(formula -> RowFormula.of(formula, constants));
        Optional<RowFormula> argument = measure.argument().map(formula -> RowFormula.of(formula, constants));
        long count = 0;
        for (FactRow written : rows) {
            RowExchange.Exchanged exchanged = exchanged(written);
            FactRow row = exchanged.row();
            for (Credit credit : credited(exchanged, filter, credits, counting)) {
                count++;
                Value value = value(row, argument, credit);
                if (value.isPresent() && group(row).isPresent()) {
                    known.add(new Contribution(row, value));
                }
                exchanged.missing().ifPresent(unrated::add);
            }
        }
        return unrated.isEmpty() ? aggregate(count, known) : missing(unrated.first());
    }

    /**
     * A fact that counts.
     *
     * @param row as it is, in its own currency
     * @param day that put it into the window
     * @param group to which it belongs; empty where nothing is grouped
     * @param value what it contributes; 1 where rows are counted, absent where the row does not say it
     * @param whole the same, whoever gets it
     * @param credit how it was credited
     */
    public record Counted(FactRow row, LocalDate day, Optional<Value> group, Value value, Value whole, Credit credit) {}

    /** The facts that {@link #evaluate(Collection, Credits, Counting)} counts, in the order of the rows. */
    public List<Counted> counted(Collection<FactRow> rows, Credits credits, Counting counting) {
        List<Counted> counted = new ArrayList<>();
        Optional<RowFormula> filter = measure.filter().map(formula -> RowFormula.of(formula, constants));
        Optional<RowFormula> argument = measure.argument().map(formula -> RowFormula.of(formula, constants));
        Optional<Per> per = measure.measure().aggregation().per();
        for (FactRow written : rows) {
            RowExchange.Exchanged exchanged = exchanged(written);
            FactRow row = exchanged.row();
            for (Credit credit : credited(exchanged, filter, credits, counting)) {
                counted.add(new Counted(
                        written,
                        row.day(measure.measure().dateField()).orElseThrow(),
                        per.map(_ -> group(row)),
                        value(row, argument, credit),
                        whole(row, argument),
                        credit));
            }
        }
        return counted;
    }

    private RowExchange.Exchanged exchanged(FactRow row) {
        return measure.currency()
                .map(currency -> new RowExchange(currency, measure.factType(), rates).exchange(row))
                .orElseGet(() -> new RowExchange.Exchanged(row, Optional.empty()));
    }

    /** A rate that nobody has said is a failure, and never 1 (rule M16). */
    private Value missing(RowExchange.Unrated first) {
        return measure.currency().orElseThrow().missing(first.day(), first.currency());
    }

    private List<Credit> credited(
            RowExchange.Exchanged exchanged, Optional<RowFormula> filter, Credits credits, Counting counting) {
        FactRow row = exchanged.row();
        Optional<LocalDate> day = row.day(measure.measure().dateField());
        if (day.isEmpty() || !days.contains(day.get()) || isLate(row)) {
            return List.of();
        }
        boolean isUnknown = exchanged.missing().isPresent() && measure.filtersMoney();
        if (!isUnknown && filter.isPresent() && !filter.get().evaluate(row).equals(YES)) {
            return List.of();
        }
        List<Credit> credited = new ArrayList<>(1);
        for (Credit credit : credits.of(row, day.get())) {
            if (counting.counts(credit.person(), day.get())) {
                credited.add(credit);
            }
        }
        return credited;
    }

    private boolean isLate(FactRow row) {
        return measure.lateEntries().filter(late -> late.isLate(row, lastDay)).isPresent();
    }

    private Value value(FactRow row, Optional<RowFormula> argument, Credit credit) {
        Value whole = whole(row, argument);
        return measure.isShared() && whole instanceof Value.Decimal(BigDecimal amount)
                ? Value.of(amount.multiply(credit.share()))
                : whole;
    }

    private static Value whole(FactRow row, Optional<RowFormula> argument) {
        return argument.isPresent() ? argument.get().evaluate(row) : Value.of(BigDecimal.ONE);
    }

    /**
     * A formula over rows; what is the same for all of them is looked up once.
     *
     * @param constants of each input its value, where it is a constant
     */
    private record RowFormula(CheckedFormula formula, List<Optional<Value>> constants) {

        static RowFormula of(CheckedFormula formula, RowConstants constants) {
            return new RowFormula(
                    formula,
                    formula.inputs().stream()
                            .map(name -> RowConstant.of(name).map(constants::value))
                            .toList());
        }

        Value evaluate(FactRow row) {
            List<Value> inputs = new ArrayList<>(constants.size());
            for (int i = 0; i < constants.size(); i++) {
                Optional<Value> constant = constants.get(i);
                inputs.add(
                        constant.isPresent()
                                ? constant.get()
                                : row.value(formula.inputs().get(i)));
            }
            return formula.evaluate(inputs);
        }
    }

    private Value aggregate(long count, List<Contribution> known) {
        Measure.Aggregation aggregation = measure.measure().aggregation();
        long counted = aggregation.atLeast().groups()
                ? grouped(known).size()
                : aggregation.aggregate() == Measure.Aggregate.COUNT ? count : known.size();
        return aggregation.atLeast().check(measure.measure().name(), counted, value(count, known));
    }

    private Value value(long count, List<Contribution> known) {
        Stream<Value> values = known.stream().map(Contribution::value);
        return switch (measure.measure().aggregate()) {
            case SUM -> Value.of(sum(values));
            case COUNT -> Value.of(BigDecimal.valueOf(count));
            case DISTINCT -> Value.of(BigDecimal.valueOf(different(known)));
            case MEAN -> known.isEmpty() ? orNone(Optional.empty()) : mean(known);
            case MIN -> orNone(values.min(ValueOrder.INSTANCE));
            case MAX -> orNone(values.max(ValueOrder.INSTANCE));
            case FIRST -> orNone(known.stream().min(inTime()).map(Contribution::value));
            case LAST -> orNone(known.stream().max(inTime()).map(Contribution::value));
        };
    }

    private Value mean(List<Contribution> known) {
        return Means.of(grouped(known).values().stream()
                .map(group -> new Means.Group(sum(group.stream()), group.size()))
                .toList());
    }

    private int different(List<Contribution> known) {
        return grouped(known).values().stream()
                .mapToInt(MeasureEvaluator::different)
                .sum();
    }

    private static int different(Collection<Value> values) {
        TreeSet<Value> different = new TreeSet<>(ValueOrder.INSTANCE);
        different.addAll(values);
        return different.size();
    }

    private Map<Value, List<Value>> grouped(List<Contribution> known) {
        Map<Value, List<Value>> groups = new TreeMap<>(ValueOrder.INSTANCE);
        known.forEach(contribution -> groups.computeIfAbsent(group(contribution.row()), _ -> new ArrayList<>())
                .add(contribution.value()));
        return groups;
    }

    /** What tells the group of a row; the same for all where nothing is grouped. */
    private Value group(FactRow row) {
        LocalDate day = row.day(measure.measure().dateField()).orElseThrow();
        return measure.measure()
                .aggregation()
                .per()
                .map(per -> switch (per) {
                    case Per.Field(String field) -> row.value(field);
                    case Per.Week _ -> new Value.Day(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
                    case Per.Month _ -> new Value.Day(day.withDayOfMonth(1));
                })
                .orElse(Value.of(BigDecimal.ONE));
    }

    private static BigDecimal sum(Stream<Value> values) {
        return values.map(value -> ((Value.Decimal) value).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Value orNone(Optional<Value> value) {
        return value.orElseGet(
                () -> Value.notAvailable(Reason.Cause.NO_ROWS, measure.measure().name()));
    }

    /** By date, then key, then the value itself where there is no key. */
    private Comparator<Contribution> inTime() {
        FactType type = measure.factType();
        Comparator<Contribution> order = byField(measure.measure().dateField());
        for (String field : type.key()) {
            order = order.thenComparing(byField(field));
        }
        return order.thenComparing(Contribution::value, ValueOrder.INSTANCE);
    }

    private static Comparator<Contribution> byField(String field) {
        return Comparator.comparing(contribution -> contribution.row().value(field), ValueOrder.INSTANCE);
    }

    /** A row that counts, and what it contributes. */
    private record Contribution(FactRow row, Value value) {}
}
