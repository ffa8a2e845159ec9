package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import io.baton.cli.generate.FactTable.Column;
import io.baton.cli.generate.FactTable.Content;
import io.baton.cli.generate.Mess.Kind;
import java.util.List;

/** Rows that nobody can use, put between the good ones. */
final class BadRows {
    private static final List<Kind> KINDS = List.of(Kind.values());

    private final FactTable table;
    private final int part;
    private final Dice dice;
    private int number;

    BadRows(FactTable table, int part, Dice dice) {
        this.table = table;
        this.part = part;
        this.dice = dice;
    }

    /** Puts a bad row, or two where it takes two to be bad. */
    void write(MessySheet sheet) {
        Kind kind = possible(dice.pick(KINDS));
        number++;
        int rows = kind == Kind.SAME_KEY ? 2 : 1;
        for (int row = 1; row <= rows; row++) {
            sheet.note(kind);
            write(sheet, kind, row);
            sheet.closeRow();
        }
    }

    private Kind possible(Kind kind) {
        boolean possible = switch (kind) {
            case TOTALS, HEADER_AGAIN, NO_OWNER, UNKNOWN_OWNER -> true;
            case NO_DAY -> table.has(Content.DATE);
            case NOT_A_NUMBER, FULL_WIDTH_NUMBER -> table.has(Content.MONEY) || table.has(Content.COUNT);
            case SAME_KEY -> table.has(Content.KEY) && table != FactTable.CONTRACT_SPLIT;
        };
        return possible ? kind : Kind.NO_OWNER;
    }

    private void write(MessySheet sheet, Kind kind, int row) {
        if (kind == Kind.HEADER_AGAIN) {
            sheet.raw(MessyCatalogue.header(table));
            return;
        }
        for (Column column : table.columns()) {
            sheet.begin();
            sheet.raw(kind == Kind.TOTALS ? ofTotals(column) : cell(column, kind, row));
        }
        sheet.raw(MessyCatalogue.noRemarks(table));
    }

    private String ofTotals(Column column) {
        boolean isFirst = table.columns().getFirst().equals(column);
        return isFirst ? "合计" : column.type() == Content.MONEY ? "123456.78" : "";
    }

    private String cell(Column column, Kind kind, int row) {
        return switch (column.type()) {
            case KEY -> "Z" + part + "-" + number;
            case OWNER -> owner(kind, row);
            case TEXT -> "x";
            case DATE -> kind == Kind.NO_DAY ? "2024-02-30" : "2024-01-15";
            case TIME -> "2024-01-15 09:30";
            case MONEY, COUNT -> number(kind);
            case RATIO -> "0.5";
            case YES -> "yes";
        };
    }

    private static String owner(Kind kind, int row) {
        return switch (kind) {
            case NO_OWNER -> "";
            case UNKNOWN_OWNER -> "P999999";
            case TOTALS, HEADER_AGAIN, NO_DAY, NOT_A_NUMBER, FULL_WIDTH_NUMBER, SAME_KEY -> "P00000" + row;
        };
    }

    private static String number(Kind kind) {
        return switch (kind) {
            case NOT_A_NUMBER -> "1.2万";
            case FULL_WIDTH_NUMBER -> "１２３";
            case TOTALS, HEADER_AGAIN, NO_OWNER, UNKNOWN_OWNER, NO_DAY, SAME_KEY -> "100";
        };
    }
}
