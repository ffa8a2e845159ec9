package io.baton.cli.demo;

import java.time.LocalDate;
import java.util.List;

/** The holidays of 2023 and 2024 in mainland China, and the days that were worked to make up for them. */
final class RestDays {

    private static final List<Holiday> HOLIDAYS = List.of(
            new Holiday("中秋节、国庆节", "2023-09-29", "2023-10-06", List.of("2023-10-07", "2023-10-08")),
            new Holiday("元旦", "2023-12-30", "2024-01-01", List.of()),
            new Holiday("春节", "2024-02-10", "2024-02-17", List.of("2024-02-04", "2024-02-18")),
            new Holiday("清明节", "2024-04-04", "2024-04-06", List.of("2024-04-07")),
            new Holiday("劳动节", "2024-05-01", "2024-05-05", List.of("2024-04-28", "2024-05-11")),
            new Holiday("端午节", "2024-06-08", "2024-06-10", List.of()),
            new Holiday("中秋节", "2024-09-15", "2024-09-17", List.of("2024-09-14")),
            new Holiday("国庆节", "2024-10-01", "2024-10-07", List.of("2024-09-29", "2024-10-12")));

    private RestDays() {}

    private record Holiday(String name, String first, String last, List<String> worked) {}

    /** Writes the calendar of the company. */
    static void write(DataFolder folder) {
        for (Holiday holiday : HOLIDAYS) {
            folder.add(
                    Table.CALENDAR,
                    LocalDate.parse(holiday.first()),
                    LocalDate.parse(holiday.last()),
                    "off",
                    holiday.name());
            for (String day : holiday.worked()) {
                folder.add(Table.CALENDAR, LocalDate.parse(day), "", "worked", holiday.name() + "调休");
            }
        }
    }
}
