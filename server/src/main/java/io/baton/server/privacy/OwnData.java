package io.baton.server.privacy;

import io.baton.server.page.Words;

/**
 * What the page of one's own data shows.
 *
 * @param words its words
 */
public record OwnData(Words words) {}
