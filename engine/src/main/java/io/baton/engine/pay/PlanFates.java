package io.baton.engine.pay;

import io.baton.core.fact.FactType;
import io.baton.core.formula.FormulaText;
import io.baton.core.pay.PayLine;
import io.baton.core.pay.PayTerm;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Decimals;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.GroupedRows;
import io.baton.engine.measure.DealSql;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.SpanRoster;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The deals of one plan, and what becomes of them. */
final class PlanFates implements AutoCloseable {

    private final Payroll.Request request;
    private final Plan plan;
    private final EmbeddedDuckDb database;
    private final List<TermFates> terms = new ArrayList<>();

    private PlanFates(Payroll.Request request, Plan plan, EmbeddedDuckDb database) {
        this.request = request;
        this.plan = plan;
        this.database = database;
    }

    /** A deal of somebody. */
    private record Row(String deal, LocalDate day, String file, long line) {}

    private record TermFates(PayTerm term, PayTerm.Unit.Deals unit, DealSql sql, GroupedRows<Row> credited) {}

    static PlanFates open(Payroll.Request request, ValidPlan plan) throws IOException {
        try {
            RunRequest whole = request.from(plan);
            EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits());
            SpanRoster.fill(database, whole, plan, request.only());
            PlanFates fates = new PlanFates(request, plan.plan(), database);
            for (PayTerm term : plan.plan().pay().terms()) {
                if (term.unit() instanceof PayTerm.Unit.Deals deals) {
                    fates.open(plan, term, deals);
                }
            }
            return fates;
        } catch (SQLException e) {
            throw new EngineFailure("the deals could not be read", e);
        }
    }

    private void open(ValidPlan valid, PayTerm term, PayTerm.Unit.Deals deals) throws SQLException {
        FactType type = valid.pay().type(deals.facts());
        DealSql sql =
                new DealSql(type, deals, valid.pay().crediting(deals.facts()), request.data()::table, request.until());
        for (String statement : sql.tables()) {
            database.execute(statement);
        }
        terms.add(new TermFates(
                term,
                deals,
                sql,
                new GroupedRows<>(
                        database,
                        sql.credited(),
                        row -> new Row(
                                row.getString(2),
                                LocalDate.ofEpochDay(row.getLong(3)),
                                Objects.requireNonNullElse(row.getString(4), ""),
                                row.getLong(5)))));
    }

    /** The deals of somebody; people come in code point order. */
    void of(Payroll.Paid paid, List<PayLine> made, Consumer<DealFate> each) {
        String id = paid.participant().id();
        try {
            for (TermFates of : terms) {
                Set<String> lines = made.stream()
                        .filter(line -> line.term().equals(of.term().name()))
                        .map(PayLine::item)
                        .collect(Collectors.toSet());
                for (Row row : of.credited().of(id)) {
                    each.accept(lines.contains(row.deal()) ? credited(of, row, id) : excluded(of, row, id));
                }
            }
        } catch (SQLException e) {
            throw new EngineFailure("the deals could not be read", e);
        }
    }

    private DealFate credited(TermFates of, Row row, String participant) {
        return fate(of, row, participant, DealFate.Why.CREDITED, "");
    }

    private DealFate excluded(TermFates of, Row row, String participant) {
        if (plan.calendar().containing(of.term().cycle(), row.day()).isEmpty()) {
            return fate(of, row, participant, DealFate.Why.NO_PERIOD, of.term().cycle());
        }
        return fate(
                of,
                row,
                participant,
                DealFate.Why.CONDITION,
                of.unit().where().map(FormulaText::write).orElse(""));
    }

    private DealFate fate(TermFates of, Row row, String participant, DealFate.Why why, String detail) {
        return new DealFate(
                plan.name(),
                plan.version(),
                of.term().name(),
                row.deal(),
                Optional.of(row.day()),
                participant,
                why,
                detail,
                false,
                row.file(),
                row.line());
    }

    /** The deals that nobody gets. */
    void ofNobody(Consumer<DealFate> each) {
        String assignments = request.data().table("assignments");
        for (TermFates of : terms) {
            try (Statement statement = database.connection().createStatement();
                    ResultSet row = statement.executeQuery(of.sql().uncredited(assignments, plan.effective()))) {
                while (row.next()) {
                    each.accept(ofNobody(of, row));
                }
            } catch (SQLException e) {
                throw new EngineFailure("the deals could not be read", e);
            }
        }
    }

    private DealFate ofNobody(TermFates of, ResultSet row) throws SQLException {
        DealFate.Why why = DealFate.Why.valueOf(row.getString(6));
        return new DealFate(
                plan.name(),
                plan.version(),
                of.term().name(),
                row.getString(2),
                row.getObject(3) == null ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(row.getLong(3))),
                row.getString(1),
                why,
                detail(why, Objects.requireNonNullElse(row.getString(7), "")),
                row.getBoolean(8),
                Objects.requireNonNullElse(row.getString(4), ""),
                row.getLong(5));
    }

    /** The sum of the shares in per cent; which value several people serve on which day. */
    private static String detail(DealFate.Why why, String found) {
        return switch (why) {
            case NOT_WHOLE -> Decimals.plain(new BigDecimal(found).movePointRight(2)) + " %";
            case SEVERAL -> found;
            case CREDITED,
                    CONDITION,
                    NO_PERIOD,
                    NOT_IN_FORCE,
                    OTHER_PLAN,
                    NO_DAY,
                    NO_OWNER,
                    UNKNOWN_SHARE,
                    UNSERVED,
                    UNKNOWN_PERSON,
                    NOT_ASSIGNED -> "";
        };
    }

    @Override
    public void close() throws IOException {
        try {
            for (TermFates of : terms) {
                of.credited().close();
            }
            database.close();
        } catch (SQLException e) {
            throw new EngineFailure("the data could not be closed", e);
        }
    }
}
