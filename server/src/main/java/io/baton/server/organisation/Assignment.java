package io.baton.server.organisation;

import io.baton.core.time.DateRange;

/** What somebody, by id, is on some days. */
@Personal
public record Assignment(String person, Place place, DateRange days) {}
