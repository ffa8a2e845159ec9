package io.baton.cli.demo;

import io.baton.core.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** From contracts to invoices to cash: in time, early, late, in parts, or not at all. */
final class Cash {
    private static final List<List<Integer>> INSTALMENTS =
            List.of(List.of(100), List.of(100), List.of(50, 50), List.of(30, 40, 30));

    private final Seller seller;
    private final DateRange days;
    private final DataFolder folder;
    private final Dice dice;

    private Cash(Seller seller, DateRange days, DataFolder folder) {
        this.seller = seller;
        this.days = days;
        this.folder = folder;
        this.dice = seller.dice().branch("cash");
    }

    /** Writes the invoices of all contracts, and what came in for them. */
    static void write(Seller seller, Book book, DateRange days, DataFolder folder) {
        var cash = new Cash(seller, days, folder);
        book.contracts().forEach(cash::invoice);
    }

    private record Invoice(String id, String contract, LocalDate issuedOn, LocalDate dueOn, long cents) {}

    private void invoice(Contract contract) {
        List<Integer> shares = dice.pick(INSTALMENTS);
        long term = ChronoUnit.DAYS.between(contract.signedOn(), contract.expiresOn());
        long left = contract.cents();
        for (int i = 0; i < shares.size(); i++) {
            long cents = i == shares.size() - 1 ? left : contract.cents() * shares.get(i) / 100;
            left -= cents;
            LocalDate issued = contract.signedOn().plusDays(term * i / shares.size());
            LocalDate due = issued.plusDays(dice.pick(List.of(30, 30, 45, 60)));
            if (days.contains(issued)) {
                settle(
                        contract,
                        new Invoice(
                                "F" + contract.id().substring(1) + "-" + (i + 1), contract.id(), issued, due, cents));
            }
        }
    }

    private void settle(Contract contract, Invoice invoice) {
        String customer = contract.customer().id();
        BigDecimal gross = BigDecimal.valueOf(invoice.cents(), 2);
        folder.add(
                Table.INVOICE,
                invoice.id(),
                seller.id(),
                contract.id(),
                customer,
                invoice.issuedOn(),
                invoice.dueOn(),
                gross);
        pay(invoice);
    }

    /** Careful sellers' customers pay better. */
    private void pay(Invoice invoice) {
        int drawn = dice.below(1000) - seller.traits().care() / 8;
        if (drawn < 440) {
            receive(invoice, 1, invoice.dueOn().minusDays(dice.below(10)), invoice.cents());
        } else if (drawn < 510) {
            receive(invoice, 1, invoice.issuedOn(), invoice.cents());
        } else if (drawn < 730) {
            receive(invoice, 1, invoice.dueOn().plusDays(dice.between(3, 80)), invoice.cents());
        } else if (drawn < 890) {
            inParts(invoice);
        } else if (drawn < 950) {
            receive(invoice, 1, invoice.dueOn().plusDays(dice.between(90, 240)), invoice.cents());
        }
    }

    private void inParts(Invoice invoice) {
        long part = invoice.cents() * dice.between(3, 7) / 10;
        receive(invoice, 1, invoice.dueOn().minusDays(dice.below(8)), part);
        receive(invoice, 2, invoice.dueOn().plusDays(dice.between(15, 75)), invoice.cents() - part);
    }

    private void receive(Invoice invoice, int number, LocalDate on, long cents) {
        if (days.contains(on)) {
            String id = "R" + invoice.id().substring(1) + "-" + number;
            BigDecimal gross = BigDecimal.valueOf(cents, 2);
            folder.add(Table.ALLOCATION, id, seller.id(), invoice.id(), invoice.contract(), on, invoice.dueOn(), gross);
        }
    }
}
