package io.baton.engine.pay;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.pay.CheckedPay;
import io.baton.core.pay.Clawback;
import io.baton.core.pay.Earned;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.Related;
import io.baton.core.pay.Returns;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.DealSql;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rows of deals and of what followed them, with all their fields: what a line of pay comes down to (rule S7). */
public final class DealRows implements LineRows, AutoCloseable {

    private final RunRequest request;
    private final EmbeddedDuckDb database;

    private DealRows(RunRequest request, EmbeddedDuckDb database) {
        this.request = request;
        this.database = database;
    }

    /** The rows of the data of a run. */
    public static DealRows of(RunRequest request) throws IOException {
        try {
            return new DealRows(request, EmbeddedDuckDb.open(request.limits()));
        } catch (SQLException e) {
            throw new EngineFailure("the deals could not be read", e);
        }
    }

    /**
     * A row.
     *
     * @param type its type of facts
     * @param key its key, empty where its type has none
     * @param day the day that counts, where it has one
     * @param file the file it stands in; empty where it stands in none
     * @param line its line there
     * @param cells its fields, in the order of the catalogue
     */
    public record Row(String type, String key, Optional<LocalDate> day, String file, long line, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A field of a row. */
    public record Cell(String field, Kind kind, Value value) {}

    @Override
    public SequencedMap<String, List<Row>> behind(ValidPlan plan, String term, Collection<String> deals) {
        SequencedMap<String, List<Row>> rows = new TreeMap<>();
        Optional<PayTerm> found = plan.plan().pay().term(term);
        if (deals.isEmpty() || found.isEmpty() || !(found.get().unit() instanceof PayTerm.Unit.Deals unit)) {
            return rows;
        }
        CheckedPay pay = plan.pay();
        FactType type = pay.type(unit.facts());
        DealSql sql = new DealSql(
                type,
                unit,
                pay.crediting(unit.facts()),
                request.data()::table,
                request.period().days().to());
        read(sql.placed(deals), type, rows);
        following(found.get()).forEach(related -> {
            FactType of = pay.type(related.facts());
            read(sql.placed(deals, of, related), of, rows);
        });
        return rows;
    }

    /** What follows the deals of a term. */
    static Stream<Related> following(PayTerm term) {
        Optional<Related> earned =
                term.earned() instanceof Earned.InProportion share ? Optional.of(share.by()) : Optional.empty();
        return Stream.of(
                        earned,
                        term.returns().map(Returns::facts),
                        term.clawback().map(Clawback::facts))
                .flatMap(Optional::stream);
    }

    private void read(String query, FactType type, SequencedMap<String, List<Row>> into) {
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                into.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row(row, type));
            }
        } catch (SQLException e) {
            throw new EngineFailure("the deals could not be read", e);
        }
    }

    private static Row row(ResultSet row, FactType type) throws SQLException {
        List<String> fields = type.fields().stream().map(Field::name).toList();
        List<Value> values = DealSql.values(row, DealSql.FIRST_PLACED_FIELD, type, fields);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            cells.add(new Cell(fields.get(i), type.fields().get(i).kind(), values.get(i)));
        }
        return new Row(
                type.name(),
                row.getString(2),
                row.getObject(3) == null ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(row.getLong(3))),
                Objects.requireNonNullElse(row.getString(4), ""),
                row.getLong(5),
                cells);
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw new EngineFailure("the data could not be closed", e);
        }
    }
}
