package io.baton.core.score;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The moment as of which is calculated; an argument, never read from a clock.
 *
 * @param today the local date
 * @param now the instant, which decides what is still open (rule N8)
 */
public record AsOf(LocalDate today, Instant now) {}
