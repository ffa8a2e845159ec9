package io.baton.server.organisation;

import io.baton.core.time.DateRange;

/**
 * A row of units, positions or territories as it stands in a file.
 *
 * @param kind which of them
 * @param id as assignments call it
 * @param name for people; empty for none
 * @param parent what it is a part of, or stands below; empty for none
 * @param calendar by which calendar it works; empty for that of the company
 * @param days on which days
 * @param place file and line
 */
record Structured(
        StructureKind kind, String id, String name, String parent, String calendar, DateRange days, String place) {}
