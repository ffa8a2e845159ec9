package io.baton.server.organisation;

import io.baton.core.time.DateRange;

/**
 * A row of the assignments as it stands in a file.
 *
 * @param person who
 * @param role as what
 * @param unit where
 * @param superior below whom; empty for nobody
 * @param position employed as what; empty for none
 * @param territory selling where; empty for none
 * @param days on which days
 * @param place file and line
 */
record Row(
        String person,
        String role,
        String unit,
        String superior,
        String position,
        String territory,
        DateRange days,
        String place) {

    /** One that stands in no file. */
    static Row of(Assignment assignment) {
        Place place = assignment.place();
        return new Row(
                assignment.person(),
                place.role(),
                place.unit(),
                place.superior(),
                place.position(),
                place.territory(),
                assignment.days(),
                "");
    }
}
