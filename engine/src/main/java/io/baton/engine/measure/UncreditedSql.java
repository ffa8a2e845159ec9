package io.baton.engine.measure;

import io.baton.core.credit.CreditRules;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.time.DateRange;
import io.baton.core.value.Decimals;
import io.baton.engine.measure.Uncredited.Cause;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the deals that measures would look at and that nobody gets. */
record UncreditedSql(Moment moment) {

    /** The deals of measures with the same crediting; each counts once, however many measures look at it. */
    String of(CreditRules rules, List<CheckedMeasure> measures, String facts) {
        Map<String, List<CheckedMeasure>> byDate = measures.stream()
                .collect(Collectors.groupingBy(
                        checked -> checked.measure().dateField(), TreeMap::new, Collectors.toList()));
        List<String> looks = new ArrayList<>();
        byDate.forEach((dateField, members) -> looks.add(look(rules, dateField, members, facts)));
        return first(String.join(" UNION ALL ", looks));
    }

    /** The number of deals by cause, with the first of them, of rows of cause, deal and detail. */
    static String first(String rows) {
        return "SELECT cause, deal, detail, count(*) OVER (PARTITION BY cause) FROM (SELECT cause, deal, min(detail) AS"
                + " detail FROM (" + rows + ") GROUP BY cause, deal)"
                + " QUALIFY row_number() OVER (PARTITION BY cause ORDER BY deal) <= " + Uncredited.SHOWN
                + " ORDER BY deal";
    }

    private String look(CreditRules rules, String dateField, List<CheckedMeasure> measures, String facts) {
        String day = MeasureRows.day(rules.type(), dateField);
        DateRange hull = new DateRange(
                measures.stream()
                        .map(checked -> days(checked).from())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                measures.stream()
                        .map(checked -> days(checked).to())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        List<String> conditions = new ArrayList<>(List.of("f." + CreditSql.PERSON + " IS NULL"));
        conditions.add(day + " IS NOT NULL");
        conditions.addAll(MeasureRows.inside(day, hull));
        return "SELECT f." + CreditSql.CAUSE + " AS cause, " + MeasureRows.key(rules.type()) + " AS deal, f."
                + CreditSql.DETAIL + " AS detail FROM " + new CreditSql(rules).credited(facts, day) + " AS f"
                + MeasureRows.where(conditions);
    }

    private DateRange days(CheckedMeasure checked) {
        return moment.days(checked.measure().window());
    }

    /** What that query found, by cause. */
    static List<Uncredited> read(CreditRules rules, ResultSet row) throws SQLException {
        Map<Cause, List<Uncredited.Example>> examples = new TreeMap<>();
        Map<Cause, Long> deals = new TreeMap<>();
        while (row.next()) {
            Cause cause = Cause.valueOf(row.getString(1));
            deals.put(cause, row.getLong(4));
            examples.computeIfAbsent(cause, _ -> new ArrayList<>())
                    .add(new Uncredited.Example(row.getString(2), detail(cause, row.getString(3)), List.of()));
        }
        List<Uncredited> found = new ArrayList<>();
        examples.forEach(
                (cause, shown) -> found.add(new Uncredited(rules, cause, deals.getOrDefault(cause, 0L), shown)));
        return found;
    }

    private static String detail(Cause cause, String detail) {
        return switch (cause) {
            case NOT_WHOLE -> Decimals.plain(new BigDecimal(detail).movePointRight(2)) + " %";
            case UNKNOWN_SHARE -> "";
            case SEVERAL, UNSERVED -> detail;
        };
    }
}
