package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.value.Kind;

/**
 * A target figure that the plan reads for each participant and period.
 *
 * @param name its name
 * @param title for people
 * @param kind its numeric kind
 * @param prorating how it is lowered for those who are there on part of its days only (rule P8)
 * @param at where it stands
 */
public record Target(String name, Titles title, Kind kind, Prorating prorating, Location at) {}
