package io.baton.cli.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What people say about a seller: after-sales, superior, team, customers, other departments, the person. */
final class Ratings {
    private static final int DECLINES = 17;
    private static final int UNABLE = 44;
    private static final int FEW_CUSTOMERS = 26;
    private static final int COMPLAINTS = 11;
    private static final int UNCLEAR = 36;

    private final Seller seller;
    private final DataFolder folder;

    private Ratings(Seller seller, DataFolder folder) {
        this.seller = seller;
        this.folder = folder;
    }

    /** Writes the ratings of every whole quarter and year at whose end the seller is here. */
    static void write(Seller seller, DemoSize size, DataFolder folder) {
        var ratings = new Ratings(seller, folder);
        for (YearMonth month : size.quarterEnds()) {
            if (seller.worksIn(month) && seller.employed().contains(month.atEndOfMonth())) {
                ratings.quarter(month.getYear() + "-Q" + month.getMonthValue() / 3, month.atEndOfMonth());
            }
        }
        for (int year : size.years()) {
            if (seller.employed().contains(LocalDate.of(year, 12, 31))) {
                ratings.year(Integer.toString(year), LocalDate.of(year, 12, 31));
            }
        }
    }

    /** What is asked of whom. */
    private record Question(String period, String item, String group) {}

    private void quarter(String period, LocalDate end) {
        Dice dice = seller.dice().branch("ratings" + period);
        answers(
                new Question(period, "handover", "after-sales"),
                2,
                dice,
                seller.traits().care());
        int reports = points(dice, seller.traits().diligence());
        add(new Question(period, "report_quality", "superior"), seller.superiorOn(end), reports, "");
    }

    private void year(String period, LocalDate end) {
        quarter(period, end);
        Dice dice = seller.dice().branch("overall" + period);
        answers(
                new Question(period, "trend_sharing", "team"),
                4,
                dice,
                seller.traits().skill());
        self(new Question(period, "overall", "self"), dice);
        adjustment(new Question(period, "adjustment", "superior"), seller.superiorOn(end), dice);
        int customers = seller.place() == FEW_CUSTOMERS ? 2 : dice.between(2, 9);
        answers(
                new Question(period, "overall", "customer"),
                customers,
                dice,
                seller.traits().care());
        departments(new Question(period, "overall", "cross-department"), dice);
        deductions(period, seller.superiorOn(end));
    }

    /** Answers of several people; their numbers say nothing of who gave them. */
    private void answers(Question question, int number, Dice dice, int trait) {
        for (int i = 1; i <= number; i++) {
            add(question, "R" + (i * 10_000 + dice.below(10_000)), points(dice, trait), "");
        }
    }

    /** Most see themselves a little better than others do. */
    private void self(Question question, Dice dice) {
        int points = 6 + points(dice, seller.traits().skill()) * 94 / 100;
        if (seller.place() == DECLINES) {
            without(question, seller.id(), "declined");
        } else {
            add(question, seller.id(), points, "");
        }
    }

    private void adjustment(Question question, String superior, Dice dice) {
        int value = dice.chance(450) ? dice.between(-4, 4) : 0;
        add(question, superior, value, Reasons.draw(value, seller.region(), dice));
    }

    private void departments(Question question, Dice dice) {
        for (String rater : List.of("AFTER-SALES", "PRODUCT")) {
            int points = points(dice, seller.traits().diligence());
            if (seller.place() == UNABLE && rater.equals("PRODUCT")) {
                without(question, rater, "unable");
            } else {
                add(question, rater, points, "");
            }
        }
    }

    private void deductions(String period, String superior) {
        if (seller.place() == COMPLAINTS) {
            add(new Question(period, "complaint_handling", "superior"), superior, 2, Reasons.COMPLAINTS);
        }
        if (seller.place() == UNCLEAR) {
            add(new Question(period, "unclear_feedback", "cross-department"), "PRODUCT", 1, Reasons.UNCLEAR);
        }
    }

    private void add(Question question, String rater, int value, String reason) {
        write(question, rater, Integer.toString(value), "", reason);
    }

    private void without(Question question, String rater, String state) {
        write(question, rater, "", state, "");
    }

    private void write(Question asked, String rater, String value, String state, String reason) {
        folder.add(
                Table.RATINGS, seller.id(), asked.period(), asked.item(), asked.group(), rater, value, state, reason);
    }

    private static int points(Dice dice, int trait) {
        return Math.min(100, dice.around(63 + trait * 31 / 1000, 12));
    }
}
