package io.baton.server.directory;

import io.baton.server.page.Choice;
import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of the calendar shows.
 *
 * @param words its words
 * @param years the years to choose from
 * @param calendars the calendars to choose from: those of the company, then those of plans
 * @param count how many working days it has
 * @param source where it comes from, and the time zone of the company
 * @param months of the year
 */
public record Year(
        Words words, List<Choice> years, List<Choice> calendars, String count, String source, List<Month> months) {

    public Year {
        years = List.copyOf(years);
        calendars = List.copyOf(calendars);
        months = List.copyOf(months);
    }

    /** The numbers of the days of the week, Monday first. */
    public int[] weekdays() {
        return new int[] {1, 2, 3, 4, 5, 6, 7};
    }

    /** A month, in weeks from Monday to Sunday, and what its unusual days are called. */
    public record Month(String title, String count, List<Week> weeks, List<String> named) {

        public Month {
            weeks = List.copyOf(weeks);
            named = List.copyOf(named);
        }
    }

    /** A week, with all of its seven days. */
    public record Week(List<Day> days) {

        public Week {
            days = List.copyOf(days);
        }
    }

    /**
     * A day.
     *
     * @param number of the month; empty before its first and behind its last day
     * @param mark what is unusual about it; empty for nothing
     * @param isWorking whether people work on it
     */
    public record Day(String number, String mark, boolean isWorking) {

        /** A place without a day. */
        static final Day NONE = new Day("", "", true);
    }
}
