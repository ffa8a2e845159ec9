package io.baton.server.access;

import io.baton.server.page.Words;
import java.util.Optional;

/**
 * What the page of the password shows.
 *
 * @param words its words
 * @param mustChange whether it is the first change
 * @param fault what was wrong with what was typed; empty where nothing was
 */
public record Password(Words words, boolean mustChange, Optional<String> fault) {}
