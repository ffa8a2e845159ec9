package io.baton.engine.supposed;

import io.baton.core.fact.FactType;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.sql.SqlLiteral;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Supposed rows over those of a table.
 *
 * @param type the type of the rows
 * @param rows the SQL of the supposed rows; empty where rows are only taken away
 * @param supposed what is supposed
 */
record Overlay(FactType type, Optional<String> rows, List<Supposition> supposed) {

    /** The SQL of the table with the supposed rows. */
    String over(String table) {
        String gone = supposed.stream()
                .filter(one -> one.what() != Supposition.What.ADD)
                .map(one -> "(" + isKey(type, one) + ")")
                .collect(Collectors.joining(" OR "));
        String left = "SELECT * FROM " + table + " AS f" + (gone.isEmpty() ? "" : " WHERE NOT (" + gone + ")");
        return rows.map(more -> "(" + left + " UNION ALL BY NAME SELECT * FROM " + more + " AS f)")
                .orElse("(" + left + ")");
    }

    /** The condition that a row has the key of a supposition. */
    static String isKey(FactType type, Supposition one) {
        return type.key().stream()
                .map(key -> "f." + EmbeddedDuckDb.name(key) + "::VARCHAR IS NOT DISTINCT FROM "
                        + SqlLiteral.text(one.cells().getOrDefault(key, "")))
                .collect(Collectors.joining(" AND "));
    }
}
