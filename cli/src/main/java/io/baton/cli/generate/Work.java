package io.baton.cli.generate;

import io.baton.cli.demo.Dice;

/** All that a seller does, until the lines are used up. */
final class Work {
    private static final int LINES_PER_OLD_CUSTOMER = 50;
    private static final int OLD = 2000;

    private final CompanySize size;
    private final Desk desk;
    private final Dice dice;
    private final Deals deals;
    private final Contacts contacts;
    private final Marks marks;

    Work(CompanySize size, Desk desk, Hierarchy hierarchy, Goals goals) {
        this.size = size;
        this.desk = desk;
        this.dice = desk.dice();
        this.deals = new Deals(desk, hierarchy, goals);
        this.contacts = new Contacts(desk);
        this.marks = new Marks(desk, goals);
    }

    /** Writes exactly as many rows as the desk has left. */
    void write() {
        oldCustomers();
        marks.exams(size);
        marks.audit();
        marks.valuations(size);
        while (desk.has(1)) {
            something();
        }
    }

    /** Who was there before, and at least one customer. */
    private void oldCustomers() {
        int number = 1 + desk.left() / LINES_PER_OLD_CUSTOMER;
        for (int i = 0; i < number && desk.has(1); i++) {
            desk.newCustomer(desk.career().from() - dice.below(OLD), dice.chance(120));
        }
    }

    /** Of a thousand events 120 are deals, which make nearly half of the rows. */
    private void something() {
        int drawn = dice.below(1000);
        if (drawn < 120) {
            deals.deal();
        } else if (drawn < 390) {
            contacts.visit();
        } else if (drawn < 580) {
            contacts.enquiry();
        } else if (drawn < 730) {
            contacts.lead();
        } else if (drawn < 870) {
            contacts.reach();
        } else if (drawn < 910) {
            marks.survey();
        } else {
            somethingRare(drawn);
        }
    }

    private void somethingRare(int drawn) {
        if (drawn < 950) {
            contacts.proposal();
        } else if (drawn < 975) {
            contacts.needDocument();
        } else if (drawn < 996) {
            contacts.feedback();
        } else {
            marks.successCase();
        }
    }
}
