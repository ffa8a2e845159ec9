package io.baton.engine.measure;

import io.baton.core.credit.CreditRules;
import io.baton.core.fact.FactType;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.sql.SqlLiteral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Reads the deals that nobody gets, with the places of the rows that should be mended.
 *
 * @param facts gives the SQL of the table with the facts of a type
 */
record UncreditedDeals(EmbeddedDuckDb database, UnaryOperator<String> facts) {

    /** What a query in the shape of {@link UncreditedSql} finds. */
    List<Uncredited> of(CreditRules rules, String query) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            List<Uncredited> found;
            try (ResultSet row = statement.executeQuery(query)) {
                found = UncreditedSql.read(rules, row);
            }
            List<Uncredited> placed = new ArrayList<>();
            for (Uncredited uncredited : found) {
                placed.add(placed(uncredited, statement));
            }
            return placed;
        }
    }

    private Uncredited placed(Uncredited uncredited, Statement statement) throws SQLException {
        return switch (uncredited.cause()) {
            case NOT_WHOLE, UNKNOWN_SHARE -> {
                FactType splits = uncredited.rules().splits().orElseThrow();
                yield uncredited.at(places(uncredited, splits, statement));
            }
            case SEVERAL, UNSERVED ->
                uncredited.at(places(uncredited, uncredited.rules().type(), statement));
        };
    }

    /** By deal the places of its rows in a table that has the key of the deals. */
    private Map<String, List<String>> places(Uncredited uncredited, FactType table, Statement statement)
            throws SQLException {
        String key = MeasureRows.key(uncredited.rules().type());
        String deals = uncredited.examples().stream()
                .map(example -> SqlLiteral.text(example.key()))
                .collect(Collectors.joining(", "));
        String query = "SELECT " + key + ", f.baton_file || ':' || f.baton_line FROM " + facts.apply(table.name())
                + " AS f WHERE " + key + " IN (" + deals + ") ORDER BY f.baton_file, f.baton_line";
        Map<String, List<String>> places = new HashMap<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                places.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
            }
        }
        return places;
    }
}
