package io.baton.engine.row;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes text in an encoding, with bytes that did not belong to it as they were. */
final class TextWriter implements Closeable {

    private final OutputStream out;
    private final Charset charset;

    private TextWriter(OutputStream out, Charset charset) {
        this.out = out;
        this.charset = charset;
    }

    /** Writes behind what is there already. */
    static TextWriter open(Path path, Charset charset) throws IOException {
        boolean fresh = !Files.exists(path);
        OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        TextWriter writer = new TextWriter(new BufferedOutputStream(out), charset);
        if (fresh && (charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE))) {
            writer.write("\uFEFF");
        }
        return writer;
    }

    void write(String text) throws IOException {
        char[] chars = text.toCharArray();
        int from = 0;
        for (int i = 0; i < chars.length; i++) {
            if (StrictDecoder.isEscape(chars, i, 0)) {
                out.write(text.substring(from, i).getBytes(charset));
                out.write(StrictDecoder.escapedByte(chars[i]));
                from = i + 1;
            }
        }
        out.write(text.substring(from).getBytes(charset));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
