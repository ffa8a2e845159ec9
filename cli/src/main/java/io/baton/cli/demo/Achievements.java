package io.baton.cli.demo;

import io.baton.cli.demo.Contract.Customer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What shows now and then: exams, success cases, satisfied customers and their worth, audits. */
final class Achievements {
    private static final int VIOLATOR = 33;
    private static final int SUSPECT = 22;

    private final Seller seller;
    private final Book book;
    private final DemoSize size;
    private final DataFolder folder;

    private Achievements(Seller seller, Book book, DemoSize size, DataFolder folder) {
        this.seller = seller;
        this.book = book;
        this.size = size;
        this.folder = folder;
    }

    /** Writes all of it. */
    static void write(Seller seller, Book book, DemoSize size, DataFolder folder) {
        var achievements = new Achievements(seller, book, size, folder);
        achievements.exams();
        for (int year = size.first().getYear(); year <= size.last().getYear(); year++) {
            achievements.surveys(year);
            achievements.cases(year);
        }
        achievements.audits();
    }

    private void exams() {
        Dice dice = seller.dice().branch("exams");
        for (YearMonth month : size.quarterEnds()) {
            LocalDate day = month.atDay(dice.between(10, 25));
            int level = 58 + seller.traits().skill() * 4 / 100;
            int written = Math.min(100, dice.around(level, 14));
            int practical = Math.min(100, dice.around(level + 3, 16));
            if (seller.worksOn(day) || seller.worksOn(day.plusDays(2))) {
                folder.add(Table.EXAM, seller.id(), day, written, practical);
            }
        }
    }

    /** A customer is asked once a year, around the day on which the customer came; several contacts may answer. */
    private void surveys(int year) {
        Dice dice = seller.dice().branch("surveys" + year);
        for (Customer customer : book.customers()) {
            LocalDate day = customer.since()
                    .plusYears(year - customer.since().getYear())
                    .plusDays(dice.below(7));
            int answers = dice.between(1, 4);
            boolean asked = dice.chance(750) && day.isAfter(customer.since()) && happens(day);
            for (int i = 1; i <= answers; i++) {
                int score = Math.min(20, dice.around(13 + seller.traits().care() * 7 / 1000, 4)) * 5;
                if (asked) {
                    String id = "U" + customer.id().substring(1) + "-" + year + "-" + i;
                    folder.add(Table.SURVEY, id, customer.id(), seller.id(), day, score);
                }
            }
        }
    }

    private boolean happens(LocalDate day) {
        return size.days().contains(day) && seller.employed().contains(day);
    }

    private void cases(int year) {
        Dice dice = seller.dice().branch("cases" + year);
        int number = Math.max(0, dice.around((seller.traits().care() + 250) * 3 / 1000, 1));
        for (int i = 1; i <= number; i++) {
            LocalDate day = LocalDate.of(year, dice.between(1, 12), dice.between(1, 28));
            if (happens(day) && !book.customers().isEmpty()) {
                String id = "T" + seller.id().substring(1) + "-" + year + "-" + i;
                folder.add(
                        Table.SUCCESS_CASE,
                        id,
                        seller.id(),
                        dice.pick(book.customers()).id(),
                        day);
            }
        }
    }

    /** Of three findings about customers' data, one was confirmed, one dismissed, and one is still open. */
    private void audits() {
        LocalDate reported = size.last().minusMonths(4).atDay(12);
        switch (seller.place()) {
            case VIOLATOR -> finding("customer-data", "confirmed", reported, Optional.of(reported.plusDays(39)));
            case SUSPECT -> finding("customer-data", "dismissed", reported.minusDays(75), Optional.empty());
            case SUSPECT + 1 -> finding("expenses", "confirmed", reported, Optional.of(reported.plusDays(20)));
            case SUSPECT + 2 -> finding("customer-data", "reported", reported.plusDays(110), Optional.empty());
            default -> {}
        }
    }

    private void finding(String kind, String status, LocalDate reported, Optional<LocalDate> confirmed) {
        folder.add(Table.AUDIT_FINDING, "Q" + seller.id().substring(1), seller.id(), kind, status, reported, confirmed);
    }
}
