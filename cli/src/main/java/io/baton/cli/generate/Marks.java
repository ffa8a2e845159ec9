package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import io.baton.cli.generate.Desk.Customer;
import java.time.YearMonth;

/** What shows now and then: exams, satisfied customers and their worth, success cases, findings of audits. */
final class Marks {
    private final Desk desk;
    private final Goals goals;
    private final Dice dice;

    Marks(Desk desk, Goals goals) {
        this.desk = desk;
        this.goals = goals;
        this.dice = desk.dice();
    }

    /** One in the last month of each quarter. */
    void exams(CompanySize size) {
        for (YearMonth month : size.ends(3)) {
            int day = (int) month.atDay(dice.between(10, 25)).toEpochDay();
            if (desk.career().isHere(day) && desk.has(1)) {
                int level = 58 + desk.career().traits().skill() * 4 / 100;
                desk.row(FactTable.EXAM)
                        .person(desk.person())
                        .date(day)
                        .number(Math.min(100, dice.around(level, 14)))
                        .number(Math.min(100, dice.around(level + 3, 16)))
                        .end();
            }
        }
    }

    /** What the customers are worth at the end of each year, with at most a fifth of the rows that are left. */
    void valuations(CompanySize size) {
        for (YearMonth month : size.ends(12)) {
            int day = (int) month.atEndOfMonth().toEpochDay();
            int most = desk.left() / 5;
            for (int i = 0;
                    i < Math.min(most, desk.customers().size()) && desk.career().isEmployedOn(day);
                    i++) {
                if (desk.customers().get(i).since() <= day) {
                    valuation(desk.customers().get(i), day, month.getYear());
                }
            }
        }
    }

    private void valuation(Customer customer, int day, int year) {
        long spend = customer.segment().amount(dice);
        long cost = spend * dice.between(60, 220) / 1000;
        int years = customer.segment().years().movePointRight(2).intValueExact();
        int margin = customer.segment().margin().movePointRight(4).intValueExact();
        goals.countWorth(year, spend * years / 100 * margin / 10_000 - cost);
        desk.row(FactTable.VALUATION)
                .id('K', desk.person(), customer.number())
                .person(desk.person())
                .text(customer.segment().label())
                .date(day)
                .money(spend)
                .money(years)
                .ratio(margin)
                .money(cost)
                .end();
    }

    /** Up to three contacts of a customer answer. */
    void survey() {
        int number = desk.next(FactTable.SURVEY);
        int customer = desk.customer().number();
        int day = desk.day();
        int answers = dice.between(1, 3);
        for (int i = 1; i <= answers && desk.has(1); i++) {
            int score = 5 * Math.min(20, dice.around(13 + desk.career().traits().care() * 7 / 1000, 4));
            desk.row(FactTable.SURVEY)
                    .id('U', desk.person(), number, i)
                    .id('K', desk.person(), customer)
                    .person(desk.person())
                    .date(day)
                    .number(score)
                    .end();
        }
    }

    void successCase() {
        desk.fact(FactTable.SUCCESS_CASE, 'X')
                .id('K', desk.person(), desk.customer().number())
                .date(desk.day())
                .end();
    }

    /** About three of a hundred sellers, of whom one has done it. */
    void audit() {
        if (!dice.chance(30) || !desk.has(1)) {
            return;
        }
        int day = desk.day();
        int drawn = dice.below(3);
        Sheet row = desk.fact(FactTable.AUDIT_FINDING, 'Q')
                .text(dice.chance(700) ? "customer-data" : "expenses")
                .text(drawn == 0 ? "confirmed" : drawn == 1 ? "dismissed" : "reported")
                .date(day);
        (drawn == 0 ? row.date(day + dice.between(5, 40)) : row.empty()).end();
    }
}
