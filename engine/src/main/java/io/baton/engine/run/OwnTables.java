package io.baton.engine.run;

import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables of a run with the rows of one person alone, where only those are looked at: they are read once, however many periods
 * are appraised in the same database.
 */
public final class OwnTables implements DataTables {

    private static final List<String> OF_PERSON =
            List.of("targets", "ratings", "objectives", "leave", "exemptions", "decisions");

    private final DataTables everybodys;

    private OwnTables(DataTables everybodys) {
        this.everybodys = everybodys;
    }

    /** Reads the rows of a person into the database. */
    public static OwnTables read(EmbeddedDuckDb database, DataTables everybodys, String person) throws SQLException {
        for (String table : OF_PERSON) {
            database.execute("CREATE OR REPLACE TABLE " + own(table) + " AS SELECT * FROM " + everybodys.table(table)
                    + " WHERE participant = " + EmbeddedDuckDb.text(person));
        }
        return new OwnTables(everybodys);
    }

    private static String own(String table) {
        return "own_" + table;
    }

    @Override
    public String table(String name) {
        return OF_PERSON.contains(name) ? own(name) : everybodys.table(name);
    }

    @Override
    public boolean isMissing(String name) {
        return everybodys.isMissing(name);
    }

    @Override
    public boolean keepsCorrections(String name) {
        return everybodys.keepsCorrections(name);
    }
}
