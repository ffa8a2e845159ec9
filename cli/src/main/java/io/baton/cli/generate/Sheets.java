package io.baton.cli.generate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** All tables for a part of the people, in memory until they are written in turn. */
final class Sheets {
    private final Map<FactTable, Sheet> sheets = new EnumMap<>(FactTable.class);

    /** Orderly ones. */
    static Sheets orderly() {
        var sheets = new Sheets();
        for (FactTable table : FactTable.values()) {
            sheets.sheets.put(table, new Sheet());
        }
        return sheets;
    }

    /** Messy ones, which depend on the seed and the number of the part only. */
    static Sheets messy(long seed, int part) {
        var sheets = new Sheets();
        for (FactTable table : FactTable.values()) {
            sheets.sheets.put(table, new MessySheet(table, seed, part));
        }
        return sheets;
    }

    Sheet of(FactTable table) {
        return Objects.requireNonNull(sheets.get(table));
    }
}
