package io.baton.engine.pay;

import io.baton.core.document.Location;
import io.baton.core.document.Problem;
import io.baton.core.settle.OpeningBalance;
import io.baton.core.value.MinorUnits;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.run.DataTables;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Amounts of {@code manual_lines} and {@code opening_balances} that nobody can pay, such as half a yen (rule M16): they would
 * stand in the ledger as they are, and are refused with a reason.
 */
public final class FineAmounts {

    private static final String ROOM =
            "('" + OpeningBalance.CAP_USED.label() + "', '" + OpeningBalance.CARRY.label() + "')";

    private final EmbeddedDuckDb database;
    private final DataTables data;
    private final String currency;

    private FineAmounts(EmbeddedDuckDb database, DataTables data, String currency) {
        this.database = database;
        this.data = data;
        this.currency = currency;
    }

    /**
     * The rows, in the order of files and lines. What is used and carried of a cap is exact and may be finer.
     *
     * @param currency of rows that name none
     */
    public static List<Problem> of(EmbeddedDuckDb database, DataTables data, String currency) throws SQLException {
        FineAmounts fine = new FineAmounts(database, data, currency);
        List<Problem> found = new ArrayList<>(fine.in("manual_lines", "manual line", "true"));
        found.addAll(fine.in("opening_balances", "opening balance", "balance NOT IN " + ROOM));
        return found;
    }

    private List<Problem> in(String table, String row, String where) throws SQLException {
        if (data.isMissing(table)) {
            return List.of();
        }
        String query = "SELECT amount, coalesce(currency, '') AS currency, baton_file, baton_line FROM "
                + data.table(table) + " WHERE amount IS NOT NULL AND " + where + " ORDER BY baton_file, baton_line";
        List<Problem> found = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                fine(result, row).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Problem> fine(ResultSet result, String row) throws SQLException {
        String named = result.getString("currency");
        String own = named.isEmpty() ? currency : named;
        BigDecimal amount = result.getBigDecimal("amount").stripTrailingZeros();
        Location at = new Location(result.getString("baton_file"), result.getInt("baton_line"), 1);
        return MinorUnits.digits(own)
                .filter(digits -> amount.scale() > digits)
                .map(digits -> new Problem(
                        Problem.Severity.ERROR,
                        at,
                        row + ": " + amount.toPlainString() + " " + own + " is finer than the currency is paid",
                        digits == 0 ? "say it in whole " + own : "say it with " + digits + " decimals at most"));
    }
}
