package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.value.Kind;

/** A target figure that the plan reads for each participant and period; its numeric kind. */
public record Target(String name, Titles title, Kind kind, Location at) {}
