package io.baton.engine.file;

import io.baton.engine.ledger.Load;
import java.util.List;
import java.util.Optional;

/**
 * The loads that made a table.
 *
 * @param steps those that brought files of it, in order
 * @param deletes whether a row that a later file of the same name lacks counts no more
 */
public record TableHistory(List<Step> steps, boolean deletes) {

    /** Of a table without loads. */
    public static final TableHistory NONE = new TableHistory(List.of(), false);

    public TableHistory {
        steps = List.copyOf(steps);
    }

    /**
     * What a load brought. Queries give the columns of {@link LoadedTable#select}.
     *
     * @param load which
     * @param rows a query of the good rows of its files
     * @param before a query of the table before it; nothing where there was none
     * @param earlier a query of the rows of the earlier files of the same names; nothing where there are none
     */
    public record Step(Load load, String rows, Optional<String> before, Optional<String> earlier) {}
}
