package io.baton.engine.measure;

import io.baton.core.credit.CreditRules;
import java.util.List;
import java.util.Map;

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
     * @param places where its shares stand, else where it stands itself: file and line
     */
    public record Example(String key, String detail, List<String> places) {
        public Example {
            places = List.copyOf(places);
        }
    }

    /** The same with the places of its examples, by their keys. */
    Uncredited at(Map<String, List<String>> places) {
        return new Uncredited(
                rules,
                cause,
                deals,
                examples.stream()
                        .map(example -> new Example(
                                example.key(), example.detail(), places.getOrDefault(example.key(), List.of())))
                        .toList());
    }
}
