package io.baton.engine.measure;

import io.baton.core.explain.RowSource;
import io.baton.core.fact.FactType;
import io.baton.engine.ledger.CorrectedCells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The corrections of rows that are listed. */
final class Corrections {

    /** The columns that say them, of facts that have them. */
    static final List<String> COLUMNS = List.of("f." + CorrectedCells.LOAD, "f." + CorrectedCells.WAS);

    private Corrections() {}

    static Optional<RowSource.Corrected> read(FactType type, ResultSet row) throws SQLException {
        String was = row.getString(CorrectedCells.WAS);
        return was == null
                ? Optional.empty()
                : Optional.of(new RowSource.Corrected(row.getInt(CorrectedCells.LOAD), CorrectedCells.read(type, was)));
    }
}
