package io.baton.engine.ledger;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The columns in which a row of a state says how it was corrected last, and cells as people read them. */
public final class CorrectedCells {

    /** The column with the number of the load; NULL where the row was never corrected. */
    public static final String LOAD = "baton_corrected";

    /** The column with what the changed cells were before. */
    public static final String WAS = "baton_was";

    /** Between two cells of {@link #WAS}. */
    public static final char BETWEEN_CELLS = '\u001F';

    /** Between a field and its cell. */
    public static final char BEFORE_CELL = '\u001E';

    private static final int CENTS = 2;

    private CorrectedCells() {}

    /** What cells were, by field. */
    public static SequencedMap<String, String> read(FactType type, String text) {
        SequencedMap<String, String> cells = new LinkedHashMap<>();
        for (String cell : text.split(String.valueOf(BETWEEN_CELLS), -1)) {
            int end = cell.indexOf(BEFORE_CELL);
            if (end > 0) {
                String name = cell.substring(0, end);
                type.field(name).ifPresent(field -> cells.put(name, shown(field, cell.substring(end + 1))));
            }
        }
        return cells;
    }

    /** The text that the database gives of a cell, without zeros that say nothing; empty where the cell is. */
    public static String shown(Field field, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (field.kind()) {
            case MONEY, MONEY_GROSS, COUNT, POINTS, RATIO, NUMBER, DAYS -> number(field.kind(), new BigDecimal(text));
            case DURATION -> text + " s";
            case YES_NO -> text.equals("true") ? "yes" : "no";
            case DATE, TIME, TEXT, MONTHS -> text;
        };
    }

    private static String number(Kind kind, BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        int least = kind == Kind.MONEY || kind == Kind.MONEY_GROSS ? CENTS : 0;
        return plain.setScale(Math.max(least, plain.scale())).toPlainString();
    }
}
