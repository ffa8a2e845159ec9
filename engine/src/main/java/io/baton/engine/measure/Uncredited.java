package io.baton.engine.measure;

import io.baton.core.credit.CreditRules;
import java.util.List;

/**
 * Deals that are credited to nobody, all for the same cause (rules M8, M18).
 *
 * @param rules by which they would have been credited
 * @param cause why they are not
 * @param deals how many
 * @param examples the first of them by key, at most {@value #SHOWN}
 */
public record Uncredited(CreditRules rules, Cause cause, long deals, List<Example> examples) {

    static final int SHOWN = 5;

    public Uncredited {
        examples = List.copyOf(examples);
    }

    /** Why nobody gets a deal. */
    public enum Cause {
        /** Its shares do not sum to exactly 100 %. */
        NOT_WHOLE,
        /** One of its shares is negative, or a share or participant is missing. */
        UNKNOWN_SHARE,
        /** Several people serve its value on the day. */
        SEVERAL,
        /** No rule names anybody. */
        UNSERVED
    }

    /**
     * A deal.
     *
     * @param key the key as a text
     * @param detail the sum of the shares in per cent, the value that several serve with the day, or the day
     */
    public record Example(String key, String detail) {}
}
