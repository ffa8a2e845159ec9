package io.baton.engine.measure;

import io.baton.core.credit.Credit;
import io.baton.core.credit.CreditRules;
import io.baton.core.fact.ExchangeRates;
import io.baton.core.fact.FactType;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.FactCurrency;
import io.baton.core.measure.LateEntries;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The measures on the embedded DuckDB, over Parquet files. */
public final class EmbeddedMeasures implements MeasureEngine {

    private final EmbeddedDuckDb database;
    private final UnaryOperator<String> facts;
    private final Predicate<String> corrected;
    private final Rates rates;
    private final Set<CreditRules> credited = new HashSet<>();
    private final Map<FactCurrency, Boolean> foreign = new HashMap<>();

    /** Reads what currencies are worth, as a plan in that currency sees it. */
    @FunctionalInterface
    public interface Rates {
        ExchangeRates read(String home) throws SQLException;
    }

    /**
     * Measures in a database that holds a {@link RosterTable}.
     *
     * @param facts gives the SQL of the table with the facts of a type
     * @param corrected tells of the name of a type whether its rows say which load corrected them
     * @param rates asked where facts are in another currency than the plan's
     */
    public EmbeddedMeasures(
            EmbeddedDuckDb database, UnaryOperator<String> facts, Predicate<String> corrected, Rates rates) {
        this.database = database;
        this.facts = facts;
        this.corrected = corrected;
        this.rates = rates;
    }

    @Override
    public void measure(List<CheckedMeasure> asked, Moment moment, Consumer<Measured> each) {
        MeasureSql sql = new MeasureSql(moment);
        try {
            List<CheckedMeasure> measures = prepare(asked);
            List<MeasureBatch> batches = MeasureBatch.of(measures, moment);
            for (MeasureBatch batch : batches) {
                database.execute("CREATE OR REPLACE TABLE " + batch.name() + " AS "
                        + sql.aggregate(batch, facts(batch.measures())));
            }
            handOut(measures, batches, each);
        } catch (SQLException e) {
            throw new EngineFailure("measures could not be taken", e);
        }
    }

    /**
     * Makes the tables of crediting and rates that are not there yet; the facts stay the same while the database is open.
     *
     * @return the measures, those over facts that are all in the currency of the plan without a word of currencies
     */
    private List<CheckedMeasure> prepare(List<CheckedMeasure> measures) throws SQLException {
        List<CheckedMeasure> prepared = new ArrayList<>(measures.size());
        for (CheckedMeasure checked : measures) {
            boolean isForeign = checked.currency().isPresent()
                    && isForeign(checked.currency().get(), checked.factType());
            prepared.add(checked.currency().isPresent() && !isForeign ? checked.exchanged(Optional.empty()) : checked);
            if (checked.crediting().filter(credited::add).isPresent()) {
                for (String statement : new CreditSql(checked.crediting().get()).tables(facts)) {
                    database.execute(statement);
                }
            }
        }
        return prepared;
    }

    private boolean isForeign(FactCurrency currency, FactType type) throws SQLException {
        Boolean known = foreign.get(currency);
        if (known == null) {
            known = new ExchangeSql(currency, type)
                    .prepare(database, facts.apply(type.name()), rates.read(currency.into()));
            foreign.put(currency, known);
        }
        return known;
    }

    /** The facts of measures of one type, in the currency of the plan where one of them is so. */
    private String facts(List<CheckedMeasure> measures) {
        FactType type = measures.getFirst().factType();
        String table = facts.apply(type.name());
        return measures.stream()
                .flatMap(checked -> checked.currency().stream())
                .findFirst()
                .map(currency -> new ExchangeSql(currency, type).exchanged(table))
                .orElse(table);
    }

    private void handOut(List<CheckedMeasure> measures, List<MeasureBatch> batches, Consumer<Measured> each)
            throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(together(measures, batches))) {
            while (row.next()) {
                each.accept(new Measured(row.getString(1), values(measures, row)));
            }
        }
    }

    private static List<Value> values(List<CheckedMeasure> measures, ResultSet row) throws SQLException {
        List<Value> values = new ArrayList<>(measures.size());
        int column = 2;
        for (CheckedMeasure checked : measures) {
            values.add(Reading.value(checked, row, column));
            column += Reading.columns(checked, "").size();
        }
        return values;
    }

    /** One row per participant with the figures of all scans, in the order of the measures. */
    private static String together(List<CheckedMeasure> measures, List<MeasureBatch> batches) {
        StringBuilder query = new StringBuilder("SELECT r.baton_participant");
        for (CheckedMeasure checked : measures) {
            for (MeasureBatch batch : batches) {
                int place = batch.measures().indexOf(checked);
                if (place >= 0) {
                    Reading.columns(checked, batch.name() + ".m" + place)
                            .forEach(column -> query.append(", ").append(column));
                }
            }
        }
        query.append(" FROM roster AS r");
        for (MeasureBatch batch : batches) {
            query.append(" LEFT JOIN ").append(batch.name()).append(" ON r.baton_participant = ");
            query.append(batch.name()).append(".participant");
        }
        return query.append(" ORDER BY r.baton_participant").toString();
    }

    @Override
    public Map<String, MeasureLines> lines(CheckedMeasure asked, Moment moment, List<String> participants, int most) {
        MeasureSql sql = new MeasureSql(moment);
        boolean isCorrected = corrected.test(asked.factType().name());
        String more = isCorrected ? ", " + String.join(", ", Corrections.COLUMNS) : "";
        try {
            CheckedMeasure checked = prepare(List.of(asked)).getFirst();
            String table = facts(List.of(checked));
            Map<String, MeasureLines> people =
                    lines(checked, sql.lines(checked, table, participants, most, more), isCorrected);
            if (checked.lateEntries().isPresent()) {
                LocalDate until = checked.lateEntries().get().until(moment.lastDay());
                lines(checked, sql.lateLines(checked, table, participants, most, more), isCorrected)
                        .forEach((person, late) -> people.put(
                                person,
                                people.getOrDefault(person, MeasureLines.NONE)
                                        .with(new MeasureLines.Late(until, late.total(), late.lines()))));
            }
            return people;
        } catch (SQLException e) {
            throw new EngineFailure("the rows of " + asked.measure().name() + " could not be listed", e);
        }
    }

    @Override
    public List<LateRows> late(List<CheckedMeasure> measures, Moment moment) {
        List<LateRows> found = new ArrayList<>();
        try (Statement statement = database.connection().createStatement()) {
            Map<LateEntries, List<CheckedMeasure>> byType = by(prepare(measures), CheckedMeasure::lateEntries);
            for (Map.Entry<LateEntries, List<CheckedMeasure>> each : byType.entrySet()) {
                String table = facts(each.getValue());
                try (ResultSet row = statement.executeQuery(new LateSql(moment).of(each.getValue(), table))) {
                    LateSql.read(each.getKey(), moment, row).ifPresent(found::add);
                }
            }
        } catch (SQLException e) {
            throw new EngineFailure("late entries could not be counted", e);
        }
        return found;
    }

    @Override
    public List<Unrated> unrated(List<CheckedMeasure> measures, Moment moment) {
        List<Unrated> found = new ArrayList<>();
        try (Statement statement = database.connection().createStatement()) {
            Map<FactCurrency, List<CheckedMeasure>> byType = by(prepare(measures), CheckedMeasure::currency);
            for (Map.Entry<FactCurrency, List<CheckedMeasure>> each : byType.entrySet()) {
                String query = new UnratedSql(moment).of(each.getValue(), facts(each.getValue()));
                try (ResultSet row = statement.executeQuery(query)) {
                    UnratedSql.read(each.getKey(), row).ifPresent(found::add);
                }
            }
        } catch (SQLException e) {
            throw new EngineFailure("rows without an exchange rate could not be counted", e);
        }
        return found;
    }

    @Override
    public List<Uncredited> uncredited(List<CheckedMeasure> measures, Moment moment) {
        Map<CreditRules, List<CheckedMeasure>> byRules = by(measures, CheckedMeasure::crediting);
        List<Uncredited> found = new ArrayList<>();
        UncreditedDeals deals = new UncreditedDeals(database, facts);
        try {
            prepare(measures);
            for (Map.Entry<CreditRules, List<CheckedMeasure>> each : byRules.entrySet()) {
                CreditRules rules = each.getKey();
                String table = facts.apply(rules.type().name());
                found.addAll(deals.of(rules, new UncreditedSql(moment).of(rules, each.getValue(), table)));
            }
        } catch (SQLException e) {
            throw new EngineFailure("deals could not be credited", e);
        }
        return found;
    }

    /** The measures that have one, by what they have, in their order. */
    private static <K> Map<K, List<CheckedMeasure>> by(
            List<CheckedMeasure> measures, Function<CheckedMeasure, Optional<K>> key) {
        Map<K, List<CheckedMeasure>> groups = new LinkedHashMap<>();
        measures.forEach(checked -> key.apply(checked)
                .ifPresent(shared ->
                        groups.computeIfAbsent(shared, _ -> new ArrayList<>()).add(checked)));
        return groups;
    }

    private Map<String, MeasureLines> lines(CheckedMeasure checked, String sql, boolean isCorrected)
            throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return lines(checked, row, isCorrected);
        }
    }

    private static Map<String, MeasureLines> lines(CheckedMeasure checked, ResultSet row, boolean isCorrected)
            throws SQLException {
        Map<String, List<MeasureLines.Line>> lines = new HashMap<>();
        Map<String, Long> totals = new HashMap<>();
        while (row.next()) {
            totals.put(row.getString(1), row.getLong(2));
            lines.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(line(checked, row, isCorrected));
        }
        Map<String, MeasureLines> people = new HashMap<>();
        totals.forEach((participant, total) -> people.put(
                participant, new MeasureLines(total, lines.getOrDefault(participant, List.of()), Optional.empty())));
        return people;
    }

    private static MeasureLines.Line line(CheckedMeasure checked, ResultSet row, boolean isCorrected)
            throws SQLException {
        return new MeasureLines.Line(
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                Columns.value(row, 7, checked.contribution(), Reason.Cause.EMPTY_FIELD, ""),
                row.getString(8),
                checked.crediting().isPresent() ? Optional.of(credit(checked, row)) : Optional.empty(),
                checked.currency().isPresent()
                        ? ExchangeSql.read(checked.currency().get(), row)
                        : Optional.empty(),
                isCorrected ? Corrections.read(checked.factType(), row) : Optional.empty());
    }

    private static MeasureLines.Credited credit(CheckedMeasure checked, ResultSet row) throws SQLException {
        String shares = row.getString(12);
        return new MeasureLines.Credited(
                rule(row.getString(9)),
                row.getBigDecimal(10),
                Columns.value(row, 13, checked.contribution(), Reason.Cause.EMPTY_FIELD, ""),
                shares == null
                        ? List.of(BigDecimal.ONE)
                        : Arrays.stream(shares.split(" ", -1))
                                .map(BigDecimal::new)
                                .toList(),
                Math.max(0, row.getInt(11) - 1));
    }

    private static Credit.Rule rule(String label) {
        return switch (label) {
            case "SPLIT" -> new Credit.Rule.Split();
            case "OVERLAY" -> new Credit.Rule.Overlay();
            case "OWNER" -> new Credit.Rule.Owner();
            default -> new Credit.Rule.Assigned(label.substring(label.indexOf(' ') + 1));
        };
    }
}
