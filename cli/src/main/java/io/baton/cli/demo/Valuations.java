package io.baton.cli.demo;

import io.baton.cli.demo.Contract.Customer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** What a seller's customers are worth at the end of a year, by contracts and segment. */
final class Valuations {
    private Valuations() {}

    /** Writes the valuations of one day, and returns their sum. */
    static BigDecimal write(Seller seller, Book book, LocalDate day, DataFolder folder) {
        Dice dice = seller.dice().branch("valuations" + day);
        BigDecimal sum = BigDecimal.ZERO;
        for (Customer customer : book.customers()) {
            List<Contract> running = book.contracts().stream()
                    .filter(contract -> contract.customer().equals(customer))
                    .filter(contract -> contract.expiresOn().isAfter(day)
                            && !contract.signedOn().isAfter(day))
                    .toList();
            BigDecimal spend = running.stream().map(Contract::net).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal cost =
                    spend.multiply(BigDecimal.valueOf(dice.between(60, 220), 3)).setScale(2, RoundingMode.HALF_UP);
            if (!running.isEmpty()) {
                folder.add(Table.VALUATION, cells(seller, customer, day, spend, cost));
                sum = sum.add(worth(customer.segment(), spend).subtract(cost));
            }
        }
        return sum;
    }

    private static Object[] cells(Seller seller, Customer customer, LocalDate day, BigDecimal spend, BigDecimal cost) {
        Segment segment = customer.segment();
        return new Object[] {
            customer.id(), seller.id(), segment.label(), day, spend, segment.years(), segment.margin(), cost
        };
    }

    private static BigDecimal worth(Segment segment, BigDecimal spend) {
        return spend.multiply(segment.years()).multiply(segment.margin());
    }
}
