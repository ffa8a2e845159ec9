package io.baton.engine.run;

/** The tables of loaded data, as a query names them. */
@FunctionalInterface
public interface DataTables {

    /**
     * What stands behind FROM for a fact type, or for {@code people}, {@code assignments}, {@code targets}, {@code
     * ratings}; columns are named as the fields, with {@code baton_file} and {@code baton_line} beside them.
     */
    String table(String name);

    /** Whether there is nothing to read for a table, which is then empty. */
    default boolean isMissing(String name) {
        return false;
    }

    /** Whether rows of that table also say which load corrected them, in columns of {@link io.baton.engine.ledger.CorrectedCells}. */
    default boolean keepsCorrections(String name) {
        return false;
    }
}
