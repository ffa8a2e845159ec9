package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import io.baton.cli.demo.Reasons;
import io.baton.cli.demo.Region;
import io.baton.cli.generate.Career.Stretch;
import java.time.YearMonth;
import java.util.List;

/** What people say about a seller at the end of quarters and years, and who is exempt because of a long leave. */
final class Opinions {
    private static final List<Asked> OF_A_QUARTER =
            List.of(new Asked("handover", "after-sales"), new Asked("report_quality", "superior"));
    private static final List<Asked> OF_A_YEAR = List.of(
            new Asked("handover", "after-sales"),
            new Asked("report_quality", "superior"),
            new Asked("trend_sharing", "team"),
            new Asked("overall", "self"),
            new Asked("overall", "customer"),
            new Asked("overall", "cross-department"));

    private final CompanySize size;
    private final Sheets sheets;
    private final Region region;

    Opinions(CompanySize size, Sheets sheets, Region region) {
        this.size = size;
        this.sheets = sheets;
        this.region = region;
    }

    /** What is asked of whom. */
    private record Asked(String item, String group) {}

    /** Who is asked what about whom. */
    private record Question(int person, String period, String item, String group) {}

    void write(Career career, Dice dice) {
        for (YearMonth end : size.ends(3)) {
            Stretch days = days(end, 3);
            String period = end.getYear() + "-Q" + end.getMonthValue() / 3;
            if (isAway(career, days)) {
                sheets.of(FactTable.EXEMPTIONS)
                        .person(career.person())
                        .text(period)
                        .text("长期休假")
                        .end();
            } else if (career.isEmployedOn(days.to())) {
                quarter(career, period, days.to(), dice);
            } else {
                left(career, period, days, OF_A_QUARTER);
            }
        }
        for (YearMonth end : size.ends(12)) {
            Stretch days = days(end, 12);
            if (career.isEmployedOn(days.to())) {
                year(career, Integer.toString(end.getYear()), days.to(), dice);
            } else {
                left(career, Integer.toString(end.getYear()), days, OF_A_YEAR);
            }
        }
    }

    private static Stretch days(YearMonth end, int months) {
        return new Stretch((int) end.minusMonths(months - 1L).atDay(1).toEpochDay(), (int)
                end.atEndOfMonth().toEpochDay());
    }

    /** Nobody is asked about who left during the days. */
    private void left(Career career, String period, Stretch days, List<Asked> questions) {
        if (career.to() >= days.from() && career.to() < days.to()) {
            for (Asked asked : questions) {
                start(new Question(career.person(), period, asked.item(), asked.group()))
                        .text(asked.group())
                        .empty()
                        .text("exempt")
                        .text("评价期末已离职")
                        .end();
            }
        }
    }

    /** On leave for most of the days. */
    private static boolean isAway(Career career, Stretch days) {
        return career.leave().stream()
                .anyMatch(leave -> Math.min(leave.to(), days.to()) - Math.max(leave.from(), days.from()) > 60);
    }

    private void quarter(Career career, String period, int end, Dice dice) {
        int care = career.traits().care();
        several(new Question(career.person(), period, "handover", "after-sales"), 2, care, dice);
        var reports = new Question(career.person(), period, "report_quality", "superior");
        superior(
                reports, career.on(end).superior(), points(dice, career.traits().diligence()), "");
    }

    private void year(Career career, String period, int end, Dice dice) {
        quarter(career, period, end, dice);
        int person = career.person();
        several(
                new Question(person, period, "trend_sharing", "team"),
                3,
                career.traits().skill(),
                dice);
        self(
                new Question(person, period, "overall", "self"),
                6 + points(dice, career.traits().skill()) * 94 / 100,
                dice);
        int adjustment = dice.chance(450) ? dice.between(-4, 4) : 0;
        superior(
                new Question(person, period, "adjustment", "superior"),
                career.on(end).superior(),
                adjustment,
                Reasons.draw(adjustment, region, dice));
        int customers = dice.between(2, 6);
        several(
                new Question(person, period, "overall", "customer"),
                customers,
                career.traits().care(),
                dice);
        several(
                new Question(person, period, "overall", "cross-department"),
                2,
                career.traits().diligence(),
                dice);
    }

    /** Answers of several people; their numbers say nothing of who gave them. */
    private void several(Question question, int number, int trait, Dice dice) {
        for (int i = 1; i <= number; i++) {
            start(question)
                    .text("R" + (i * 10_000 + dice.below(10_000)))
                    .number(points(dice, trait))
                    .empty()
                    .empty()
                    .end();
        }
    }

    private void superior(Question question, int superior, int value, String reason) {
        start(question).person(superior).number(value).empty().text(reason).end();
    }

    /** One of fifty declines, another has not answered yet. */
    private void self(Question question, int points, Dice dice) {
        int drawn = dice.below(50);
        Sheet row = start(question).person(question.person());
        (drawn > 1 ? row.number(points).empty() : row.empty().text(drawn == 0 ? "declined" : "not-yet"))
                .empty()
                .end();
    }

    private Sheet start(Question question) {
        return sheets.of(FactTable.RATINGS)
                .person(question.person())
                .text(question.period())
                .text(question.item())
                .text(question.group());
    }

    private static int points(Dice dice, int trait) {
        return Math.min(100, dice.around(63 + trait * 31 / 1000, 12));
    }
}
