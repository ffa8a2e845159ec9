package io.baton.server.organisation;

import io.baton.core.fact.BuiltInTable;

/** What an organisation is made of beside people. */
enum StructureKind {
    UNIT(BuiltInTable.UNITS),
    POSITION(BuiltInTable.POSITIONS),
    TERRITORY(BuiltInTable.TERRITORIES);

    private final BuiltInTable table;

    StructureKind(BuiltInTable table) {
        this.table = table;
    }

    /** The table of its rows. */
    BuiltInTable table() {
        return table;
    }

    /** The column that says what a row is about. */
    String column() {
        return table.type().key().getFirst();
    }

    /** Whether its rows have that column. */
    boolean has(String column) {
        return table.type().field(column).isPresent();
    }
}
