package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import java.util.List;

/** What a seller does day by day: visits, answers, leads, contacts, proposals, need documents, feedback. */
final class Contacts {
    private static final int DAY = 1440;
    private static final List<String> CHANNELS = List.of(
            "private-domain", "private-domain", "website", "website", "website", "referral", "exhibition", "phone");

    private final Desk desk;
    private final Dice dice;
    private final int skill;
    private final int diligence;

    Contacts(Desk desk) {
        this.desk = desk;
        this.dice = desk.dice();
        this.skill = desk.career().traits().skill();
        this.diligence = desk.career().traits().diligence();
    }

    /** A row with a number, the seller, and a customer who is there already. */
    private Sheet about(FactTable table, char letter) {
        return desk.fact(table, letter).id('K', desk.person(), desk.customer().number());
    }

    void visit() {
        int day = desk.day();
        Sheet row = about(FactTable.VISIT, 'V').date(day).yes(dice.chance(600));
        if (dice.chance(800 + diligence / 5)) {
            int minute = dice.between(9 * 60, 18 * 60 - 1);
            boolean prompt = dice.chance(670 + diligence * 35 / 100);
            int entered = minute + (prompt ? dice.between(30, DAY - 40) : dice.between(DAY + 60, 7000));
            row.time(day, minute).time(day, entered).end();
        } else {
            row.empty().empty().end();
        }
    }

    /** Customers ask on any hour; some wait too long, and some for ever. */
    void enquiry() {
        int day = desk.day();
        int minute = dice.between(7 * 60, 23 * 60 - 1);
        Sheet row = about(FactTable.ENQUIRY, 'E').time(day, minute);
        if (dice.chance(820 + diligence * 18 / 100)) {
            row.time(day, minute + dice.between(2, DAY)).end();
        } else if (dice.chance(850)) {
            row.time(day, minute + dice.between(DAY + 1, 6600)).end();
        } else {
            row.empty().end();
        }
    }

    void lead() {
        desk.fact(FactTable.LEAD, 'L')
                .text(dice.pick(CHANNELS))
                .date(desk.day())
                .yes(dice.chance(50 + skill * 16 / 100))
                .end();
    }

    void reach() {
        about(FactTable.REACH, 'T')
                .date(desk.day())
                .yes(dice.chance(300 + diligence / 2))
                .yes(dice.chance(250 + diligence / 2))
                .end();
    }

    void proposal() {
        int points = dice.between(4, 12);
        int accepted = 0;
        for (int i = 0; i < points; i++) {
            accepted += dice.chance(480 + skill * 4 / 10) ? 1 : 0;
        }
        about(FactTable.PROPOSAL, 'S')
                .date(desk.day())
                .number(points)
                .number(accepted)
                .end();
    }

    void needDocument() {
        int complete = 620 + diligence * 3 / 10;
        about(FactTable.NEED_DOCUMENT, 'N')
                .date(desk.day())
                .yes(dice.chance(complete + 60))
                .yes(dice.chance(complete - 60))
                .yes(dice.chance(complete))
                .end();
    }

    void feedback() {
        desk.fact(FactTable.FEEDBACK, 'B')
                .date(desk.day())
                .yes(dice.chance(120 + skill * 3 / 10))
                .end();
    }
}
