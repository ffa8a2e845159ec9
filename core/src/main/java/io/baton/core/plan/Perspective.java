package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;

/**
 * A perspective of a balanced scorecard 平衡计分卡, which has a sub-total of its own beside the dimensions (requirement D8).
 *
 * @param name as indicators call it
 * @param title for people
 * @param at where it is written
 */
public record Perspective(String name, Titles title, Location at) {}
