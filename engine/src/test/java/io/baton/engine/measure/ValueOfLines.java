package io.baton.engine.measure;

import io.baton.core.document.CodePointOrder;
import io.baton.core.explain.RowSource;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.Means;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.measure.Measure.Aggregation;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import io.baton.core.value.ValueOrder;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a person makes of the rows that an explanation shows (rule S7). */
record ValueOfLines(CheckedMeasure checked, MeasureLines lines) {

    Value value() {
        Optional<RowSource.Exchanged> unrated = checked.currency().stream()
                .flatMap(_ -> lines.lines().stream())
                .flatMap(line -> line.exchanged().stream())
                .filter(exchanged -> exchanged.rate().isEmpty())
                .min(Comparator.comparing(RowSource.Exchanged::day)
                        .thenComparing(RowSource.Exchanged::currency, CodePointOrder.INSTANCE));
        return unrated.map(first -> checked.currency().orElseThrow().missing(first.day(), first.currency()))
                .orElseGet(this::ofRated);
    }

    private Value ofRated() {
        Aggregation aggregation = checked.measure().aggregation();
        long counted = aggregation.atLeast().groups()
                ? groups().size()
                : aggregation.aggregate() == Aggregate.COUNT ? lines.total() : known().size();
        return aggregation.atLeast().check(checked.measure().name(), counted, figure(aggregation.aggregate()));
    }

    private Value figure(Aggregate aggregate) {
        List<Value> known = known();
        return switch (aggregate) {
            case SUM -> Value.of(sum(known));
            case COUNT -> Value.of(BigDecimal.valueOf(lines.total()));
            case DISTINCT ->
                Value.of(BigDecimal.valueOf(groups().values().stream()
                        .mapToInt(ValueOfLines::different)
                        .sum()));
            case MEAN ->
                known.isEmpty()
                        ? orNone(Optional.empty())
                        : Means.of(groups().values().stream()
                                .map(group -> new Means.Group(sum(group), group.size()))
                                .toList());
            case MIN -> orNone(known.stream().min(ValueOrder.INSTANCE));
            case MAX -> orNone(known.stream().max(ValueOrder.INSTANCE));
            case FIRST -> orNone(known.stream().findFirst());
            case LAST -> orNone(known.stream().reduce((_, last) -> last));
        };
    }

    private List<Value> known() {
        return lines.lines().stream()
                .map(MeasureLines.Line::value)
                .filter(Value::isPresent)
                .toList();
    }

    private Map<String, List<Value>> groups() {
        return lines.lines().stream()
                .filter(line -> line.value().isPresent())
                .collect(Collectors.groupingBy(
                        MeasureLines.Line::group,
                        TreeMap::new,
                        Collectors.mapping(MeasureLines.Line::value, Collectors.toList())));
    }

    private static BigDecimal sum(List<Value> values) {
        return values.stream().map(value -> ((Value.Decimal) value).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int different(List<Value> values) {
        TreeSet<Value> different = new TreeSet<>(ValueOrder.INSTANCE);
        different.addAll(values);
        return different.size();
    }

    private Value orNone(Optional<Value> value) {
        return value.orElseGet(
                () -> Value.notAvailable(Reason.Cause.NO_ROWS, checked.measure().name()));
    }
}
