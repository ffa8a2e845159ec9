package io.baton.server.page;

/**
 * What a page about a fault shows.
 *
 * @param said what happened
 * @param mend what to do
 * @param number the number of the request, by which the log finds it
 * @param home what the way home is called
 */
public record Fault(String said, String mend, String number, String home) {}
