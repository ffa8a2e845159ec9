package io.baton.server.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file that pages need.
 *
 * @param type its media type
 * @param hash the beginning of the hash of its content
 * @param plain its content
 * @param packed its content, compressed once
 */
@SuppressWarnings("ArrayRecordComponent") // read once and written to sockets only
record Asset(String type, String hash, byte[] plain, byte[] packed) {

    private static final int HASH_BYTES = 6;

    /** Reads a file of the class path, relative to this class or from its root. */
    static Asset read(String name, String type, String file) {
        try (InputStream in = Asset.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            byte[] plain = in.readAllBytes();
            return new Asset(type, hash(plain), plain, packed(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(plain);
        }
        return packed.toByteArray();
    }
}
