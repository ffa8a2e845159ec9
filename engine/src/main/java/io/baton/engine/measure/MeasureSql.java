package io.baton.engine.measure;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.time.DateRange;
import io.baton.core.value.Kind;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.sql.RowSql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL of measures: SUM, COUNT, COUNT DISTINCT, MIN, MAX and picking by date, nothing else. Facts meet the days on
 * which they count for their participant in the table {@code eligible(baton_participant, baton_from, baton_to)}.
 *
 * @param moment when the measures are taken
 */
record MeasureSql(Moment moment) {

    /** One row per participant with a fact in a window of the batch; columns {@code participant, m0, m1, …}. */
    String aggregate(MeasureBatch batch, String facts) {
        DateRange hull = hull(batch);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < batch.measures().size(); i++) {
            columns.add(column(batch.measures().get(i), hull) + " AS m" + i);
        }
        return "SELECT e.baton_participant AS participant, " + String.join(", ", columns)
                + source(batch.factType(), batch.dateField(), facts)
                + where(inside(day(batch.factType(), batch.dateField()), hull))
                + " GROUP BY e.baton_participant";
    }

    /** The rows behind one measure of one participant (a parameter), by date, then key; the first column counts them. */
    String lines(CheckedMeasure checked, String facts, int most) {
        FactType type = checked.factType();
        String dateField = checked.measure().dateField();
        String key = type.key().isEmpty()
                ? "''"
                : type.key().stream()
                        .map(field -> "f." + quoted(field) + "::VARCHAR")
                        .collect(Collectors.joining(" || ' ' || "));
        return "SELECT count(*) OVER () AS total, f.baton_file, f.baton_line, " + key + " AS fact_key, "
                + day(type, dateField) + " AS fact_day, "
                + Columns.readable(argument(checked), checked.contribution()) + " AS contribution"
                + source(type, dateField, facts)
                + where(Stream.concat(
                                Stream.of("e.baton_participant = ?"), conditions(checked, DateRange.ALWAYS).stream())
                        .toList())
                + " ORDER BY " + order(checked, "contribution") + " LIMIT " + most;
    }

    private String source(FactType type, String dateField, String facts) {
        return " FROM " + facts + " AS f JOIN eligible AS e ON e.baton_participant = f."
                + quoted(type.participant()) + " AND " + day(type, dateField)
                + " BETWEEN e.baton_from AND e.baton_to";
    }

    private String column(CheckedMeasure checked, DateRange hull) {
        Aggregate aggregate = checked.measure().aggregate();
        String argument = argument(checked);
        List<String> conditions = new ArrayList<>(conditions(checked, hull));
        if (aggregate == Aggregate.FIRST || aggregate == Aggregate.LAST) {
            conditions.add(argument + " IS NOT NULL");
        }
        String call = switch (aggregate) {
            case SUM -> "sum(" + argument + ")";
            case COUNT -> "count(*)";
            case DISTINCT -> "count(DISTINCT " + argument + ")";
            case MIN -> "min(" + argument + ")";
            case MAX -> "max(" + argument + ")";
            case FIRST -> "arg_min(" + argument + ", row(" + order(checked, argument) + "))";
            case LAST -> "arg_max(" + argument + ", row(" + order(checked, argument) + "))";
        };
        String filtered =
                conditions.isEmpty() ? call : call + " FILTER (WHERE " + String.join(" AND ", conditions) + ")";
        return aggregate == Aggregate.SUM ? "(" + filtered + ")::DECIMAL(38," + scale(checked) + ")" : filtered;
    }

    /** A sum keeps the decimals of its argument; said aloud, because a difference of days would come as a huge integer. */
    private static int scale(CheckedMeasure checked) {
        return checked.argument().map(argument -> argument.shape().scale()).orElse(0);
    }

    /** What tells rows of the same type apart in time: date, then key, then the value itself where there is no key. */
    private static String order(CheckedMeasure checked, String argument) {
        List<String> parts = new ArrayList<>();
        parts.add("f." + quoted(checked.measure().dateField()));
        checked.factType().key().forEach(field -> parts.add("f." + quoted(field)));
        parts.add(argument);
        return String.join(", ", parts);
    }

    private String argument(CheckedMeasure checked) {
        return checked.argument()
                .map(formula -> RowSql.render(formula, moment.constants()))
                .orElse("1");
    }

    /** Window and filter of a measure; the window is left out where the whole scan keeps to it. */
    private List<String> conditions(CheckedMeasure checked, DateRange scanned) {
        List<String> conditions = new ArrayList<>();
        DateRange days = moment.days(checked.measure().window());
        if (!days.equals(scanned)) {
            conditions.addAll(inside(day(checked.factType(), checked.measure().dateField()), days));
        }
        checked.filter().ifPresent(filter -> conditions.add("(" + RowSql.render(filter, moment.constants()) + ")"));
        return conditions;
    }

    /** The days that the windows of a batch span. */
    private DateRange hull(MeasureBatch batch) {
        List<DateRange> windows = batch.measures().stream()
                .map(checked -> moment.days(checked.measure().window()))
                .toList();
        LocalDate from =
                windows.stream().map(DateRange::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate to =
                windows.stream().map(DateRange::to).max(LocalDate::compareTo).orElseThrow();
        return new DateRange(from, to);
    }

    private static List<String> inside(String day, DateRange range) {
        List<String> bounds = new ArrayList<>();
        if (!range.from().equals(LocalDate.MIN)) {
            bounds.add(day + " >= DATE '" + range.from() + "'");
        }
        if (!range.to().equals(LocalDate.MAX)) {
            bounds.add(day + " <= DATE '" + range.to() + "'");
        }
        return bounds;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The column that holds the local day of a date or time field. */
    private static String day(FactType type, String dateField) {
        boolean instant =
                type.field(dateField).map(Field::kind).filter(Kind.TIME::equals).isPresent();
        return "f." + quoted(instant ? dateField + "$day" : dateField);
    }

    private static String quoted(String name) {
        return EmbeddedDuckDb.name(name);
    }
}
