package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import io.baton.cli.generate.Deals.Contract;
import java.util.List;

/** Invoices in instalments, and cash for them: early, in time, late, in parts, not at all, or paid back in part. */
final class Cash {
    private static final List<List<Integer>> INSTALMENTS =
            List.of(List.of(100), List.of(100), List.of(50, 50), List.of(30, 40, 30), List.of(25, 25, 25, 25));
    private static final List<Integer> TERMS = List.of(30, 30, 45, 60);

    private final Desk desk;
    private final Dice dice;

    Cash(Desk desk) {
        this.desk = desk;
        this.dice = desk.dice();
    }

    private record Invoice(int contract, int part, int issued, int due, long cents) {}

    /** The invoices of a contract that are issued by the last day. */
    void invoice(Contract contract) {
        List<Integer> shares = dice.pick(INSTALMENTS);
        int term = contract.expires() - contract.signed();
        long left = contract.cents();
        for (int i = 0; i < shares.size(); i++) {
            long cents = i == shares.size() - 1 ? left : contract.cents() * shares.get(i) / 100;
            left -= cents;
            int issued = contract.signed() + term * i / shares.size();
            var invoice = new Invoice(contract.number(), i + 1, issued, issued + dice.pick(TERMS), cents);
            if (desk.days().holds(issued) && desk.has(1)) {
                write(invoice, contract);
                pay(invoice);
            }
        }
    }

    private void write(Invoice invoice, Contract contract) {
        desk.row(FactTable.INVOICE)
                .id('F', desk.person(), invoice.contract(), invoice.part())
                .person(desk.person())
                .id('C', desk.person(), invoice.contract())
                .id('K', desk.person(), contract.customer().number())
                .date(invoice.issued())
                .date(invoice.due())
                .money(invoice.cents())
                .end();
    }

    /** Careful sellers' customers pay better. */
    private void pay(Invoice invoice) {
        int drawn = dice.below(1000) - desk.career().traits().care() / 8;
        if (drawn < 430) {
            receive(invoice, 1, invoice.due() - dice.below(10), invoice.cents());
        } else if (drawn < 500) {
            receive(invoice, 1, invoice.issued(), invoice.cents());
        } else if (drawn < 690) {
            receive(invoice, 1, invoice.due() + dice.between(3, 80), invoice.cents());
        } else if (drawn < 850) {
            inParts(invoice);
        } else if (drawn < 880) {
            payBack(invoice);
        } else if (drawn < 950) {
            receive(invoice, 1, invoice.due() + dice.between(90, 240), invoice.cents());
        }
    }

    /** The last part may never come. */
    private void inParts(Invoice invoice) {
        int parts = dice.between(2, 4);
        int paid = dice.chance(200) ? parts - 1 : parts;
        int on = invoice.due() - dice.below(8);
        for (int part = 1; part <= paid; part++) {
            long before = invoice.cents() * (part - 1) / parts;
            receive(invoice, part, on, invoice.cents() * part / parts - before);
            on += dice.between(10, 60);
        }
    }

    /** A tenth to nine tenths of what was paid. */
    private void payBack(Invoice invoice) {
        receive(invoice, 1, invoice.due(), invoice.cents());
        receive(invoice, 2, invoice.due() + dice.between(10, 90), -invoice.cents() * dice.between(1, 9) / 10);
    }

    private void receive(Invoice invoice, int number, int on, long cents) {
        if (desk.days().holds(on) && desk.has(1)) {
            desk.row(FactTable.ALLOCATION)
                    .id('R', desk.person(), invoice.contract(), invoice.part() * 10 + number)
                    .person(desk.person())
                    .id('F', desk.person(), invoice.contract(), invoice.part())
                    .id('C', desk.person(), invoice.contract())
                    .date(on)
                    .date(invoice.due())
                    .money(cents)
                    .end();
        }
    }
}
