package io.baton.engine.paybook;

import java.time.Instant;

/**
 * Who wrote something into the book, and when.
 *
 * @param at when
 * @param by who
 */
public record Stamp(Instant at, String by) {}
