package io.baton.engine.file;

import io.baton.engine.row.Nature;
import io.baton.engine.row.RawRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the cells of a row into a batch; all that is wrong in a row is found at once. Not thread-safe. */
final class RowConverter {

    private static final String MISSING = "missing";

    private final FieldInput[] inputs;
    private final char[][] constants;
    private final char[][] missingWords;
    private final RowRules rules;

    /** The cell at hand, without surrounding blanks. */
    private char[] text = {};

    private int from;
    private int to;
    private Nature nature = Nature.TEXT;

    RowConverter(List<FieldInput> inputs, List<String> missingWords, RowRules rules) {
        this.inputs = inputs.toArray(FieldInput[]::new);
        this.constants =
                inputs.stream().map(input -> input.constant().toCharArray()).toArray(char[][]::new);
        this.missingWords = missingWords.stream()
                .filter(word -> !word.isEmpty())
                .map(String::toCharArray)
                .toArray(char[][]::new);
        this.rules = rules;
    }

    /** Fills the batch's current row; what is wrong, nothing where the row is good. */
    List<BadCell> convert(RawRow row, Batch batch) {
        List<BadCell> bad = List.of();
        for (int i = 0; i < inputs.length; i++) {
            take(i, row);
            String reason = read(inputs[i], batch.column(i), batch.row());
            if (!reason.isEmpty()) {
                bad = bad.isEmpty() ? new ArrayList<>() : bad;
                bad.add(badCell(inputs[i], row, reason));
            }
        }
        return bad.isEmpty() ? rules.check(row, batch) : bad;
    }

    private static BadCell badCell(FieldInput input, RawRow row, String reason) {
        int column = input.columns().isEmpty() ? row.count() : input.columns().getFirst();
        return column < row.count()
                ? BadCell.of(row.line(column), input.label(), joined(input, row), reason)
                : BadCell.of(row.line(), input.label(), input.constant(), reason);
    }

    /** Makes the cell of an input the one at hand. */
    private void take(int input, RawRow row) {
        List<Integer> columns = inputs[input].columns();
        int column = columns.size() == 1 ? columns.getFirst() : row.count();
        if (column < row.count()) {
            take(row.text(), row.start(column), row.end(column), row.nature(column));
        } else {
            char[] other = columns.isEmpty()
                    ? constants[input]
                    : joined(inputs[input], row).toCharArray();
            take(other, 0, other.length, Nature.TEXT);
        }
    }

    private void take(char[] source, int start, int end, Nature kind) {
        text = source;
        from = start;
        to = end;
        nature = kind;
        while (from < to && isBlank(text[from])) {
            from++;
        }
        while (from < to && isBlank(text[to - 1])) {
            to--;
        }
    }

    private static boolean isBlank(char c) {
        // NUL is no blank: it tells of a broken file
        return (c <= ' ' && c != 0) || c == '\u00A0' || c == '\u3000' || c == '\uFEFF';
    }

    private static String joined(FieldInput input, RawRow row) {
        StringBuilder joined = new StringBuilder();
        for (int column : input.columns()) {
            String cell = column < row.count() ? row.cell(column).strip() : "";
            joined.append(joined.isEmpty() || cell.isEmpty() ? "" : " ").append(cell);
        }
        return joined.toString();
    }

    private String read(FieldInput input, ColumnBuffer target, int row) {
        if (from == to || isMissingWord()) {
            return missing(input, target, row);
        }
        if (input.codes().isEmpty()) {
            return target.read(text, from, to, nature, row);
        }
        String own = input.codes().get(new String(text, from, to - from));
        if (own == null) {
            return "unknown code; 'codes' of '" + input.field().name() + "' does not list it";
        }
        return own.isEmpty()
                ? missing(input, target, row)
                : target.read(own.toCharArray(), 0, own.length(), Nature.TEXT, row);
    }

    private static String missing(FieldInput input, ColumnBuffer target, int row) {
        target.missing(row);
        return input.field().required() ? MISSING : ColumnBuffer.GOOD;
    }

    private boolean isMissingWord() {
        for (char[] word : missingWords) {
            if (Arrays.equals(text, from, to, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
