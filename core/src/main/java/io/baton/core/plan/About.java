package io.baton.core.plan;

import io.baton.core.document.Titles;
import java.util.Optional;

/**
 * What people should know about an indicator; nothing of it changes a figure of the indicator itself.
 *
 * @param perspective the perspective that it belongs to
 * @param meaning what it tells, in plain words
 * @param good what is done where it goes well
 * @param bad what is done where it does not, or to dress it up
 */
public record About(
        Optional<String> perspective, Optional<Titles> meaning, Optional<Titles> good, Optional<Titles> bad) {}
