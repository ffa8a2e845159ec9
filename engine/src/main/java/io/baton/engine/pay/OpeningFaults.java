package io.baton.engine.pay;

import io.baton.core.document.Location;
import io.baton.core.document.Problem;
import io.baton.core.pay.Guarantee;
import io.baton.core.pay.PayCap;
import io.baton.core.pay.PayTerm;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.OpeningBalance;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.run.DataTables;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opening balances that the plans of a run cannot honour (rule M10): refused with a reason, never passed over. */
public final class OpeningFaults {

    private static final String TABLE = "opening_balances";

    private final List<Plan> plans;

    private OpeningFaults(List<Plan> plans) {
        this.plans = plans;
    }

    /** A row, as far as it matters here. */
    private record Row(OpeningBalance balance, String term, String period, String currency, Location at) {}

    /** The rows that cannot be honoured, in the order of files and lines. */
    public static List<Problem> of(List<ValidPlan> plans, EmbeddedDuckDb database, DataTables data)
            throws SQLException {
        if (data.isMissing(TABLE)) {
            return List.of();
        }
        OpeningFaults faults = new OpeningFaults(plans.stream()
                .map(ValidPlan::plan)
                .filter(plan -> !plan.pay().isEmpty())
                .toList());
        List<Problem> found = new ArrayList<>();
        String query = "SELECT balance, term, period, deal, amount, currency, baton_file, baton_line FROM "
                + data.table(TABLE) + " ORDER BY baton_file, baton_line";
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                faults.of(row).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Problem> of(ResultSet result) throws SQLException {
        Row row = new Row(
                OpeningBalance.parse(result.getString("balance")).orElseThrow(),
                text(result, "term"),
                text(result, "period"),
                text(result, "currency"),
                new Location(result.getString("baton_file"), result.getInt("baton_line"), 1));
        BigDecimal amount = result.getBigDecimal("amount");
        boolean isOfDeal = !text(result, "deal").isEmpty();
        return switch (row.balance()) {
            case CAP_USED, CARRY -> ofCap(row);
            case PAID -> isOfDeal ? Optional.empty() : ofPeriod(row, amount.signum() < 0);
            case HELD -> held(row);
            case DEBT, DRAW -> Optional.empty();
        };
    }

    private Optional<Problem> ofCap(Row row) {
        List<Plan> having =
                plans.stream().filter(plan -> cap(plan, row.term()).isPresent()).toList();
        if (having.isEmpty()) {
            return fault(
                    row,
                    "no plan has a cap '" + row.term() + "'",
                    "name one of: " + names(plan -> plan.pay().caps().stream().map(PayCap::name)));
        }
        if (having.stream().noneMatch(plan -> isOfCycle(plan, row))) {
            return fault(
                    row,
                    "'" + row.period() + "' is no period of the cap '" + row.term() + "', which counts by the "
                            + cap(having.getFirst(), row.term()).orElseThrow().cycle(),
                    "name such a period: the one whose room is used, or out of which is carried");
        }
        if (having.stream()
                .noneMatch(plan -> row.currency().isEmpty() || row.currency().equals(plan.currency()))) {
            return fault(
                    row,
                    "the cap '" + row.term() + "' counts in "
                            + having.getFirst().currency(),
                    "say the amount in that currency");
        }
        boolean isLost = having.stream()
                .noneMatch(plan -> cap(plan, row.term()).orElseThrow().carried());
        return row.balance() == OpeningBalance.CARRY && isLost
                ? fault(
                        row,
                        "what does not fit under the cap '" + row.term() + "' is lost, not carried",
                        "leave the row out, or let the cap say 'excess: carried'")
                : Optional.empty();
    }

    private static boolean isOfCycle(Plan plan, Row row) {
        String cycle = cap(plan, row.term()).orElseThrow().cycle();
        return plan.calendar()
                .parse(row.period())
                .map(Period::cycle)
                .filter(cycle::equals)
                .isPresent();
    }

    private static Optional<PayCap> cap(Plan plan, String name) {
        return plan.pay().caps().stream().filter(cap -> cap.name().equals(name)).findFirst();
    }

    /** What was paid without a deal is taken off the lines of a term and period. */
    private Optional<Problem> ofPeriod(Row row, boolean isNegative) {
        boolean isKnown = plans.stream().flatMap(OpeningFaults::paying).anyMatch(row.term()::equals);
        if (!isKnown) {
            return fault(row, "no plan pays '" + row.term() + "'", "name one of: " + names(OpeningFaults::paying));
        }
        if (isNegative) {
            return fault(
                    row, "below 0 without a deal", "name the deal, or the period that the term pays by, as 'deal'");
        }
        return held(row);
    }

    private Optional<Problem> held(Row row) {
        return plans.stream()
                        .noneMatch(plan -> plan.calendar().parse(row.period()).isPresent())
                ? fault(
                        row,
                        "'" + row.period() + "' is no period",
                        row.balance() == OpeningBalance.HELD
                                ? "name the period in which it becomes due"
                                : "name the period whose lines were paid, or the deal")
                : Optional.empty();
    }

    /** The names under which a plan makes lines. */
    private static Stream<String> paying(Plan plan) {
        return Stream.of(
                        plan.pay().terms().stream().map(PayTerm::name),
                        plan.pay().caps().stream().map(PayCap::name),
                        plan.pay().guarantees().stream().map(Guarantee::name))
                .flatMap(names -> names);
    }

    /** Gives names of a plan. */
    private interface Names {
        Stream<String> of(Plan plan);
    }

    private String names(Names names) {
        return plans.stream().flatMap(names::of).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(", "));
    }

    private static Optional<Problem> fault(Row row, String what, String mend) {
        return Optional.of(new Problem(
                Problem.Severity.ERROR,
                row.at(),
                "opening balance '" + row.balance().label() + "': " + what,
                mend));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
