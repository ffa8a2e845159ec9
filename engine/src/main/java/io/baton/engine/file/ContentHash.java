package io.baton.engine.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * SHA-256 of files. A file that looks the same as when it was hashed is not read again; it looks the same when path, size,
 * times of change and inode are, and when it had rested for a while before it was hashed, so that no later change can hide
 * behind the same time.
 */
final class ContentHash {

    private static final Duration RESTED = Duration.ofSeconds(2);

    private final Path memory;

    /** @param memory a folder in which hashes are remembered */
    ContentHash(Path memory) {
        this.memory = memory;
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal. */
    static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of a file, in hexadecimal. */
    String of(Path file) throws IOException {
        Instant before = Instant.now();
        String looks = looks(file);
        Path note = memory.resolve(of(file.toAbsolutePath().toString()));
        if (Files.exists(note)) {
            String[] lines = Files.readString(note).split("\n", -1);
            if (lines.length == 2 && lines[0].equals(looks)) {
                return lines[1];
            }
        }
        String hash = read(file);
        boolean rested = Files.getLastModifiedTime(file).toInstant().isBefore(before.minus(RESTED));
        if (rested && looks.equals(looks(file))) {
            remember(note, looks + "\n" + hash);
        }
        return hash;
    }

    /** Everything by which a changed file differs at a glance. */
    static String looks(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        String changed = "";
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            changed = Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
                    .toString();
        }
        return attributes.size() + " " + attributes.lastModifiedTime().toInstant() + " " + changed + " "
                + attributes.fileKey();
    }

    private void remember(Path note, String text) throws IOException {
        Files.createDirectories(memory);
        Path fresh = Files.createTempFile(memory, "note-", ".tmp");
        Files.writeString(fresh, text);
        Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String read(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 17];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
