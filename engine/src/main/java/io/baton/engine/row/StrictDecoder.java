package io.baton.engine.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes text without losing what is wrong in it: each byte that does not belong to the encoding becomes a lone low
 * surrogate {@code U+DC00 + byte}, which no right text holds, so that it can be reported in its cell and written back as the
 * byte it was.
 */
final class StrictDecoder extends Reader {

    private static final int ESCAPE = 0xDC00;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private boolean spoiled;

    StrictDecoder(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether a character is a byte that does not belong to the encoding. */
    static boolean isEscape(char[] text, int at, int from) {
        char c = text[at];
        return c >= ESCAPE && c <= ESCAPE + 0xFF && (at == from || !Character.isHighSurrogate(text[at - 1]));
    }

    static int escapedByte(char escape) {
        return escape - ESCAPE;
    }

    /** Whether a byte was met that does not belong to the encoding. */
    boolean isSpoiled() {
        return spoiled;
    }

    /** The length must be at least 2, because some characters take two places. */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            // what is wrong behind a full buffer is for the next call
            if (result.isError() && out.hasRemaining()) {
                escape(result.length(), out);
            } else if (out.position() > offset) {
                return out.position() - offset;
            } else if (ended) {
                return -1;
            } else {
                fill();
            }
        }
    }

    /** One byte at a time, so that the next one is tried as the start of a character. */
    private void escape(int length, CharBuffer out) {
        spoiled = true;
        int room = Math.min(length, out.remaining());
        for (int i = 0; i < room; i++) {
            out.put((char) (ESCAPE + (bytes.get() & 0xFF)));
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
