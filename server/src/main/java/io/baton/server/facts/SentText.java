package io.baton.server.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Keeps what was sent in a file while it is read. */
final class SentText {

    private static final int BUFFER = 1 << 16;

    private SentText() {}

    /** The SHA-256 of what was sent, in hexadecimal digits; empty where it is longer than allowed. */
    static Optional<String> save(InputStream body, Path file, long mostBytes) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            int read = body.read(buffer);
            while (read >= 0) {
                size += read;
                if (size > mostBytes) {
                    return Optional.empty();
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                read = body.read(buffer);
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
