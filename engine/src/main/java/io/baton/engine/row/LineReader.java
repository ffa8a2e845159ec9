package io.baton.engine.row;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Lines of a text as ranges of one buffer; a line ends with CR, LF or both. */
final class LineReader implements Closeable {

    private static final int START = 1 << 16;

    private final Reader text;
    private char[] buffer = new char[START];
    private int from;
    private int to;
    private int end;
    private long line;

    LineReader(Reader text) {
        this.text = text;
    }

    /** Goes to the next line; whether there is one. */
    boolean next() throws IOException, UnreadableFile {
        from = line == 0 ? 0 : behindLineEnd();
        to = from;
        line++;
        while (true) {
            while (to < end && buffer[to] != '\n' && buffer[to] != '\r') {
                to++;
            }
            // a CR at the very end of the buffer may have its LF behind it
            if (to < end - 1 || (to < end && buffer[to] == '\n')) {
                return true;
            }
            if (!fill()) {
                return to > from || to < end;
            }
        }
    }

    private int behindLineEnd() {
        if (to >= end) {
            return end;
        }
        boolean both = buffer[to] == '\r' && to + 1 < end && buffer[to + 1] == '\n';
        return to + (both ? 2 : 1);
    }

    private boolean fill() throws IOException, UnreadableFile {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, end - from);
            to -= from;
            end -= from;
            from = 0;
        }
        if (buffer.length - end < START / 2) {
            if (buffer.length >= RawRow.LONGEST) {
                throw new UnreadableFile(
                        line,
                        "a line is longer than " + RawRow.LONGEST + " characters",
                        "check that the file has a row a line");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = text.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count >= 0;
    }

    char[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int length() {
        return to - from;
    }

    /** The number of the line, from 1. */
    long line() {
        return line;
    }

    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (buffer[i] > ' ' && buffer[i] != '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
