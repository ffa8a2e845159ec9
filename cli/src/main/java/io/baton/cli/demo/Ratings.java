package io.baton.cli.demo;

import io.baton.core.time.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** What people say about a seller: after-sales, superior, team, customers, other departments, the person. */
final class Ratings {
    private static final int DECLINES = 17;
    private static final int LATE = 20;
    private static final int UNABLE = 44;
    private static final int FEW_CUSTOMERS = 26;
    private static final int COMPLAINTS = 11;
    private static final int UNCLEAR = 36;

    private static final List<Asked> OF_A_QUARTER =
            List.of(new Asked("handover", "after-sales"), new Asked("report_quality", "superior"));
    private static final List<Asked> OF_A_YEAR = Stream.concat(
                    OF_A_QUARTER.stream(),
                    Stream.of(
                            new Asked("trend_sharing", "team"),
                            new Asked("overall", "self"),
                            new Asked("overall", "customer"),
                            new Asked("overall", "cross-department")))
            .toList();

    private final Seller seller;
    private final DataFolder folder;

    /** What is asked of whom. */
    private record Asked(String item, String group) {}

    private Ratings(Seller seller, DataFolder folder) {
        this.seller = seller;
        this.folder = folder;
    }

    /** Writes the ratings of every whole quarter and year; who is away at its end is exempt. */
    static void write(Seller seller, DemoSize size, DataFolder folder) {
        var ratings = new Ratings(seller, folder);
        for (YearMonth end : size.quarterEnds()) {
            ratings.period(end.getYear() + "-Q" + end.getMonthValue() / 3, end, 3);
        }
        for (int year : size.years()) {
            ratings.period(Integer.toString(year), YearMonth.of(year, 12), 12);
        }
    }

    private void period(String name, YearMonth end, int months) {
        LocalDate last = end.atEndOfMonth();
        DateRange days = new DateRange(end.minusMonths(months - 1L).atDay(1), last);
        boolean whole = months == 12;
        if (seller.worksIn(end) && seller.employed().contains(last)) {
            quarter(name, last);
            if (whole) {
                year(name, last);
            }
        } else if (seller.employed().intersection(days).isPresent()) {
            exempt(name, whole ? OF_A_YEAR : OF_A_QUARTER);
        }
    }

    private void exempt(String period, List<Asked> questions) {
        for (Asked asked : questions) {
            var question = new Question(period, asked.item(), asked.group());
            write(question, asked.group(), "", "exempt", Reasons.AWAY);
        }
    }

    /** What is asked of whom, about which period. */
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
        } else if (seller.place() == LATE) {
            without(question, seller.id(), "not-yet");
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
