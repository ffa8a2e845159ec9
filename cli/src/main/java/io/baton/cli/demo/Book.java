package io.baton.cli.demo;

import io.baton.cli.demo.Contract.Customer;
import io.baton.core.time.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A seller's book: the customers, old and won, and every contract with them. */
final class Book {
    private final Seller seller;
    private final DateRange days;
    private final Dice dice;
    private final List<Customer> customers = new ArrayList<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Expiry> expiries = new ArrayList<>();

    /** A contract that runs out, signed in these months or before. */
    record Expiry(LocalDate on, long cents) {}

    private Book(Seller seller, DemoSize size) {
        this.seller = seller;
        this.days = size.days();
        this.dice = seller.dice().branch("book");
    }

    /** The book of that seller over all months. */
    static Book of(Seller seller, DemoSize size) {
        var book = new Book(seller, size);
        if (seller.employed().from().isBefore(size.first().atDay(1))) {
            book.oldCustomers();
        }
        size.months().forEach(book::newBusiness);
        return book;
    }

    List<Customer> customers() {
        return List.copyOf(customers);
    }

    List<Contract> contracts() {
        return List.copyOf(contracts);
    }

    List<Expiry> expiries() {
        return List.copyOf(expiries);
    }

    /** Customers won before these months, each with a contract that expires within a year and may be renewed. */
    private void oldCustomers() {
        int number = dice.between(seller.senior() ? 6 : 9, seller.senior() ? 12 : 19);
        int here = (int) ChronoUnit.DAYS.between(seller.employed().from(), days.from());
        for (int i = 0; i < number; i++) {
            Customer customer = customer(days.from().minusDays(dice.between(1, here)), dice.chance(120));
            LocalDate expires = days.from().plusDays(dice.below(360));
            long cents = customer.segment().amount(dice);
            expiries.add(new Expiry(expires, cents));
            renewal(expires).ifPresent(signed -> sign(customer, true, signed, raised(cents)));
        }
    }

    private void newBusiness(YearMonth month) {
        int rate = 500 + seller.traits().skill() * 25 / 10;
        int number = dice.times(rate * Season.perMille(month) / 1000);
        for (int i = 0; i < number; i++) {
            LocalDate signed = month.atDay(dice.between(1, month.lengthOfMonth()));
            boolean known = !customers.isEmpty() && dice.chance(450);
            if (seller.worksOn(signed)) {
                Customer customer = known ? dice.pick(customers) : customer(signed, dice.chance(referrals()));
                sign(customer, false, signed.isBefore(customer.since()) ? customer.since() : signed, amount(customer));
            }
        }
    }

    private int referrals() {
        return 60 + seller.traits().care() / 4;
    }

    private long amount(Customer customer) {
        return customer.segment().amount(dice);
    }

    private Customer customer(LocalDate since, boolean referred) {
        String id = "K" + seller.id().substring(1) + "-" + (customers.size() + 1);
        boolean onTools = dice.chance(500 + seller.traits().diligence() / 2);
        var customer = new Customer(id, Segment.draw(seller.senior(), dice), since, referred, onTools);
        customers.add(customer);
        return customer;
    }

    /** A contract, and the renewals that follow it. */
    private void sign(Customer customer, boolean renewal, LocalDate signed, long cents) {
        LocalDate expires = signed.plusMonths(dice.chance(250) ? 6 : dice.chance(150) ? 24 : 12);
        Optional<LocalDate> renewed = renewal(expires);
        String id = "C" + seller.id().substring(1) + "-" + (contracts.size() + 1);
        contracts.add(new Contract(
                id,
                customer,
                renewal,
                signed,
                expires,
                cents,
                seller.region().taxRate(dice),
                renewed,
                surveyed(expires)));
        expiries.add(new Expiry(expires, cents));
        renewed.ifPresent(next -> sign(customer, true, next, raised(cents)));
    }

    /** Around the expiry, by chance and by the seller's care; a working day within the months or not at all. */
    private Optional<LocalDate> renewal(LocalDate expires) {
        LocalDate signed = expires.plusDays(4L - dice.below(28));
        boolean wanted = dice.chance(600 + seller.traits().care() * 35 / 100);
        return wanted && days.contains(signed) && seller.employed().contains(signed)
                ? Optional.of(workday(signed))
                : Optional.empty();
    }

    private Optional<LocalDate> surveyed(LocalDate expires) {
        LocalDate on = expires.minusMonths(3).plusDays(10L - dice.below(70));
        boolean done = dice.chance(550 + seller.traits().care() * 4 / 10);
        return done && days.contains(on) ? Optional.of(on) : Optional.empty();
    }

    /** The day, or the Friday before a weekend; the first of all days stays. */
    private LocalDate workday(LocalDate day) {
        long weekend = Math.max(0, day.getDayOfWeek().getValue() - 5L);
        return day.minusDays(Math.min(weekend, ChronoUnit.DAYS.between(days.from(), day)));
    }

    private long raised(long cents) {
        return cents * dice.around(1030, 180) / 1000;
    }
}
