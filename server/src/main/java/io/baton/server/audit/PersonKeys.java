package io.baton.server.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Encrypts what is told about a person with a key of that person, which can be thrown away (rule L3). */
@Repository
class PersonKeys {

    private static final int KEY_BYTES = 32;
    private static final int START_BYTES = 12;
    private static final int MARK_BITS = 128;
    private static final String UNUSABLE = "what was told about a person cannot be read or written";

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    PersonKeys(JdbcClient database) {
        this.database = database;
    }

    /** A text that only the key of that person opens; the key is made where there is none. */
    byte[] close(String person, String text) {
        byte[] start = bytes(START_BYTES);
        byte[] closed = seal(key(person), start, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(start.length + closed.length)
                .put(start)
                .put(closed)
                .array();
    }

    /** The text again; empty where the key was thrown away, even if the person has another one since. */
    Optional<String> open(String person, byte[] closed) {
        return find(person).flatMap(key -> open(key, closed));
    }

    private static Optional<String> open(byte[] key, byte[] closed) {
        byte[] start = Arrays.copyOf(closed, START_BYTES);
        byte[] content = Arrays.copyOfRange(closed, START_BYTES, closed.length);
        try {
            return Optional.of(
                    new String(cipher(Cipher.DECRYPT_MODE, key, start).doFinal(content), StandardCharsets.UTF_8));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(UNUSABLE, e);
        }
    }

    /** Throws the key away: nobody can read any more what was told about that person. */
    void erase(String person) {
        database.sql("DELETE FROM audit_key WHERE person = ?").param(person).update();
    }

    private byte[] key(String person) {
        return find(person).orElseGet(() -> {
            database.sql("INSERT INTO audit_key (person, key) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(person, bytes(KEY_BYTES))
                    .update();
            return find(person).orElseThrow();
        });
    }

    private Optional<byte[]> find(String person) {
        return database.sql("SELECT key FROM audit_key WHERE person = ?")
                .param(person)
                .query(byte[].class)
                .optional();
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] seal(byte[] key, byte[] start, byte[] content) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, start).doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(UNUSABLE, e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] start) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(MARK_BITS, start));
        return cipher;
    }
}
