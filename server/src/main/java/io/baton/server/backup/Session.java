package io.baton.server.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How values are written as text, the same at both ends. */
final class Session {

    private Session() {}

    /** For the transaction that runs. */
    static void agree(JdbcClient database) {
        List.of(
                        "TIME ZONE 'UTC'",
                        "datestyle = 'ISO, YMD'",
                        "intervalstyle = 'postgres'",
                        "extra_float_digits = 1",
                        "statement_timeout = 0")
                .forEach(setting -> database.sql("SET LOCAL " + setting).update());
    }

    /** What PostgreSQL, or the way to it, says of a failure; others only say that there was one. */
    static String why(Exception failure) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
