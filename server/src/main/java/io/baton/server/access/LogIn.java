package io.baton.server.access;

import io.baton.server.page.Words;
import java.util.Optional;

/**
 * What the log-in page shows.
 *
 * @param words its words
 * @param notice what has just happened; empty where nothing has
 * @param isRefused whether that was a refusal
 */
public record LogIn(Words words, Optional<String> notice, boolean isRefused) {}
