package io.baton.core.plan;

import io.baton.core.value.Kind;
import java.util.Arrays;
import java.util.Optional;

/** How a target is lowered for somebody who is there on part of its days only (rule P8). */
public enum Prorating {
    /** Each target that was given, usually of a month, by its own days: whole months count whole. */
    MONTHS,
    /** The target of the whole period by the days of the period. */
    DAYS,
    /** It is not lowered. */
    NO;

    /** The word of the plan language. */
    public String label() {
        return switch (this) {
            case MONTHS -> "months";
            case DAYS -> "days";
            case NO -> "no";
        };
    }

    /** What that word stands for. */
    static Optional<Prorating> parse(String word) {
        return Arrays.stream(values()).filter(way -> way.label().equals(word)).findFirst();
    }

    /** The usual way for targets of a kind: amounts and counts grow with time, ratios and marks do not. */
    static Prorating usual(Kind kind) {
        return switch (kind) {
            case MONEY, MONEY_GROSS, COUNT -> MONTHS;
            case RATIO, DAYS, DURATION, POINTS, NUMBER, MONTHS, DATE, TIME, TEXT, YES_NO -> NO;
        };
    }
}
