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
    private int line;
    private int end;
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
        line = end;
        int cell = 0;
        int start = line;
        boolean quoted = false;
        int at = line;
        while (true) {
            if (at == limit) {
                at -= line;
                start -= line;
                if (!fill()) {
                    return endOfFile();
                }
            }
            byte b = buffer[at++];
            if (b == '"') {
                quoted = !quoted;
            } else if ((b == ',' || b == '\n') && !quoted) {
                bound(cell++, start - line, at - 1 - line);
                start = at;
                if (b == '\n') {
                    end = start;
                    return complete(cell);
                }
            }
        }
    }

    private boolean endOfFile() throws EOFException {
        end = line;
        if (limit > line) {
            throw new EOFException("a line that is cut off");
        }
        return false;
    }

    private void bound(int cell, int start, int behind) throws EOFException {
        if (cell == count) {
            throw new EOFException("a line with more than " + count + " cells");
        }
        starts[cell] = start;
        ends[cell] = behind;
    }

    private boolean complete(int cells) throws EOFException {
        if (cells != count) {
            throw new EOFException("a line with " + cells + " cells instead of " + count);
        }
        return true;
    }

    /** Reads on behind what is there, of which the line moves to the front. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, line, buffer, 0, limit - line);
        limit -= line;
        line = 0;
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(read, 0);
        return read > 0;
    }

    /** The text of a cell, likely the one of the line before. */
    String repeated(int cell) {
        int start = line + starts[cell];
        int behind = line + ends[cell];
        if (!Arrays.equals(lastBytes[cell], 0, lastBytes[cell].length, buffer, start, behind)) {
            lastBytes[cell] = Arrays.copyOfRange(buffer, start, behind);
            lastTexts[cell] = text(cell);
        }
        return lastTexts[cell];
    }

    /** The text of a cell. */
    String text(int cell) {
        int start = line + starts[cell];
        int length = ends[cell] - starts[cell];
        if (length > 0 && buffer[start] == '"') {
            return new String(buffer, start + 1, length - 2, StandardCharsets.UTF_8).replace("\"\"", "\"");
        }
        return new String(buffer, start, length, StandardCharsets.UTF_8);
    }

    /** The number of a cell. */
    BigDecimal number(int cell) {
        int start = line + starts[cell];
        int behind = line + ends[cell];
        boolean negative = buffer[start] == '-';
        if (behind - start > DIGITS_OF_A_LONG) {
            return new BigDecimal(text(cell));
        }
        long digits = 0;
        int point = behind - 1;
        for (int i = negative ? start + 1 : start; i < behind; i++) {
            if (buffer[i] == '.') {
                point = i;
            } else if (buffer[i] >= '0' && buffer[i] <= '9') {
                digits = digits * 10 + buffer[i] - '0';
            } else {
                throw new NumberFormatException(text(cell));
            }
        }
        return BigDecimal.valueOf(negative ? -digits : digits, behind - 1 - point);
    }
}
