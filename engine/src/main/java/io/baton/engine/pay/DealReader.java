package io.baton.engine.pay;

import io.baton.core.fact.FactType;
import io.baton.core.pay.CheckedPay;
import io.baton.core.pay.Clawback;
import io.baton.core.pay.DealFacts;
import io.baton.core.pay.Earned;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.PersonPay;
import io.baton.core.pay.Related;
import io.baton.core.pay.Returns;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.GroupedRows;
import io.baton.engine.measure.DealSql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deals of one term with what followed them, handed out person by person. */
final class DealReader implements AutoCloseable {

    private final DealSql sql;
    private final GroupedRows<DealFacts> deals;
    private final Optional<GroupedRows<Following>> earned;
    private final Optional<GroupedRows<Following>> returned;
    private final Optional<GroupedRows<Following>> clawbacks;

    private record Following(String deal, DealFacts.Event event) {}

    private DealReader(
            DealSql sql,
            GroupedRows<DealFacts> deals,
            Optional<GroupedRows<Following>> earned,
            Optional<GroupedRows<Following>> returned,
            Optional<GroupedRows<Following>> clawbacks) {
        this.sql = sql;
        this.deals = deals;
        this.earned = earned;
        this.returned = returned;
        this.clawbacks = clawbacks;
    }

    static DealReader open(
            EmbeddedDuckDb database, Payroll.Request request, PersonPay pay, PayTerm term, PayTerm.Unit.Deals unit)
            throws SQLException {
        CheckedPay checked = pay.pay();
        FactType type = checked.type(unit.facts());
        DealSql sql = new DealSql(type, unit, checked.crediting(unit.facts()), request.data()::table, request.until());
        for (String statement : sql.tables()) {
            database.execute(statement);
        }
        Opening opening = new Opening(database, sql, checked);
        List<String> fields = pay.dealFields(term.name());
        return new DealReader(
                sql,
                opening.deals(type, fields),
                term.earned() instanceof Earned.InProportion share
                        ? Optional.of(opening.events(share.by(), pay.earnedFields(term.name())))
                        : Optional.empty(),
                opening.events(term.returns().map(Returns::facts), pay.returnFields(term.name())),
                opening.events(term.clawback().map(Clawback::facts), pay.clawbackFields(term.name())));
    }

    private record Opening(EmbeddedDuckDb database, DealSql sql, CheckedPay pay) {

        GroupedRows<DealFacts> deals(FactType type, List<String> fields) throws SQLException {
            return new GroupedRows<>(
                    database.connect().createStatement(), sql.rows(fields), row -> deal(row, type, fields));
        }

        Optional<GroupedRows<Following>> events(Optional<Related> facts, List<String> fields) throws SQLException {
            return facts.isPresent() ? Optional.of(events(facts.get(), fields)) : Optional.empty();
        }

        GroupedRows<Following> events(Related facts, List<String> fields) throws SQLException {
            FactType type = pay.type(facts.facts());
            return new GroupedRows<>(
                    database.connect().createStatement(),
                    sql.events(type, facts, fields),
                    row -> new Following(
                            row.getString(2),
                            new DealFacts.Event(
                                    row.getString(3),
                                    LocalDate.ofEpochDay(row.getLong(4)),
                                    DealSql.values(row, DealSql.FIRST_EVENT_FIELD, type, fields))));
        }
    }

    private static DealFacts deal(ResultSet row, FactType type, List<String> fields) throws SQLException {
        BigDecimal share = row.getBigDecimal(5);
        return new DealFacts(
                row.getString(2),
                LocalDate.ofEpochDay(row.getLong(3)),
                LocalDate.ofEpochDay(row.getLong(4)),
                share,
                DealSql.values(row, DealSql.FIRST_FIELD, type, fields),
                List.of(),
                List.of(),
                List.of());
    }

    /** The deals of a participant; people are asked for in code point order. */
    List<DealFacts> of(String participant) throws SQLException {
        List<DealFacts> own = deals.of(participant);
        if (earned.isEmpty() && returned.isEmpty() && clawbacks.isEmpty()) {
            return own;
        }
        Map<String, List<DealFacts.Event>> paid = byDeal(earned, participant);
        Map<String, List<DealFacts.Event>> back = byDeal(returned, participant);
        Map<String, List<DealFacts.Event>> taken = byDeal(clawbacks, participant);
        return own.stream()
                .map(deal -> deal.with(
                        paid.getOrDefault(deal.key(), List.of()),
                        back.getOrDefault(deal.key(), List.of()),
                        taken.getOrDefault(deal.key(), List.of())))
                .toList();
    }

    private static Map<String, List<DealFacts.Event>> byDeal(Optional<GroupedRows<Following>> rows, String participant)
            throws SQLException {
        Map<String, List<DealFacts.Event>> byDeal = new HashMap<>();
        if (rows.isPresent()) {
            for (Following following : rows.get().of(participant)) {
                byDeal.computeIfAbsent(following.deal(), _ -> new ArrayList<>()).add(following.event());
            }
        }
        return byDeal;
    }

    Payroll.Reconciled reconciled(EmbeddedDuckDb database, String plan, String term, long excluded)
            throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(sql.counts())) {
            row.next();
            return new Payroll.Reconciled(plan, term, row.getLong(1), row.getLong(2), excluded);
        }
    }

    @Override
    public void close() throws SQLException {
        deals.close();
        for (Optional<GroupedRows<Following>> rows : List.of(earned, returned, clawbacks)) {
            if (rows.isPresent()) {
                rows.get().close();
            }
        }
    }
}
