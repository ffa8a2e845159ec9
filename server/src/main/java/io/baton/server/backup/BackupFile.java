package io.baton.server.backup;

import io.baton.server.backup.Contents.Stored;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A back-up that was written.
 *
 * @param path where it is
 * @param zip its entries
 * @param contents what it holds
 */
record BackupFile(Path path, ZipFile zip, Contents contents) implements Closeable {

    /** Opens a back-up without reading its rows. */
    static BackupFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("there is no file " + path);
        }
        try {
            ZipFile zip = new ZipFile(path.toFile());
            try {
                return new BackupFile(path, zip, contents(path, zip));
            } catch (IOException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException _) {
            throw damaged(path, "no whole zip");
        }
    }

    private static Contents contents(Path path, ZipFile zip) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(Contents.ENTRY);
        if (entry == null) {
            throw new IOException(path + " is no back-up of Baton, or is damaged: it lacks " + Contents.ENTRY);
        }
        byte[] text;
        try (InputStream in = zip.getInputStream(entry)) {
            text = in.readAllBytes();
        }
        CRC32 sum = new CRC32();
        sum.update(text);
        if (sum.getValue() != entry.getCrc()) {
            throw damaged(path, Contents.ENTRY);
        }
        return contents(path, text);
    }

    private static Contents contents(Path path, byte[] text) throws IOException {
        try {
            JsonMapper mapper = JsonMapper.builder().build();
            int format = mapper.readTree(text).path("format").asInt(0);
            if (format > Contents.FORMAT) {
                throw new IOException(path + " was written by a newer Baton; restore it with that one");
            }
            return mapper.readValue(text, Contents.class);
        } catch (JacksonException _) {
            throw damaged(path, Contents.ENTRY);
        }
    }

    /** Reads all of it: everything is there, and as it was written. */
    void check() throws IOException {
        for (Stored stored : contents.tables()) {
            try (Rows rows = rows(stored)) {
                rows.stream().transferTo(OutputStream.nullOutputStream());
                rows.check();
            } catch (ZipException | EOFException _) {
                throw damaged(path, stored.entry());
            }
        }
    }

    /** The rows of a table, which are to be checked when they were read. */
    Rows rows(Stored stored) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(stored.entry()))
                .orElseThrow(() -> damaged(path, "it lacks " + stored.entry()));
        MessageDigest digest = Session.sha256();
        return new Rows(path, stored, new DigestInputStream(zip.getInputStream(entry), digest), digest);
    }

    /** Rows that are being read. */
    record Rows(Path path, Stored stored, InputStream stream, MessageDigest digest) implements Closeable {

        /** Whether they were as they had been written. */
        void check() throws IOException {
            if (!HexFormat.of().formatHex(digest.digest()).equals(stored.sha256())) {
                throw damaged(path, stored.entry());
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    private static IOException damaged(Path path, String what) {
        return new IOException(path + " is damaged or cut (" + what + "); take another back-up");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
