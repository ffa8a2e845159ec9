package io.baton.server.page;

/**
 * One of several pages to choose from.
 *
 * @param path where it is
 * @param title what it is called
 * @param isShown whether it is the one that is shown
 */
public record Choice(String path, String title, boolean isShown) {}
