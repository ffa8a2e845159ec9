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
import io.baton.core.time.DateRange;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.NumberedRows;
import io.baton.engine.measure.DealSql;
import io.baton.engine.measure.Uncredited;
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
import org.duckdb.DuckDBReadableVector;

/** The deals of one term with what followed them, handed out person by person. */
final class DealReader implements AutoCloseable {

    private final DealSql sql;
    private final NumberedRows<DealFacts> deals;
    private final Optional<NumberedRows<Following>> earned;
    private final Optional<NumberedRows<Following>> returned;
    private final Optional<NumberedRows<Following>> clawbacks;

    private record Following(String deal, DealFacts.Event event) {}

    private DealReader(
            DealSql sql,
            NumberedRows<DealFacts> deals,
            Optional<NumberedRows<Following>> earned,
            Optional<NumberedRows<Following>> returned,
            Optional<NumberedRows<Following>> clawbacks) {
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

        NumberedRows<DealFacts> deals(FactType type, List<String> fields) throws SQLException {
            DealSql.Fields own = DealSql.fields(DealSql.FIRST_FIELD, type, fields);
            return new NumberedRows<>(database, sql.rows(fields), (columns, row) -> deal(columns, row, own));
        }

        Optional<NumberedRows<Following>> events(Optional<Related> facts, List<String> fields) throws SQLException {
            return facts.isPresent() ? Optional.of(events(facts.get(), fields)) : Optional.empty();
        }

        NumberedRows<Following> events(Related facts, List<String> fields) throws SQLException {
            FactType type = pay.type(facts.facts());
            DealSql.Fields own = DealSql.fields(DealSql.FIRST_EVENT_FIELD, type, fields);
            return new NumberedRows<>(
                    database,
                    sql.events(type, facts, fields),
                    (columns, row) -> new Following(
                            columns[1].getString(row),
                            new DealFacts.Event(
                                    columns[2].getString(row),
                                    LocalDate.ofEpochDay(columns[3].getLong(row)),
                                    own.values(columns, row))));
        }
    }

    private static DealFacts deal(DuckDBReadableVector[] columns, long row, DealSql.Fields own) {
        LocalDate day = LocalDate.ofEpochDay(columns[2].getLong(row));
        return new DealFacts(
                columns[1].getString(row),
                day,
                columns[3].isNull(row) ? day : LocalDate.ofEpochDay(columns[3].getLong(row)),
                columns[4].isNull(row) ? BigDecimal.ONE : columns[4].getBigDecimal(row),
                own.values(columns, row),
                List.of(),
                List.of(),
                List.of());
    }

    /** The deals of a participant, by the number in the roster; numbers are asked for in rising order. */
    List<DealFacts> of(int participant) {
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

    private static Map<String, List<DealFacts.Event>> byDeal(Optional<NumberedRows<Following>> rows, int participant) {
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

    /** The deals that the rules of crediting give to nobody on days on which the plan is in force. */
    List<Uncredited> uncredited(EmbeddedDuckDb database, DateRange inForce) throws SQLException {
        return sql.uncredited(database, inForce);
    }

    @Override
    public void close() throws SQLException {
        deals.close();
        for (Optional<NumberedRows<Following>> rows : List.of(earned, returned, clawbacks)) {
            if (rows.isPresent()) {
                rows.get().close();
            }
        }
    }
}
