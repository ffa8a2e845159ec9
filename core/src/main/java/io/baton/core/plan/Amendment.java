package io.baton.core.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a version of a plan takes the place of the one before, and from when (rule P2).
 *
 * @param kind whether rules change, or a mistake is mended
 * @param from the first day of this version; earlier days keep the version before
 * @param approved when it was approved; only of changed rules
 * @param announced when those whom it is for were told; only of changed rules
 * @param reason why
 * @param retroactive who approved that it starts before the next period, where it does
 * @param hash the beginning of the SHA-256 of the version before, so that a change of its text is noticed
 */
public record Amendment(
        Kind kind,
        LocalDate from,
        Optional<LocalDate> approved,
        Optional<LocalDate> announced,
        String reason,
        Optional<Retroactive> retroactive,
        Optional<String> hash) {

    /** What a version does to the one before. */
    public enum Kind {
        /** New rules. */
        AMENDS("amends", "from"),
        /** The same rules as they were meant. */
        CORRECTS("corrects", "since");

        private final String key;
        private final String start;

        Kind(String key, String start) {
            this.key = key;
            this.start = start;
        }

        /** The key of a plan. */
        public String key() {
            return key;
        }

        /** The key of the first day. */
        String start() {
            return start;
        }
    }

    /** The approval of a start in the past. */
    public record Retroactive(String approvedBy, String reason) {}
}
