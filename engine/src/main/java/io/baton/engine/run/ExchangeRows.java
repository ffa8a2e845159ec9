package io.baton.engine.run;

import io.baton.core.fact.ExchangeRates;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the exchange rates of the data, from the table {@code exchange_rates} (rule M16). */
public final class ExchangeRows {

    private static final String TABLE = "exchange_rates";

    private ExchangeRows() {}

    /** The rates by the currency of a plan, as plans in that currency see them. */
    public static Map<String, ExchangeRates> read(EmbeddedDuckDb database, Collection<ValidPlan> plans, DataTables data)
            throws SQLException {
        Map<String, ExchangeRates> rates = new HashMap<>();
        for (ValidPlan plan : plans) {
            String home = plan.plan().currency();
            rates.put(home, read(database, data, home));
        }
        return rates;
    }

    /** The rates as a plan in that currency sees them; one that names its currency goes before one that does not. */
    public static ExchangeRates read(EmbeddedDuckDb database, DataTables data, String currency) throws SQLException {
        List<ExchangeRates.Rate> rates = new ArrayList<>();
        if (!data.isMissing(TABLE)) {
            String query = "SELECT currency, \"into\", \"from\"::VARCHAR, \"to\"::VARCHAR, rate FROM "
                    + data.table(TABLE) + " ORDER BY currency, \"into\" NULLS FIRST, \"from\"";
            try (Statement statement = database.connection().createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    rates.add(rate(row));
                }
            }
        }
        return new ExchangeRates(currency, rates);
    }

    private static ExchangeRates.Rate rate(ResultSet row) throws SQLException {
        return new ExchangeRates.Rate(
                row.getString(1),
                Optional.ofNullable(row.getString(2)),
                LocalDate.parse(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(LocalDate::parse),
                row.getBigDecimal(5).stripTrailingZeros());
    }
}
