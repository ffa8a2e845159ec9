package io.baton.engine.run;

import io.baton.core.plan.Plan;
import io.baton.core.plan.PlanWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells two plans apart: the SHA-256 of their canonical text, so that comments and layout do not count. */
public final class PlanHash {

    private PlanHash() {}

    /** The hash in hexadecimal. */
    public static String of(Plan plan) {
        byte[] text = PlanWriter.text(plan).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(text));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
