package io.baton.engine.run;

import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.LoadedData;
import io.baton.engine.measure.EngineFailure;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The tables of a data folder that was read. Without any assignments, everyone of {@code people} is assigned always. */
public record LoadedTables(LoadedData data) implements DataTables {

    private static final String EVERYONE_ALWAYS =
            "(SELECT participant, '' AS role, '' AS unit, '' AS superior, NULL::DATE AS \"from\", NULL::DATE AS \"to\","
                    + " '' AS position, '' AS territory FROM ";

    @Override
    public String table(String name) {
        if (name.equals("assignments") && !data.table(name).hasFiles()) {
            return EVERYONE_ALWAYS + table("people") + ")";
        }
        return "(" + data.table(name).select() + ")";
    }

    @Override
    public boolean isMissing(String name) {
        return !data.table(name).hasFiles();
    }

    @Override
    public boolean keepsCorrections(String name) {
        return !data.ledger().isEmpty();
    }

    /** What people are called, by id. */
    public Map<String, String> names(EmbeddedDuckDb.Limits limits) throws IOException {
        Map<String, String> names = new HashMap<>();
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(limits);
                Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT participant, name FROM " + table("people"))) {
            while (row.next()) {
                String name = row.getString(2);
                names.put(row.getString(1), name == null ? "" : name);
            }
            return names;
        } catch (SQLException e) {
            throw new EngineFailure("the people could not be read", e);
        }
    }
}
