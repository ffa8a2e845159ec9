package io.baton.engine.row;

import java.io.IOException;
import java.io.Reader;

/** Skips physical lines of a text and gives the rest; a line ends with CR, LF or both. */
final class LineSkipper extends Reader {

    private static final int LONGEST = 64 << 20;

    private final Reader text;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;

    LineSkipper(Reader text) {
        this.text = text;
    }

    /** Skips that many lines, at least one; the last of them, without its end. */
    String skipLines(long lines) throws IOException, UnreadableFile {
        StringBuilder line = new StringBuilder();
        for (long i = 1; i <= lines; i++) {
            line.setLength(0);
            skipLine(line, i);
        }
        return line.toString();
    }

    private void skipLine(StringBuilder line, long number) throws IOException, UnreadableFile {
        int c = next();
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.length() == LONGEST) {
                throw new UnreadableFile(
                        number,
                        "a line is longer than " + LONGEST + " characters",
                        "check that the file is a table of text");
            }
            line.append((char) c);
            c = next();
        }
        if (c == '\r' && peek() == '\n') {
            at++;
        }
    }

    private int peek() throws IOException {
        if (at == end) {
            end = Math.max(0, text.read(buffer, 0, buffer.length));
            at = 0;
        }
        return at < end ? buffer[at] : -1;
    }

    private int next() throws IOException {
        int c = peek();
        at += c < 0 ? 0 : 1;
        return c;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (at == end) {
            return text.read(target, offset, length);
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
