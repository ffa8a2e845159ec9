package io.baton.server.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Breaks a figure of a year down to people and months. The rows add up to the figure exactly.
 *
 * @param item the target
 * @param year the year
 * @param amount of the whole year and of all people
 */
record BreakDown(String item, int year, BigDecimal amount) {

    static final int MONTHS = 12;

    /**
     * A month of somebody.
     *
     * @param month from 1
     */
    record Part(String person, int month, BigDecimal value) {}

    /**
     * The parts, people as they come.
     *
     * @param people the weight of each
     * @param months the weight of each of the twelve
     */
    List<Part> parts(Map<String, BigDecimal> people, List<BigDecimal> months) {
        List<Part> parts = new ArrayList<>();
        List<String> ids = List.copyOf(people.keySet());
        List<BigDecimal> years = Shares.of(amount, ids.stream().map(people::get).toList());
        for (int i = 0; i < ids.size(); i++) {
            String person = ids.get(i);
            List<BigDecimal> values = Shares.of(years.get(i), months);
            IntStream.range(0, MONTHS)
                    .mapToObj(month -> new Part(person, month + 1, values.get(month)))
                    .forEach(parts::add);
        }
        return parts;
    }

    /** The period of a month, as targets name it. */
    String period(int month) {
        return "%04d-%02d".formatted(year, month);
    }
}
