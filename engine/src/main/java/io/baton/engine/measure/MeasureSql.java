package io.baton.engine.measure;

import io.baton.core.fact.FactType;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.time.DateRange;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of measures: SUM, COUNT, COUNT DISTINCT, MIN, MAX and picking by date, nothing else. Of a mean it gives sum and
 * count, which {@link Reading} divides.
 *
 * @param moment when the measures are taken
 */
record MeasureSql(Moment moment) {

    /** One row per participant with a fact in a window of the batch; the participant, then {@link Reading#columns}. */
    String aggregate(MeasureBatch batch, String facts) {
        if (Reading.isMeanOfGroups(batch.measures().getFirst())) {
            return meanOfGroups(batch, facts);
        }
        DateRange hull = hull(batch);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < batch.measures().size(); i++) {
            CheckedMeasure checked = batch.measures().get(i);
            columns.add(value(checked, hull) + " AS m" + i);
            if (Reading.needsCount(checked)) {
                columns.add(filtered(checked, "count(" + rows().argument(checked) + ")", hull) + " AS m" + i + "_rows");
            }
            if (checked.currency().isPresent()) {
                columns.add(firstUnrated() + " FILTER (WHERE " + String.join(" AND ", rows().unrated(checked, hull))
                        + ") AS m" + i + Reading.UNRATED);
            }
        }
        return "SELECT e.baton_participant AS participant, " + String.join(", ", columns)
                + rows().source(batch.measures().getFirst(), facts)
                + MeasureRows.where(MeasureRows.inside(MeasureRows.day(batch.factType(), batch.dateField()), hull))
                + " GROUP BY e.baton_participant";
    }

    /** Sum and count of each group, as one text for a participant. */
    private String meanOfGroups(MeasureBatch batch, String facts) {
        CheckedMeasure checked = batch.measures().getFirst();
        String argument = rows().argument(checked);
        List<String> conditions = rows().conditions(checked, DateRange.ALWAYS);
        conditions.add(argument + " IS NOT NULL");
        boolean isExchanged = checked.currency().isPresent();
        List<String> listed = isExchanged ? rows().conditionsOrUnrated(checked, conditions) : conditions;
        return "SELECT participant, string_agg(s::VARCHAR || '/' || n::VARCHAR, ' ') AS m0"
                + (isExchanged ? ", min(u) AS m0" + Reading.UNRATED : "") + " FROM ("
                + "SELECT e.baton_participant AS participant, "
                + rows().group(checked).orElseThrow() + " AS g, "
                + MeasureRows.decimal(checked, "sum(" + argument + ")") + " AS s, count(*) AS n"
                + (isExchanged ? ", " + firstUnrated() + " AS u" : "")
                + rows().source(batch.measures().getFirst(), facts)
                + MeasureRows.where(listed) + " GROUP BY e.baton_participant, g) GROUP BY participant";
    }

    private static String firstUnrated() {
        return "min(f." + ExchangeSql.UNRATED + ")";
    }

    /**
     * The first rows behind a measure of each of some participants, by date, then key; the first columns are the
     * participant and how many rows there are.
     *
     * @param more columns behind all others, each behind a comma
     */
    String lines(CheckedMeasure checked, String facts, List<String> participants, int most, String more) {
        return linesOf(checked, rows().source(checked, facts), participants, most, more);
    }

    /** The same of the rows that came too late. */
    String lateLines(CheckedMeasure checked, String facts, List<String> participants, int most, String more) {
        return linesOf(checked, rows().lateSource(checked, facts), participants, most, more);
    }

    private String linesOf(CheckedMeasure checked, String source, List<String> participants, int most, String more) {
        FactType type = checked.factType();
        String dateField = checked.measure().dateField();
        String argument = Columns.readable(rows().argument(checked), checked.contribution());
        String order = MeasureRows.order(checked, argument) + ", " + MeasureRows.participant(checked);
        List<String> rated = rows().conditions(checked, DateRange.ALWAYS);
        List<String> conditions = checked.currency().isPresent() ? rows().conditionsOrUnrated(checked, rated) : rated;
        conditions.addFirst("e.baton_participant IN ("
                + participants.stream().map(EmbeddedDuckDb::text).collect(Collectors.joining(", ")) + ")");
        return "SELECT e.baton_participant, count(*) OVER (PARTITION BY e.baton_participant) AS total,"
                + " f.baton_file, f.baton_line, " + MeasureRows.key(checked)
                + " AS fact_key, " + MeasureRows.day(type, dateField) + " AS fact_day, " + argument
                + " AS contribution, "
                + rows().group(checked).map(group -> group + "::VARCHAR").orElse("''") + " AS fact_group"
                + credit(checked)
                + checked.currency()
                        .map(currency -> new ExchangeSql(currency, type).columns())
                        .orElse("")
                + ", row_number() OVER (PARTITION BY e.baton_participant ORDER BY " + order + ") AS place"
                + more
                + source
                + MeasureRows.where(conditions)
                + " QUALIFY place <= " + most + " ORDER BY e.baton_participant, place";
    }

    /** How a row was credited; nothing where nothing is credited. */
    private String credit(CheckedMeasure checked) {
        if (checked.crediting().isEmpty()) {
            return "";
        }
        String whole = Columns.readable(rows().whole(checked), checked.contribution());
        return ", f." + String.join(", f.", CreditSql.RULE, CreditSql.SHARE, CreditSql.PLACE, CreditSql.SHARES) + ", "
                + whole;
    }

    private MeasureRows rows() {
        return new MeasureRows(moment);
    }

    private String value(CheckedMeasure checked, DateRange hull) {
        String argument = rows().argument(checked);
        return switch (checked.measure().aggregate()) {
            case SUM, MEAN -> MeasureRows.decimal(checked, filtered(checked, "sum(" + argument + ")", hull));
            case COUNT -> filtered(checked, "count(*)", hull);
            case DISTINCT -> distinct(checked, argument, hull);
            case MIN -> filtered(checked, "min(" + argument + ")", hull);
            case MAX -> filtered(checked, "max(" + argument + ")", hull);
            case FIRST, LAST -> picked(checked, argument, hull);
        };
    }

    private String distinct(CheckedMeasure checked, String argument, DateRange hull) {
        return rows().group(checked)
                .map(group -> filtered(
                        checked,
                        "count(DISTINCT row(" + group + ", " + argument + "))",
                        hull,
                        argument + " IS NOT NULL"))
                .orElseGet(() -> filtered(checked, "count(DISTINCT " + argument + ")", hull));
    }

    private String picked(CheckedMeasure checked, String argument, DateRange hull) {
        String pick = checked.measure().aggregate() == Aggregate.FIRST ? "arg_min" : "arg_max";
        String order = "row(" + MeasureRows.order(checked, argument) + ")";
        return filtered(checked, pick + "(" + argument + ", " + order + ")", hull, argument + " IS NOT NULL");
    }

    private String filtered(CheckedMeasure checked, String call, DateRange hull, String... more) {
        List<String> conditions = rows().conditions(checked, hull);
        conditions.addAll(List.of(more));
        return conditions.isEmpty() ? call : call + " FILTER (WHERE " + String.join(" AND ", conditions) + ")";
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
}
