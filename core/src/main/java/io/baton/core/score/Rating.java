package io.baton.core.score;

import io.baton.core.value.Value;

/**
 * One answer of one rater, or an entry of a person.
 *
 * @param item the indicator, {@code overall}, {@code adjustment}, or an entered deduction or bonus item
 * @param group the rater group
 * @param rater who; not shown where the group is anonymous
 * @param value a number, the level of a scale, or the state of an answer that did not come
 * @param given the answer in the words of the scale, where the value was made from it; else empty
 * @param customer the customer whom the answer speaks for, empty where none
 * @param reason the reason given, empty where none
 */
public record Rating(
        String item, String group, String rater, Value value, String given, String customer, String reason) {

    /** The answer as the scale reads it. */
    Rating readAs(Value read) {
        return read.equals(value) ? this : new Rating(item, group, rater, read, Texts.of(value), customer, reason);
    }

    /** An answer on a scale from 0 to 100. */
    public Rating(String item, String group, String rater, Value value, String customer, String reason) {
        this(item, group, rater, value, "", customer, reason);
    }

    /** An answer that speaks for no customer. */
    public Rating(String item, String group, String rater, Value value, String reason) {
        this(item, group, rater, value, "", reason);
    }
}
