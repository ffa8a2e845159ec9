package io.baton.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.FormulaChecker;
import io.baton.core.formula.FormulaParser;
import io.baton.core.formula.Names;
import io.baton.core.formula.RowConstants;
import io.baton.core.value.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RowSqlTest {

    private static final RowConstants CONSTANTS = new RowConstants(
            LocalDate.of(2024, 2, 1),
            Instant.parse("2024-02-01T00:00:00.123456789Z"),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 1, 31));

    private static final Names NO_NAMES = new Names() {
        @Override
        public Optional<Kind> kindOf(String owner, String name) {
            return Optional.empty();
        }

        @Override
        public List<String> known() {
            return List.of();
        }
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    order.net                                  | "net"
                    net > 100 and 名称 = 'it''s'                | (("net" > 100) AND ("名称" = 'it''s'))
                    net * quantity * (1 - discount)            | ((CAST("net" AS DECIMAL(38,4)) * "quantity") * (CAST(1 AS DECIMAL(38,6)) - CAST("discount" AS DECIMAL(38,6))))
                    net * 0.50                                 | (CAST("net" AS DECIMAL(38,4)) * 0.5)
                    net + select                               | (CAST("net" AS DECIMAL(38,4)) + CAST("select" AS DECIMAL(38,4)))
                    answered_at - asked_at <= 24 hours         | (date_diff('second', "asked_at", "answered_at") <= 86400)
                    asked_at + took > now                      | (("asked_at" + to_microseconds(CAST(TRY_CAST("took" AS DECIMAL(10,0)) AS BIGINT) * 1000000)) > TIMESTAMP '2024-02-01 00:00:00.123456')
                    due_on - signed_on > 30 days               | (("due_on" - "signed_on") > 30)
                    due_on + 7 days <= today                   | (("due_on" + CAST(TRY_CAST(7 AS DECIMAL(7,0)) AS INTEGER)) <= DATE '2024-02-01')
                    due_on - 3 months >= signed_on             | (CAST("due_on" - INTERVAL 3 MONTH AS DATE) >= "signed_on")
                    signed_on in (period_start, period_end)    | ("signed_on" IN (DATE '2024-01-01', DATE '2024-01-31'))
                    group not in ('a', 'b')                    | ("group" NOT IN ('a', 'b'))
                    if paid then net else -select              | CASE WHEN "paid" THEN "net" WHEN NOT "paid" THEN (-"select") END
                    coalesce(net, 0)                           | coalesce("net", 0)
                    not known(net) or open != yes              | ((NOT ("net" IS NOT NULL)) OR ("open" <> TRUE))
                    """)
    void writesSql(String text, String sql) {
        assertThat(RowSql.render(checked(text), CONSTANTS)).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    net * quantity          | 9999999999999800000000000001.00000000
                    net * quantity + 1      | 9999999999999800000000000002.00000000
                    net + price             | 1000099999999999998.000000
                    net < price             | true
                    net < 999999999999999999.123456789012 | true
                    took < 999999999999999999 hours | true
                    took * 0.5 < 999999999999999999 hours | true
                    """)
    void calculatesWithTheLargestFigures(String text, String value) throws SQLException {
        assertThat(onLargeRow(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"+, 1", "-, 1", "+, 2", "-, 3", "+, 11", "-, 12", "+, 13", "-, 48", "+, 1200", "-, 1200"})
    void movesEveryDayOfManyYearsByMonthsAsJavaDoes(String sign, int months) throws SQLException {
        String sql = RowSql.render(checked("due_on " + sign + " " + months + " months"), CONSTANTS);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT due_on - DATE '1970-01-01', " + sql
                        + " - DATE '1970-01-01' FROM (SELECT DATE '1895-12-31' + i::INTEGER AS due_on"
                        + " FROM range(50000) AS days(i)) ORDER BY 1")) {
            while (result.next()) {
                LocalDate day = LocalDate.ofEpochDay(result.getLong(1));
                assertThat(LocalDate.ofEpochDay(result.getLong(2)))
                        .isEqualTo(sign.equals("+") ? day.plusMonths(months) : day.minusMonths(months));
            }
        }
    }

    @Test
    void failsRatherThanLosesDigits() {
        assertThatThrownBy(() -> onLargeRow("net * quantity * quantity"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Overflow");
    }

    @Test
    void refusesAFormulaThatIsNotRowLevel() {
        Problems problems = new Problems();
        CheckedFormula quotient = FormulaParser.parse(scalar("1 / 2"), problems)
                .flatMap(expression -> FormulaChecker.check(expression, NO_NAMES, problems))
                .orElseThrow();

        assertThatThrownBy(() -> RowSql.render(quotient, CONSTANTS)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String onLargeRow(String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT " + RowSql.render(checked(text), CONSTANTS)
                                + " FROM (SELECT CAST(99999999999999 AS DECIMAL(18,4)) AS net,"
                                + " CAST(99999999999999 AS DECIMAL(18,4)) AS quantity,"
                                + " CAST(999999999999999999 AS DECIMAL(18,0)) AS price, CAST(9000000000000000000 AS BIGINT) AS took)")) {
            result.next();
            return result.getString(1);
        }
    }

    private static CheckedFormula checked(String text) {
        Problems problems = new Problems();
        return FormulaParser.parse(scalar(text), problems)
                .flatMap(expression -> FormulaChecker.checkRowLevel(expression, RowTable.TYPE, problems))
                .orElseThrow(() -> new AssertionError(text + "\n" + problems.list()));
    }

    private static Node.Scalar scalar(String text) {
        return new Node.Scalar(text, new Location("formula", 1, 1));
    }
}
