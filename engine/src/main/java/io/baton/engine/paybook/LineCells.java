package io.baton.engine.paybook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The cells of canonical CSV, line by line, out of bytes; texts that stand in the line before are not made again. */
final class LineCells {

    private static final int DIGITS_OF_A_LONG = 18;

    private final InputStream in;
    private final int count;
    private final int[] starts;
    private final int[] ends;
    private final byte[][] lastBytes;
    private final String[] lastTexts;
    private byte[] buffer = new byte[1 << 18];
    private int next;
    private int limit;

    /** Reads lines of so many cells. */
    LineCells(InputStream in, int count) {
        this.in = in;
        this.count = count;
        this.starts = new int[count];
        this.ends = new int[count];
        this.lastBytes = new byte[count][0];
        this.lastTexts = new String[count];
        Arrays.fill(lastTexts, "");
    }

    /** Goes to the next line; false where there is none. */
    boolean next() throws IOException {
        int end = endOfLine();
        if (end < 0) {
            return false;
        }
        int cell = 0;
        int start = next;
        boolean quoted = false;
        for (int i = next; i <= end; i++) {
            byte b = buffer[i];
            if (b == '"') {
                quoted = !quoted;
            } else if (!quoted && (b == ',' || i == end)) {
                if (cell == count) {
                    throw new EOFException("a line with more than " + count + " cells");
                }
                starts[cell] = start;
                ends[cell++] = i;
                start = i + 1;
            }
        }
        next = end + 1;
        if (cell != count) {
            throw new EOFException("a line with " + cell + " cells instead of " + count);
        }
        return true;
    }

    /** Where the line feed that ends the line is; -1 behind the last line. */
    private int endOfLine() throws IOException {
        boolean quoted = false;
        int at = next;
        while (true) {
            if (at == limit) {
                int done = at - next;
                if (!fill()) {
                    if (done > 0) {
                        throw new EOFException("a line that is cut off");
                    }
                    return -1;
                }
                at = next + done;
            }
            byte b = buffer[at];
            if (b == '"') {
                quoted = !quoted;
            } else if (b == '\n' && !quoted) {
                return at;
            }
            at++;
        }
    }

    private boolean fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, limit - next);
            limit -= next;
            next = 0;
        } else if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(read, 0);
        return read > 0;
    }

    /** The text of a cell, likely the one of the line before. */
    String repeated(int cell) {
        int length = ends[cell] - starts[cell];
        if (!Arrays.equals(lastBytes[cell], 0, lastBytes[cell].length, buffer, starts[cell], starts[cell] + length)) {
            lastBytes[cell] = Arrays.copyOfRange(buffer, starts[cell], ends[cell]);
            lastTexts[cell] = text(cell);
        }
        return lastTexts[cell];
    }

    /** The text of a cell. */
    String text(int cell) {
        int start = starts[cell];
        int length = ends[cell] - start;
        if (length > 0 && buffer[start] == '"') {
            return new String(buffer, start + 1, length - 2, StandardCharsets.UTF_8).replace("\"\"", "\"");
        }
        return new String(buffer, start, length, StandardCharsets.UTF_8);
    }

    /** The number of a cell. */
    BigDecimal number(int cell) {
        int start = starts[cell];
        boolean negative = buffer[start] == '-';
        if (ends[cell] - start > DIGITS_OF_A_LONG) {
            return new BigDecimal(text(cell));
        }
        long digits = 0;
        int point = ends[cell] - 1;
        for (int i = negative ? start + 1 : start; i < ends[cell]; i++) {
            if (buffer[i] == '.') {
                point = i;
            } else if (buffer[i] >= '0' && buffer[i] <= '9') {
                digits = digits * 10 + buffer[i] - '0';
            } else {
                throw new NumberFormatException(text(cell));
            }
        }
        return BigDecimal.valueOf(negative ? -digits : digits, ends[cell] - 1 - point);
    }
}
