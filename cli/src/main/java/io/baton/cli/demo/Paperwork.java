package io.baton.cli.demo;

import io.baton.cli.demo.Contract.Customer;

/** Writes a seller's customers and contracts, and how the contracts passed approval. */
final class Paperwork {
    private Paperwork() {}

    static void write(Seller seller, Book book, DataFolder folder) {
        book.customers().forEach(customer -> write(seller, customer, folder));
        Dice dice = seller.dice().branch("submissions");
        for (Contract contract : book.contracts()) {
            write(seller, contract, folder);
            submit(seller, contract, dice.chance(120 - seller.traits().diligence() / 10), folder);
        }
    }

    private static void write(Seller seller, Customer customer, DataFolder folder) {
        String segment = customer.segment().label();
        folder.add(Table.CUSTOMER, customer.id(), seller.id(), segment, customer.since(), customer.referred());
    }

    private static void write(Seller seller, Contract contract, DataFolder folder) {
        folder.add(
                Table.CONTRACT,
                contract.id(),
                seller.id(),
                contract.customer().id(),
                contract.renewal() ? "renewal" : "new",
                contract.signedOn(),
                contract.expiresOn(),
                contract.gross(),
                contract.taxRate(),
                contract.renewedOn().isPresent(),
                contract.surveyedOn());
    }

    /** A contract that does not comply is mended and submitted again. */
    private static void submit(Seller seller, Contract contract, boolean mended, DataFolder folder) {
        String id = "A" + contract.id().substring(1);
        if (mended) {
            folder.add(
                    Table.SUBMISSION,
                    id + "-1",
                    seller.id(),
                    contract.signedOn().minusDays(9),
                    false);
        }
        folder.add(
                Table.SUBMISSION,
                id + (mended ? "-2" : "-1"),
                seller.id(),
                contract.signedOn().minusDays(3),
                true);
    }
}
