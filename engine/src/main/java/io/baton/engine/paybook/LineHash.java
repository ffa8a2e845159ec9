package io.baton.engine.paybook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The SHA-256 of the canonical CSV of a posting, whatever it was compressed by. */
final class LineHash {

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    LineHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    /** In hexadecimal, once. */
    String end() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of the lines in the folder of a posting; empty where they cannot be read to their end. */
    static String of(Path folder) throws IOException {
        LineHash hash = new LineHash();
        byte[] buffer = new byte[BUFFER];
        try (InputStream file = Files.newInputStream(folder.resolve(LineWriter.NAME));
                InputStream in = new GZIPInputStream(file, BUFFER)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hash.add(buffer, read);
            }
            return hash.end();
        } catch (ZipException | EOFException _) {
            return "";
        }
    }
}
