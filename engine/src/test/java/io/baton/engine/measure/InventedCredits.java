package io.baton.engine.measure;

import io.baton.core.credit.CreditBook;
import io.baton.core.credit.CreditRules;
import io.baton.core.credit.Crediting.Otherwise;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.sql.RowTable;
import io.baton.engine.sql.SqlLiteral;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Splits and assignments that are invented for the deals of a company: sound ones, and whatever people get wrong.
 *
 * @param rules who gets the deals
 * @param rows the rows of splits and assignments, by type
 */
record InventedCredits(CreditRules rules, Map<String, List<FactRow>> rows) {

    private static final String NAME = "名称";
    private static final List<String> SHARES = List.of("1", "0.5 0.5", "0.333334 0.333333 0.333333", "0.25 0.75 0");
    private static final List<String> BROKEN = List.of("0.99", "0.5 0.500001", "1.5 -0.5", "1 ?", "0");

    static InventedCredits of(InventedFacts company, Random random) {
        Field person = new Field("who", Kind.TEXT, false, 0);
        FactType splits = new FactType(
                "split",
                "who",
                List.of(),
                List.of(
                        field(company.type(), NAME),
                        field(company.type(), "number"),
                        person,
                        new Field(CreditRules.SHARE, Kind.RATIO, false, 6)));
        FactType overlays = new FactType(
                "overlay",
                "who",
                List.of(),
                List.of(field(company.type(), NAME), field(company.type(), "number"), person));
        List<CreditRules.Assigned> assigned = new ArrayList<>();
        for (String by : List.of(NAME, "pieces").subList(0, random.nextInt(3))) {
            assigned.add(new CreditRules.Assigned(
                    by,
                    new FactType(
                            "by_" + by,
                            "who",
                            List.of(),
                            List.of(
                                    field(company.type(), by),
                                    person,
                                    new Field("from", Kind.DATE, false, 0),
                                    new Field("to", Kind.DATE, false, 0)))));
        }
        boolean isOverlaid = random.nextBoolean();
        boolean isSplit = (assigned.isEmpty() && !isOverlaid) || random.nextBoolean();
        CreditRules rules = new CreditRules(
                company.type(),
                isSplit ? Optional.of(splits) : Optional.empty(),
                assigned,
                isOverlaid ? Optional.of(overlays) : Optional.empty(),
                random.nextBoolean() ? Otherwise.OWNER : Otherwise.NOBODY);
        Map<String, List<FactRow>> rows = new HashMap<>();
        rows.put("split", splits(company, random));
        rows.put("overlay", overlays(company, random));
        assigned.forEach(rule -> rows.put(rule.table().name(), assigned(rule.field(), company, random)));
        return new InventedCredits(rules, rows);
    }

    private static Field field(FactType type, String name) {
        return type.field(name).orElseThrow();
    }

    private static List<FactRow> splits(InventedFacts company, Random random) {
        List<FactRow> rows = new ArrayList<>();
        for (Map<String, Value> deal : company.rows()) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            String shares = one(random.nextInt(4) == 0 ? BROKEN : SHARES, random);
            for (String share : shares.split(" ", -1)) {
                rows.add(row(Map.of(
                        NAME,
                        RowTable.cell(deal, NAME),
                        "number",
                        RowTable.cell(deal, "number"),
                        "who",
                        someone(random),
                        CreditRules.SHARE,
                        share.equals("?") ? unknown(CreditRules.SHARE) : Value.of(new BigDecimal(share)))));
            }
        }
        return rows;
    }

    private static List<FactRow> overlays(InventedFacts company, Random random) {
        List<FactRow> rows = new ArrayList<>();
        for (Map<String, Value> deal : company.rows()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                Value who = random.nextInt(9) == 0 ? unknown("who") : someone(random);
                rows.add(row(
                        Map.of(NAME, RowTable.cell(deal, NAME), "number", RowTable.cell(deal, "number"), "who", who)));
            }
        }
        return rows;
    }

    private static List<FactRow> assigned(String field, InventedFacts company, Random random) {
        List<FactRow> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(50));
            Value first = random.nextInt(5) == 0 ? unknown("from") : new Value.Day(from);
            Value last = random.nextInt(4) == 0 ? unknown("to") : new Value.Day(from.plusDays(random.nextInt(20) - 2L));
            Value value = company.rows().isEmpty() ? unknown(field) : RowTable.cell(one(company.rows(), random), field);
            rows.add(row(Map.of(field, value, "who", someone(random), "from", first, "to", last)));
        }
        return rows;
    }

    private static Value someone(Random random) {
        return random.nextInt(20) == 0 ? unknown("who") : new Value.Text(one(RowTable.TEXTS, random));
    }

    private static Value unknown(String field) {
        return Value.notAvailable(Reason.Cause.EMPTY_FIELD, field);
    }

    private static FactRow row(Map<String, Value> values) {
        return new FactRow(values, Map.of());
    }

    private static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    CreditBook book() {
        return new CreditBook(rules, rows);
    }

    /** The table of a type that {@link #store} made. */
    static String table(String type) {
        return SqlLiteral.identifier("credit " + type);
    }

    void store(EmbeddedDuckDb database) throws SQLException {
        for (FactType type : rules.tables()) {
            String columns = type.fields().stream()
                    .map(field -> SqlLiteral.identifier(field.name()) + " " + sqlType(field))
                    .collect(Collectors.joining(", "));
            database.execute("CREATE OR REPLACE TABLE " + table(type.name()) + " (" + columns + ")");
            String lines = rows.getOrDefault(type.name(), List.of()).stream()
                    .map(row -> type.fields().stream()
                            .map(field -> SqlLiteral.of(row.value(field.name())))
                            .collect(Collectors.joining(", ", "(", ")")))
                    .collect(Collectors.joining(", "));
            if (!lines.isEmpty()) {
                database.execute("INSERT INTO " + table(type.name()) + " VALUES " + lines);
            }
        }
    }

    private static String sqlType(Field field) {
        return switch (field.kind()) {
            case TEXT -> "VARCHAR";
            case DATE -> "DATE";
            default -> "DECIMAL(18," + field.decimals() + ")";
        };
    }
}
