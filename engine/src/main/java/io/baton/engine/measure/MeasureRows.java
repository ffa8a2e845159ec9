package io.baton.engine.measure;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.Measure.Whose;
import io.baton.core.measure.Per;
import io.baton.core.time.DateRange;
import io.baton.core.value.Kind;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.sql.RowSql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The SQL of the rows of measures. Facts ({@code f}) meet the days on which they count for a participant ({@code e}): in
 * the table {@code eligible(baton_participant, baton_from, baton_to)} for one's own, in {@code
 * reporting_line(baton_participant, member, direct, baton_from, baton_to)} for those of people below.
 *
 * @param moment when the measures are taken
 */
record MeasureRows(Moment moment) {

    /** The facts with the participants for whom they count. */
    String source(CheckedMeasure checked, String facts) {
        return joined(checked, facts) + late(checked, "(", " IS NULL OR ", " <= ", ")");
    }

    /** The facts that came too late, with the participants for whom they would count; all where none can. */
    String lateSource(CheckedMeasure checked, String facts) {
        return joined(checked, facts) + late(checked, "", " IS NOT NULL AND ", " > ", "");
    }

    /** A condition on the day of the entry. */
    private String late(CheckedMeasure checked, String open, String known, String compared, String close) {
        return checked.lateEntries()
                .map(late -> {
                    String day = day(checked.factType(), late.entered());
                    return " AND " + open + day + known + day + compared + "DATE '" + late.until(moment.lastDay()) + "'"
                            + close;
                })
                .orElse("");
    }

    private static String joined(CheckedMeasure checked, String facts) {
        String participant = participant(checked);
        String day = day(checked.factType(), checked.measure().dateField());
        String rows = checked.crediting()
                .map(rules -> new CreditSql(rules).credited(facts, day))
                .orElse(facts);
        String table = switch (checked.measure().selection().whose()) {
            case OWN -> "eligible AS e ON e.baton_participant = " + participant;
            case TEAM -> "reporting_line AS e ON e.direct AND e.member = " + participant;
            case LINE -> "reporting_line AS e ON e.member = " + participant;
        };
        return " FROM " + rows + " AS f JOIN " + table + " AND " + day + " BETWEEN e.baton_from AND e.baton_to";
    }

    /** Who gets a row. */
    static String participant(CheckedMeasure checked) {
        return "f."
                + (checked.crediting().isPresent()
                        ? CreditSql.PERSON
                        : quoted(checked.factType().participant()));
    }

    /** What a row contributes: its value, or the share of it that is credited. */
    String argument(CheckedMeasure checked) {
        String whole = whole(checked);
        int scale = checked.argument().map(formula -> formula.shape().scale()).orElse(0);
        return checked.isShared()
                ? "(CAST(" + whole + " AS DECIMAL(38," + scale + ")) * f." + CreditSql.SHARE + ")"
                : whole;
    }

    /** The value of a row, whoever gets it. */
    String whole(CheckedMeasure checked) {
        return checked.argument()
                .map(formula -> RowSql.render(formula, moment.constants()))
                .orElse("1");
    }

    /** What tells the group of a row; empty where nothing is grouped. */
    Optional<String> group(CheckedMeasure checked) {
        String day = day(checked.factType(), checked.measure().dateField());
        return checked.measure().aggregation().per().map(per -> switch (per) {
            case Per.Field(String field) -> "f." + quoted(field);
            case Per.Week _ -> "date_trunc('week', " + day + ")::DATE";
            case Per.Month _ -> "date_trunc('month', " + day + ")::DATE";
        });
    }

    /** Window, filter and group of a measure; the window is left out where the whole scan keeps to it. */
    List<String> conditions(CheckedMeasure checked, DateRange scanned) {
        List<String> conditions = days(checked, scanned);
        conditions.addAll(filter(checked));
        conditions.addAll(group(checked).filter(_ -> isOfField(checked)).map(group -> group + " IS NOT NULL").stream()
                .toList());
        return conditions;
    }

    /** The same with the rows that count but have no exchange rate, whose values are not known (rule M16). */
    List<String> conditionsOrUnrated(CheckedMeasure checked, List<String> rated) {
        if (rated.isEmpty()) {
            return new ArrayList<>();
        }
        List<String> conditions = days(checked, DateRange.ALWAYS);
        List<String> unrated = unrated(checked, DateRange.ALWAYS);
        conditions.add("((" + String.join(" AND ", rated) + ") OR (" + String.join(" AND ", unrated) + "))");
        return conditions;
    }

    /** The rows that count but have no exchange rate; where the filter asks for an amount, all that it may let through. */
    List<String> unrated(CheckedMeasure checked, DateRange scanned) {
        List<String> conditions = days(checked, scanned);
        if (!checked.filtersMoney()) {
            conditions.addAll(filter(checked));
        }
        conditions.add("f." + ExchangeSql.UNRATED + " IS NOT NULL");
        return conditions;
    }

    private List<String> days(CheckedMeasure checked, DateRange scanned) {
        DateRange days = moment.days(checked.measure().window());
        return days.equals(scanned)
                ? new ArrayList<>()
                : new ArrayList<>(
                        inside(day(checked.factType(), checked.measure().dateField()), days));
    }

    private List<String> filter(CheckedMeasure checked) {
        return checked.filter().map(filter -> "(" + RowSql.render(filter, moment.constants()) + ")").stream()
                .toList();
    }

    private static boolean isOfField(CheckedMeasure checked) {
        return checked.measure()
                .aggregation()
                .per()
                .filter(per -> per instanceof Per.Field)
                .isPresent();
    }

    /** A sum keeps the decimals of its argument; said aloud, because a difference of days would come as a huge integer. */
    static String decimal(CheckedMeasure checked, String sum) {
        return "(" + sum + ")::DECIMAL(38," + checked.scale() + ")";
    }

    /** What tells rows of the same type apart in time: date, then key, then the value itself where there is no key. */
    static String order(CheckedMeasure checked, String argument) {
        List<String> parts = new ArrayList<>();
        parts.add("f." + quoted(checked.measure().dateField()));
        checked.factType().key().forEach(field -> parts.add("f." + quoted(field)));
        parts.add(argument);
        return String.join(", ", parts);
    }

    /** The key of a row as a text, behind its owner where that is another person. */
    static String key(CheckedMeasure checked) {
        String key = key(checked.factType());
        if (checked.measure().selection().whose() == Whose.OWN) {
            return key;
        }
        String owner = participant(checked) + "::VARCHAR";
        return checked.factType().key().isEmpty() ? owner : owner + " || ' ' || " + key;
    }

    /** The key of a row as a text, as {@link FactType#keyText} gives it. */
    static String key(FactType type) {
        return switch (type.key().size()) {
            case 0 -> "''";
            case 1 -> part(type.key().getFirst());
            default -> type.key().stream().map(MeasureRows::apart).collect(Collectors.joining(" || ' ' || "));
        };
    }

    private static String part(String field) {
        return "f." + quoted(field) + "::VARCHAR";
    }

    /** A part of a key of several fields: in quotes where it could be taken for two, so that two keys never look the same. */
    private static String apart(String field) {
        String part = part(field);
        return "CASE WHEN " + part + " = '' OR contains(" + part + ", ' ') OR contains(" + part
                + ", '\"') THEN '\"' || replace(" + part + ", '\"', '\"\"') || '\"' ELSE " + part + " END";
    }

    static List<String> inside(String day, DateRange range) {
        List<String> bounds = new ArrayList<>();
        if (!range.from().equals(LocalDate.MIN)) {
            bounds.add(day + " >= DATE '" + range.from() + "'");
        }
        if (!range.to().equals(LocalDate.MAX)) {
            bounds.add(day + " <= DATE '" + range.to() + "'");
        }
        return bounds;
    }

    static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The column that holds the local day of a date or time field. */
    static String day(FactType type, String dateField) {
        boolean instant =
                type.field(dateField).map(Field::kind).filter(Kind.TIME::equals).isPresent();
        return "f." + quoted(instant ? dateField + "$day" : dateField);
    }

    private static String quoted(String name) {
        return EmbeddedDuckDb.name(name);
    }
}
