package io.baton.cli.demo;

import io.baton.core.time.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Targets as they might have been agreed: about what the person reaches, more for some and less for others. Nothing is
 * asked for a month of leave, before joining, or after leaving.
 */
final class Targets {
    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    private final Seller seller;
    private final Book book;
    private final DemoSize size;
    private final DataFolder folder;

    private Targets(Seller seller, Book book, DemoSize size, DataFolder folder) {
        this.seller = seller;
        this.book = book;
        this.size = size;
        this.folder = folder;
    }

    /** Writes the targets of every month and whole year, and the valuations that a year's target of value looks at. */
    static void write(Seller seller, Book book, DemoSize size, DataFolder folder) {
        var targets = new Targets(seller, book, size, folder);
        targets.newContracts();
        targets.renewals();
        size.years().forEach(targets::value);
    }

    /** How much of the target is reached, per mille. */
    private int level(String topic) {
        return seller.dice().branch(topic).around(640 + seller.traits().skill() * 45 / 100, 150);
    }

    private static DateRange days(YearMonth month) {
        return new DateRange(month.atDay(1), month.atEndOfMonth());
    }

    /** By season. */
    private void newContracts() {
        BigDecimal reached = book.contracts().stream()
                .filter(contract -> !contract.renewal())
                .map(Contract::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int seasons = size.months().stream()
                .filter(seller::worksIn)
                .mapToInt(Season::perMille)
                .sum();
        long whole = Math.max(1L, (long) level("new target") * seasons);
        for (YearMonth month : size.months()) {
            int share = seller.worksIn(month) ? Season.perMille(month) : 0;
            add("new_target", month.toString(), portion(reached, 1000L * share, whole));
        }
    }

    /** 85 per cent of what expires in the month, without tax. */
    private void renewals() {
        for (YearMonth month : size.months()) {
            long cents = book.expiries().stream()
                    .filter(expiry -> days(month).contains(expiry.on()))
                    .filter(expiry -> seller.employed().contains(expiry.on()))
                    .mapToLong(Book.Expiry::cents)
                    .sum();
            BigDecimal net = BigDecimal.valueOf(cents, 2).divide(new BigDecimal("1.13"), 2, RoundingMode.HALF_UP);
            add("renewal_target", month.toString(), portion(net, 850_000, 1000L * level("renewal target")));
        }
    }

    private void value(int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        BigDecimal value =
                seller.employed().contains(day) ? Valuations.write(seller, book, day, folder) : BigDecimal.ZERO;
        add("value_target", Integer.toString(year), portion(value, 1000, level("value target")));
    }

    /** In thousands. */
    private static BigDecimal portion(BigDecimal amount, long part, long whole) {
        return amount.multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole).multiply(THOUSAND), 0, RoundingMode.HALF_UP)
                .multiply(THOUSAND);
    }

    private void add(String item, String period, BigDecimal value) {
        folder.add(Table.TARGETS, seller.id(), item, period, value);
    }
}
