package io.baton.core.score;

/**
 * One line of the results.
 *
 * @param participant the participant's id
 * @param period the period's name
 * @param kind {@code measure}, {@code indicator}, {@code score}, {@code dimension}, {@code total}, {@code grade} or {@code
 *     rank}
 * @param item the name of the figure
 * @param value the shown value, a plain decimal where it is a number; empty where there is none
 * @param exact the unrounded value where it differs from the shown one, else empty; plain, with at most twelve decimals,
 *     what lies further behind rounded half away from zero
 * @param state empty where there is a value, else the label of its {@link io.baton.core.value.Absence}
 */
public record ResultRow(
        String participant, String period, String kind, String item, String value, String exact, String state) {}
