package io.baton.engine.run;

import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.EngineFailure;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * The tables of a run with the rows of one person alone, where only those are looked at: each is read once, when it is first
 * named, however many periods are appraised in the same database.
 */
public final class OwnTables implements DataTables {

    private static final Set<String> OF_PERSON =
            Set.of("targets", "ratings", "objectives", "leave", "exemptions", "decisions");

    private final EmbeddedDuckDb database;
    private final DataTables everybodys;
    private final String person;
    private final Set<String> read = new HashSet<>();

    /**
     * Those of a person.
     *
     * @param database that keeps the rows
     */
    public OwnTables(EmbeddedDuckDb database, DataTables everybodys, String person) {
        this.database = database;
        this.everybodys = everybodys;
        this.person = person;
    }

    @Override
    public String table(String name) {
        if (!OF_PERSON.contains(name)) {
            return everybodys.table(name);
        }
        String own = "own_" + name;
        if (read.add(name)) {
            read(name, own);
        }
        return own;
    }

    private void read(String name, String own) {
        try {
            database.execute("CREATE TABLE " + own + " AS SELECT * FROM " + everybodys.table(name)
                    + " WHERE participant = " + EmbeddedDuckDb.text(person));
        } catch (SQLException e) {
            throw new EngineFailure("the " + name + " of a person could not be read", e);
        }
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
