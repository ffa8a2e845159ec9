package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import io.baton.cli.demo.Segment;
import io.baton.cli.generate.Career.Stretch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a seller works with: days, customers, rows to write, and how many of them are left. */
final class Desk {
    private final Career career;
    private final Days days;
    private final Sheets sheets;
    private final Dice dice;
    private final List<Customer> customers = new ArrayList<>();
    private final Map<FactTable, Integer> numbers = new EnumMap<>(FactTable.class);
    private int left;

    /** A customer of that number since that day. */
    record Customer(int number, int since, Segment segment) {}

    Desk(Career career, int lines, Days days, Sheets sheets, Dice dice) {
        this.career = career;
        this.left = lines;
        this.days = days;
        this.sheets = sheets;
        this.dice = dice;
    }

    Career career() {
        return career;
    }

    int person() {
        return career.person();
    }

    Dice dice() {
        return dice;
    }

    Days days() {
        return days;
    }

    List<Customer> customers() {
        return customers;
    }

    /** Whether that many rows can be written. */
    boolean has(int rows) {
        return left >= rows;
    }

    int left() {
        return left;
    }

    /** A row of facts. */
    Sheet row(FactTable table) {
        left--;
        return sheets.of(table);
    }

    /** The next number of a row of the table. */
    int next(FactTable table) {
        return numbers.merge(table, 1, Integer::sum);
    }

    /** A fact with a number of its own and its seller. */
    Sheet fact(FactTable table, char letter) {
        return row(table).id(letter, person(), next(table)).person(person());
    }

    /** A working day by season, outside leave. */
    int day() {
        return outsideLeave(days.draw(dice, career.from(), career.to()));
    }

    /** A working day from that day on, where one is left. */
    int dayFrom(int day) {
        return outsideLeave(days.draw(dice, Math.clamp(day, career.from(), career.to()), career.to()));
    }

    private int outsideLeave(int day) {
        if (career.leave().isEmpty()) {
            return day;
        }
        Stretch away = career.leave().get();
        return away.holds(day) ? days.draw(dice, career.from(), away.from() - 1) : day;
    }

    /** A customer of those who came early, more often than not; at least one must be there. */
    Customer customer() {
        int place = Math.min(dice.below(customers.size()), dice.below(customers.size()));
        return customers.get(place);
    }

    /** Adds a customer, and the row of it. */
    Customer newCustomer(int since, boolean referred) {
        var customer = new Customer(next(FactTable.CUSTOMER), since, Segment.draw(career.isSenior(), dice));
        customers.add(customer);
        row(FactTable.CUSTOMER)
                .id('K', person(), customer.number())
                .person(person())
                .text(customer.segment().label())
                .date(since)
                .yes(referred)
                .end();
        return customer;
    }
}
