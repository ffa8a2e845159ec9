package io.baton.server.organisation;

import io.baton.core.time.DateRange;

/**
 * Days of a calendar that are not what their days of the week are.
 *
 * @param calendar whose days they are; empty for those of the company
 * @param days from the first to the last
 * @param isOff whether nobody works on them; else people work although it is a day of rest
 * @param name for people; empty for none
 */
public record Holiday(String calendar, DateRange days, boolean isOff, String name) {}
