package io.baton.core.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An objective that was agreed with one person for one period (management by objectives 目标管理, requirement D8).
 *
 * @param key its name among those of the person and period
 * @param title what was agreed, for people
 * @param weight its weight; those of a person sum to 100
 * @param planned what is planned, where a figure shows it
 * @param actual what was reached, where it is known
 * @param score the points given by people, where there are any; they count before the figures
 */
public record Objective(
        String key,
        String title,
        BigDecimal weight,
        Optional<BigDecimal> planned,
        Optional<BigDecimal> actual,
        Optional<BigDecimal> score) {

    /** The title; the key where there is none. */
    public String name() {
        return title.isBlank() ? key : title;
    }
}
