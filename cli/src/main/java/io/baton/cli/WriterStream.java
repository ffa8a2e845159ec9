package io.baton.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Bytes of UTF-8 into a writer, so that results go where the command's output goes. */
final class WriterStream extends OutputStream {

    private final Writer target;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private final CharBuffer characters = CharBuffer.allocate(1 << 16);

    WriterStream(Writer target) {
        this.target = target;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int part = Math.min(bytes.remaining(), length - done);
            bytes.put(source, offset + done, part);
            done += part;
            drain();
        }
    }

    private void drain() throws IOException {
        bytes.flip();
        decoder.decode(bytes, characters, false);
        bytes.compact();
        characters.flip();
        target.write(characters.array(), 0, characters.limit());
        characters.clear();
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }
}
