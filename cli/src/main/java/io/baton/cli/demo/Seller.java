package io.baton.cli.demo;

import io.baton.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A sales person.
 *
 * @param place the place among sixty, which decides what remarkable happens to this person
 * @param employed from joining to leaving
 * @param leave a long leave
 */
record Seller(
        String id,
        String name,
        int place,
        Region region,
        boolean senior,
        DateRange employed,
        Optional<DateRange> leave,
        List<Assignment> assignments,
        Traits traits,
        Dice dice) {

    /** A role in a unit under a superior for some time. */
    record Assignment(String role, String unit, String superior, DateRange days) {}

    /**
     * What shows in the figures, from 0 to 1000.
     *
     * @param skill selling
     * @param diligence keeping to the process
     * @param care looking after customers
     */
    record Traits(int skill, int diligence, int care) {}

    boolean worksOn(LocalDate day) {
        return employed.contains(day)
                && leave.stream().noneMatch(away -> away.contains(day))
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the person is here for at least a day of the month. */
    boolean worksIn(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).anyMatch(this::worksOn);
    }

    /** The superior on that day, which lies in the employment. */
    String superiorOn(LocalDate day) {
        return assignments.stream()
                .filter(assignment -> assignment.days().contains(day))
                .findFirst()
                .orElseThrow()
                .superior();
    }
}
