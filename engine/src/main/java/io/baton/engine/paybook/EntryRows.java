package io.baton.engine.paybook;

import io.baton.core.settle.Entry;
import io.baton.core.settle.Hold;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.LineKind;
import io.baton.core.settle.OpeningBalance;
import io.baton.core.value.MinorUnits;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.run.DataTables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what people have entered from the tables {@code manual_lines} and {@code opening_balances} of the data. */
public final class EntryRows {

    private static final String MANUAL = "manual_lines";
    private static final String OPENING = "opening_balances";

    private static final int CENTS = 2;

    private final EmbeddedDuckDb database;
    private final DataTables data;
    private final String currency;

    /**
     * A reader.
     *
     * @param currency of rows that name none
     */
    public EntryRows(EmbeddedDuckDb database, DataTables data, String currency) {
        this.database = database;
        this.data = data;
        this.currency = currency;
    }

    /** What everybody has entered. */
    public Entries read() throws SQLException {
        List<Entry> entries = new ArrayList<>();
        List<Hold> holds = new ArrayList<>();
        forEach(MANUAL, "participant, period, term, deal, amount, currency, reason, approved_by", row -> {
            if (row.getBigDecimal("amount") == null) {
                holds.add(hold(row));
            } else {
                entries.add(manual(row));
            }
        });
        forEach(
                OPENING,
                "participant, period, term, deal, amount, currency, reason, approved_by, balance",
                row -> entries.add(opening(row)));
        return new Entries(entries, holds);
    }

    private interface EachRow {
        void accept(ResultSet row) throws SQLException;
    }

    private void forEach(String table, String columns, EachRow each) throws SQLException {
        if (data.isMissing(table)) {
            return;
        }
        String query =
                "SELECT " + columns + " FROM " + data.table(table) + " ORDER BY participant, baton_file, baton_line";
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                each.accept(row);
            }
        }
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                text(row, "participant"),
                text(row, "period"),
                text(row, "term"),
                text(row, "deal"),
                text(row, "reason"),
                text(row, "approved_by"));
    }

    private Entry manual(ResultSet row) throws SQLException {
        LineKey key = new LineKey(text(row, "participant"), text(row, "term"), text(row, "deal"));
        return entry(LineKind.MANUAL, key, row);
    }

    private Entry opening(ResultSet row) throws SQLException {
        OpeningBalance balance = OpeningBalance.parse(text(row, "balance")).orElseThrow();
        LineKey key = balance.key(text(row, "participant"), text(row, "term"), text(row, "deal"), text(row, "period"));
        return entry(balance.kind(), key, row);
    }

    private Entry entry(LineKind kind, LineKey key, ResultSet row) throws SQLException {
        String named = text(row, "currency");
        String own = named.isEmpty() ? currency : named;
        return new Entry(
                kind,
                key,
                text(row, "period"),
                money(row.getBigDecimal("amount"), own),
                own,
                text(row, "reason"),
                text(row, "approved_by"));
    }

    /** With the decimals of its currency, and no zeros that say nothing. */
    private static BigDecimal money(BigDecimal amount, String currency) {
        BigDecimal plain = amount.stripTrailingZeros();
        int decimals = MinorUnits.digits(currency).orElse(CENTS);
        return plain.setScale(Math.max(decimals, plain.scale()), RoundingMode.UNNECESSARY);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
