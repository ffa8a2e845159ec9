package io.baton.core.score;

import io.baton.core.value.Reason;

/**
 * Something that is still to come and blocks release (rule N3).
 *
 * @param item the target, the rated indicator, or {@code overall.group}
 * @param reason what is missing
 */
public record Blocker(String item, Reason reason) {}
