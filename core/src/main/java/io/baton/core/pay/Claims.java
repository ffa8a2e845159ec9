package io.baton.core.pay;

import io.baton.core.value.Value;
import java.util.List;

/**
 * What one participant brings to the terms that depend on everybody, as of a day.
 *
 * @param parts what is shared, compared, or who stands on a level
 * @param below what superiors get their overrides for
 */
public record Claims(String participant, List<Part> parts, List<Below> below) {

    public Claims {
        parts = List.copyOf(parts);
        below = List.copyOf(below);
    }

    /**
     * The part of a participant in a term for a period.
     *
     * @param when whether the term is for the participant
     * @param group with whom it is shared or compared, a text
     * @param amount the claim or coefficient, or the figure that is compared
     * @param given what the plan gives: the size of the pool, the prizes, the rates of the levels
     */
    public record Part(
            String participant, String term, String period, Value when, Value group, Value amount, List<Value> given) {
        public Part {
            given = List.copyOf(given);
        }

        boolean isLeftOut() {
            return when instanceof Value.YesNo(boolean yes) && !yes;
        }
    }

    /**
     * What a participant earned in a period, as far as it has the same superiors.
     *
     * @param term the override
     * @param superiors the direct one first, at least one
     */
    public record Below(String participant, String term, String period, List<String> superiors, Value amount) {
        public Below {
            superiors = List.copyOf(superiors);
        }
    }
}
