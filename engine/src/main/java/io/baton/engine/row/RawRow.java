package io.baton.engine.row;

import java.util.Arrays;
import java.util.Locale;

/** One row as it stands in its file: cells of characters in one buffer, which the next row overwrites. */
public final class RawRow {

    /** The most characters of a row. */
    static final int LONGEST = 64 << 20;

    private char[] text = new char[1024];
    private int[] ends = new int[32];
    private Nature[] natures = new Nature[32];
    private int count;
    private long line;
    private String fault = "";
    private char[] original = {};
    private int originalFrom;
    private int originalLength;

    /** An empty row. */
    public RawRow() {}

    /** Forgets all cells; the row starts at that line. */
    void begin(long startsAt) {
        count = 0;
        line = startsAt;
        fault = "";
    }

    /** Becomes the same row as another. */
    void copy(RawRow other) {
        begin(other.line);
        for (int i = 0; i < other.count; i++) {
            add(other.text, other.start(i), other.end(i) - other.start(i), other.natures[i]);
        }
    }

    /** Remembers the row as it stands in its file, for formats that cannot be put together from cells again. */
    void original(char[] source, int from, int length) {
        original = source;
        originalFrom = from;
        originalLength = length;
    }

    /** The row as it stands in its file, where the format has said so. */
    String original() {
        return new String(original, originalFrom, originalLength);
    }

    /** The row cannot be split into cells; the first cell holds its text as far as it is known. */
    void broken(String why) {
        fault = why;
    }

    void add(char[] source, int from, int length, Nature nature) {
        int start = count == 0 ? 0 : ends[count - 1];
        if (text.length - start < length) {
            grow(start + length);
        }
        System.arraycopy(source, from, text, start, length);
        end(start + length, nature);
    }

    /** Adds a cell behind the others. */
    public void add(String cell, Nature nature) {
        int start = count == 0 ? 0 : ends[count - 1];
        if (text.length - start < cell.length()) {
            grow(start + cell.length());
        }
        cell.getChars(0, cell.length(), text, start);
        end(start + cell.length(), nature);
    }

    /** Forgets the cells from that one on. */
    public void truncate(int cells) {
        count = Math.min(count, cells);
    }

    private void end(int end, Nature nature) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            natures = Arrays.copyOf(natures, count * 2);
        }
        ends[count] = end;
        natures[count] = nature;
        count++;
    }

    private void grow(int needed) {
        if (needed > LONGEST || needed < 0) {
            throw new RowTooLong();
        }
        text = Arrays.copyOf(text, Math.min(LONGEST, Math.max(needed, text.length * 2)));
    }

    /** How many cells there are. */
    public int count() {
        return count;
    }

    /** The characters of all cells. */
    public char[] text() {
        return text;
    }

    /** Where a cell starts in {@link #text}. */
    public int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    /** Where a cell ends in {@link #text}. */
    public int end(int cell) {
        return ends[cell];
    }

    /** What the file says of a cell. */
    public Nature nature(int cell) {
        return natures[cell];
    }

    /** The text of a cell. */
    public String cell(int cell) {
        return new String(text, start(cell), end(cell) - start(cell));
    }

    /** The text of a cell for people, with bytes that do not belong to the encoding as {@code <D6>}. */
    public String shown(int cell) {
        StringBuilder shown = new StringBuilder();
        for (int i = start(cell); i < ends[cell]; i++) {
            if (StrictDecoder.isEscape(text, i, start(cell))) {
                shown.append(String.format(Locale.ROOT, "<%02X>", StrictDecoder.escapedByte(text[i])));
            } else {
                shown.append(text[i]);
            }
        }
        return shown.toString();
    }

    /** The line in the file where the row starts, from 1. */
    public long line() {
        return line;
    }

    /** The line in the file where a cell starts, which differs where cells before it hold line breaks. */
    public long line(int cell) {
        long at = line;
        int start = start(cell);
        for (int i = 0; i < start; i++) {
            boolean second = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
            at += (text[i] == '\n' || text[i] == '\r') && !second ? 1 : 0;
        }
        return at;
    }

    /** Why the row cannot be split into cells; empty where it can. */
    public String fault() {
        return fault;
    }

    /** Whether a cell holds bytes that do not belong to the encoding. */
    public boolean hasBadBytes(int cell) {
        int from = start(cell);
        for (int i = from; i < ends[cell]; i++) {
            if (StrictDecoder.isEscape(text, i, from)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every cell is empty or blank. */
    public boolean isBlank() {
        int end = count == 0 ? 0 : ends[count - 1];
        for (int i = 0; i < end; i++) {
            if (text[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    /** A row with more characters than any real one. */
    static final class RowTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
