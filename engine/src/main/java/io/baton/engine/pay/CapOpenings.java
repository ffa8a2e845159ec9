package io.baton.engine.pay;

import io.baton.core.pay.CapOpening;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.OpeningBalance;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was used and carried of the caps of a plan before the ledger: rows of {@code opening_balances} (rule M10). Versions in one
 * currency share them, and count them once; of others they are of the one in force on the first day of the period, and what is
 * carried of that on the day behind it.
 */
final class CapOpenings {

    private static final String TABLE = "opening_balances";

    private final Plan plan;
    private final List<Plan> versions;

    private CapOpenings(Plan plan, List<Plan> versions) {
        this.plan = plan;
        this.versions = versions;
    }

    /** The rows of everybody, by participant. */
    static Map<String, List<CapOpening>> read(EmbeddedDuckDb database, Payroll.Request request, ValidPlan plan)
            throws SQLException {
        Plan own = plan.plan();
        if (own.pay().caps().isEmpty() || request.data().isMissing(TABLE)) {
            return Map.of();
        }
        List<Plan> versions = request.plans().stream()
                .map(ValidPlan::plan)
                .filter(version -> version.name().equals(own.name()))
                .toList();
        return new CapOpenings(own, versions).read(database, request.data().table(TABLE));
    }

    private Map<String, List<CapOpening>> read(EmbeddedDuckDb database, String table) throws SQLException {
        Map<String, List<CapOpening>> openings = new HashMap<>();
        Set<String> currencies = Set.of("", plan.currency());
        String query =
                "SELECT participant, balance, term, period, amount, coalesce(currency, '') AS currency FROM " + table;
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                if (currencies.contains(row.getString("currency"))) {
                    List<CapOpening> own =
                            openings.computeIfAbsent(row.getString("participant"), _ -> new ArrayList<>());
                    opening(row).ifPresent(own::add);
                }
            }
        }
        return openings;
    }

    private Optional<CapOpening> opening(ResultSet row) throws SQLException {
        String balance = row.getString("balance");
        String cap = row.getString("term");
        String period = row.getString("period");
        BigDecimal amount = row.getBigDecimal("amount");
        Optional<Period> known = plan.calendar().parse(period);
        boolean isUsed = balance.equals(OpeningBalance.CAP_USED.label());
        boolean isCarried = balance.equals(OpeningBalance.CARRY.label());
        return known.filter(_ -> isUsed || isCarried)
                .map(Period::days)
                .map(days -> isUsed ? days.from() : days.to().plusDays(1))
                .filter(day -> isInForce(cap, day))
                .map(_ -> new CapOpening(
                        cap, period, isUsed ? amount : BigDecimal.ZERO, isCarried ? amount : BigDecimal.ZERO));
    }

    /** Whether the version that has the cap on a day, or is the first one to have it, pays in the currency of the plan. */
    private boolean isInForce(String cap, LocalDate day) {
        List<Plan> having = versions.stream()
                .filter(version ->
                        version.pay().caps().stream().anyMatch(own -> own.name().equals(cap)))
                .sorted(Comparator.comparing(version -> version.effective().from()))
                .toList();
        return having.stream()
                .filter(version -> !version.effective().from().isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> having.stream().findFirst())
                .filter(version -> version.currency().equals(plan.currency()))
                .isPresent();
    }
}
