package io.baton.engine.measure;

import io.baton.core.explain.RowSource;
import io.baton.core.fact.ExchangeRates;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.measure.FactCurrency;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.sql.SqlLiteral;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The SQL of facts in several currencies (rule M16): a small table says what each currency that occurs is worth on each day
 * that occurs; facts that meet it have their amounts in the currency of the plan, or none where there is no rate.
 *
 * @param currency where the currency and the day of a row stand
 * @param type the type of the rows
 */
record ExchangeSql(FactCurrency currency, FactType type) {

    /** The columns that are put beside those of a row: the rate, and of a row without one its day and currency. */
    static final String RATE = "baton_rate";

    static final String UNRATED = "baton_unrated";

    /** Wide enough for amounts up to 18 digits before the point. */
    private static final int DIGITS = 18;

    /**
     * Makes the table of rates.
     *
     * @param facts the SQL of the table with the facts
     * @return whether any row is in another currency than the plan's
     */
    boolean prepare(EmbeddedDuckDb database, String facts, ExchangeRates rates) throws SQLException {
        List<String> rows = rows(database, facts, rates);
        if (rows.isEmpty()) {
            return false;
        }
        database.execute("CREATE OR REPLACE TABLE " + table()
                + " AS SELECT col0 AS currency, col1::DATE AS day, col2::DECIMAL(18,8) AS rate FROM (VALUES "
                + String.join(", ", rows) + ")");
        return true;
    }

    /** What each currency is worth on each day; without those of rows that say neither. */
    private List<String> rows(EmbeddedDuckDb database, String facts, ExchangeRates rates) throws SQLException {
        String query = "SELECT DISTINCT " + code() + ", " + day() + "::VARCHAR FROM " + facts + " AS x WHERE " + code()
                + " IS DISTINCT FROM " + home();
        List<String> rows = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                Optional<String> code = Optional.ofNullable(row.getString(1));
                Optional<LocalDate> day = Optional.ofNullable(row.getString(2)).map(LocalDate::parse);
                Optional<BigDecimal> rate =
                        code.flatMap(from -> day.flatMap(on -> rates.rate(from, currency.into(), on)));
                rows.add("(" + code.map(EmbeddedDuckDb::text).orElse("NULL") + ", "
                        + day.map(on -> EmbeddedDuckDb.text(on.toString())).orElse("NULL") + ", "
                        + rate.map(BigDecimal::toPlainString).orElse("NULL") + ")");
            }
        }
        return rows;
    }

    /** What is listed of a row, behind a comma. */
    String columns() {
        return ", f." + SqlLiteral.identifier(currency.field()) + " AS baton_code, f."
                + SqlLiteral.identifier(currency.on()) + "::VARCHAR AS baton_rate_day, f." + RATE;
    }

    /** How a listed row was exchanged; empty where it is in the currency of the plan. */
    static Optional<RowSource.Exchanged> read(FactCurrency currency, ResultSet row) throws SQLException {
        String code = row.getString("baton_code");
        String day = row.getString("baton_rate_day");
        return currency.into().equals(code)
                ? Optional.empty()
                : Optional.of(new RowSource.Exchanged(
                        code == null ? "" : code,
                        currency.into(),
                        day == null ? "" : day,
                        Optional.ofNullable(row.getBigDecimal(RATE)).map(BigDecimal::stripTrailingZeros)));
    }

    /** The facts with their amounts in the currency of the plan. */
    String exchanged(String facts) {
        String known = code() + " = " + home();
        String amounts = type.fields().stream()
                .filter(FactCurrency::isMoney)
                .map(field -> amount(field, known))
                .collect(Collectors.joining(", "));
        return "(SELECT x.* REPLACE (" + amounts + "), r.rate AS " + RATE + ", CASE WHEN " + known
                + " OR r.rate IS NOT NULL THEN NULL ELSE coalesce(" + day() + "::VARCHAR, '') || ' ' || coalesce("
                + code() + ", '') END AS " + UNRATED + " FROM " + facts + " AS x LEFT JOIN " + table()
                + " AS r ON r.currency = " + code() + " AND r.day = " + day() + ")";
    }

    /** Cast before it is multiplied, because engines calculate in the width of the operands. */
    private static String amount(Field field, String known) {
        String column = "x." + SqlLiteral.identifier(field.name());
        int scale = field.decimals() + FactCurrency.RATE_DECIMALS;
        return "CASE WHEN " + known + " THEN " + column + " ELSE CAST(" + column + " AS DECIMAL(38," + field.decimals()
                + ")) * r.rate END::DECIMAL(" + (DIGITS + scale) + "," + scale + ") AS "
                + SqlLiteral.identifier(field.name());
    }

    private String home() {
        return EmbeddedDuckDb.text(currency.into());
    }

    private String code() {
        return "x." + SqlLiteral.identifier(currency.field());
    }

    private String day() {
        return "x." + SqlLiteral.identifier(currency.on());
    }

    private String table() {
        return SqlLiteral.identifier("baton_rate " + type.name());
    }
}
