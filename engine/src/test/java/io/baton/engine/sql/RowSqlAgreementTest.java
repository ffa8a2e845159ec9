package io.baton.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.FormulaChecker;
import io.baton.core.formula.FormulaParser;
import io.baton.core.formula.RowConstant;
import io.baton.core.formula.RowConstants;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** The SQL of a row-level formula and its evaluation in Java give the same value for every row. */
final class RowSqlAgreementTest {

    private static final List<Map<String, Value>> ROWS = RowTable.rows(150, 20240131);
    private static final RowConstants CONSTANTS = new RowConstants(
            LocalDate.of(2024, 2, 1),
            Instant.parse("2024-02-01T00:00:00.123456Z"),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 1, 31));

    private static @Nullable Connection duckDb;

    @BeforeContainer
    static void fillTable() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        duckDb = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute(RowTable.create());
            statement.execute(RowTable.insert(ROWS));
        }
    }

    @AfterContainer
    static void close() throws SQLException {
        if (duckDb != null) {
            duckDb.close();
        }
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void givesTheSameValueAsJava(@ForAll("formulas") String text) throws SQLException {
        CheckedFormula formula = checked(text);
        String sql = RowSql.render(formula, CONSTANTS);
        try (Statement statement = connection().createStatement();
                ResultSet results =
                        statement.executeQuery("SELECT " + read(formula.kind(), sql) + " FROM rows ORDER BY id")) {
            for (Map<String, Value> row : ROWS) {
                results.next();
                Value expected = evaluate(formula, row);
                assertThat(results.getString(1))
                        .as("%s%n%s%n%s", text, sql, row)
                        .satisfies(actual ->
                                agree(actual, expected, formula.shape().scale()));
            }
        } catch (SQLException e) {
            throw new AssertionError(text + "\n" + sql, e);
        }
    }

    @Provide
    Arbitrary<String> formulas() {
        return Arbitraries.randomValue(random -> new RowFormulas(RowTable.TYPE, random).formula());
    }

    private static Connection connection() {
        return Optional.ofNullable(duckDb).orElseThrow();
    }

    private static CheckedFormula checked(String text) {
        Problems problems = new Problems();
        Node.Scalar scalar = new Node.Scalar(text, new Location("formula", 1, 1));
        return FormulaParser.parse(scalar, problems)
                .flatMap(expression -> FormulaChecker.checkRowLevel(expression, RowTable.TYPE, problems))
                .orElseThrow(() -> new AssertionError(text + "\n" + problems.list()));
    }

    private static Value evaluate(CheckedFormula formula, Map<String, Value> row) {
        return formula.evaluate(formula.inputs().stream()
                .map(name -> RowConstant.of(name).map(CONSTANTS::value).orElseGet(() -> RowTable.cell(row, name)))
                .toList());
    }

    /** Dates and times are read as numbers, because their text beyond year 9999 differs. */
    private static String read(Kind kind, String sql) {
        return switch (kind) {
            case DATE -> "(" + sql + " - DATE '1970-01-01')";
            case TIME -> "epoch_us(" + sql + ")";
            default -> sql;
        };
    }

    private static void agree(@Nullable String actual, Value expected, int scale) {
        switch (expected) {
            case Value.Absent _ -> assertThat(actual).isNull();
            case Value.Decimal(BigDecimal amount) -> {
                assertThat(amount.stripTrailingZeros().scale()).isLessThanOrEqualTo(scale);
                assertThat(new BigDecimal(actual)).isEqualByComparingTo(amount);
            }
            case Value.Text(String text) -> assertThat(actual).isEqualTo(text);
            case Value.YesNo(boolean yes) -> assertThat(actual).isEqualTo(Boolean.toString(yes));
            case Value.Day(LocalDate date) -> assertThat(actual).isEqualTo(Long.toString(date.toEpochDay()));
            case Value.Moment(Instant instant) ->
                assertThat(actual).isEqualTo(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant)));
        }
    }
}
