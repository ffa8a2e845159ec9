package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import io.baton.cli.generate.Desk.Customer;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Contracts: their approval, who shares them, slips that are corrected, renewals, and what is paid for them. */
final class Deals {
    private static final List<String> CHANNELS = List.of("direct", "direct", "direct", "distributor", "community");
    private static final List<List<Integer>> SPLITS =
            List.of(List.of(6000, 4000), List.of(7000, 3000), List.of(5000, 3000, 2000), List.of(3334, 3333, 3333));
    private static final List<Integer> TERMS = List.of(182, 365, 365, 365, 730);
    private static final int GOODS_TAX = 1300;
    private static final int SERVICES_TAX = 600;

    private final Desk desk;
    private final Hierarchy hierarchy;
    private final Goals goals;
    private final Cash cash;
    private final Dice dice;

    Deals(Desk desk, Hierarchy hierarchy, Goals goals) {
        this.desk = desk;
        this.hierarchy = hierarchy;
        this.goals = goals;
        this.cash = new Cash(desk);
        this.dice = desk.dice();
    }

    /** A contract; days since 1970, tax in ten-thousandths. */
    record Contract(int number, Customer customer, String kind, int signed, int expires, long cents, int tax) {

        Contract ofAmount(int otherNumber, long otherCents) {
            return new Contract(otherNumber, customer, kind, signed, expires, otherCents, tax);
        }
    }

    /** A deal with an old or new customer; needs a row, two for a new customer. */
    void deal() {
        boolean known = !desk.customers().isEmpty() && (dice.chance(650) || !desk.has(2));
        int day = desk.day();
        Customer customer = known
                ? desk.customer()
                : desk.newCustomer(day, dice.chance(60 + desk.career().traits().care() / 4));
        int signed = customer.since() > day ? desk.dayFrom(customer.since()) : day;
        String kind = known && dice.chance(350) ? "renewal" : "new";
        sign(customer, kind, signed, customer.segment().amount(dice));
    }

    private void sign(Customer customer, String kind, int day, long cents) {
        int signed = day;
        long amount = cents;
        String signedAs = kind;
        boolean goesOn = true;
        while (goesOn && desk.has(1)) {
            int tax = dice.chance(500) ? GOODS_TAX : SERVICES_TAX;
            int expires = signed + dice.pick(TERMS);
            var contract = new Contract(0, customer, signedAs, signed, expires, amount, tax);
            OptionalInt renewed = renewed(expires);
            write(contract, renewed.isPresent());
            goesOn = renewed.isPresent();
            signed = renewed.orElse(signed);
            amount = amount * dice.around(1030, 180) / 1000;
            signedAs = "renewal";
        }
    }

    private OptionalInt renewed(int expires) {
        int on = expires + 4 - dice.below(28);
        boolean wanted = dice.chance(550 + desk.career().traits().care() * 35 / 100);
        return wanted && desk.days().holds(on) && desk.career().isHere(on) && desk.has(2)
                ? OptionalInt.of(on)
                : OptionalInt.empty();
    }

    /** Of a hundred contracts one is entered ten times too large, taken back, and entered again. */
    private void write(Contract wanted, boolean renewed) {
        boolean slips = dice.chance(10) && desk.has(3);
        int wrong = slips ? slip(wanted, renewed) : 0;
        Contract contract = wanted.ofAmount(desk.next(FactTable.CONTRACT), wanted.cents());
        row(contract, renewed, wrong);
        goals.count(contract);
        share(contract);
        submit(contract);
        cash.invoice(contract);
    }

    private int slip(Contract wanted, boolean renewed) {
        int wrong = desk.next(FactTable.CONTRACT);
        row(wanted.ofAmount(wrong, wanted.cents() * 10), renewed, 0);
        row(wanted.ofAmount(desk.next(FactTable.CONTRACT), wanted.cents() * -10), renewed, wrong);
        return wrong;
    }

    /** The row names the contract that it corrects, where it does. */
    private void row(Contract contract, boolean renewed, int corrects) {
        Sheet row = desk.row(FactTable.CONTRACT)
                .id('C', desk.person(), contract.number())
                .person(desk.person())
                .id('K', desk.person(), contract.customer().number())
                .text(contract.kind())
                .date(contract.signed())
                .date(contract.expires())
                .money(contract.cents())
                .ratio(contract.tax())
                .text(contract.customer().segment().label())
                .text(dice.pick(CHANNELS))
                .yes(renewed);
        survey(row, contract.expires());
        if (corrects == 0) {
            row.empty().end();
        } else {
            row.id('C', desk.person(), corrects).end();
        }
    }

    private void survey(Sheet row, int expires) {
        int on = expires - 92 + 10 - dice.below(70);
        boolean done = dice.chance(550 + desk.career().traits().care() * 4 / 10);
        if (done && desk.days().holds(on)) {
            row.date(on);
        } else {
            row.empty();
        }
    }

    /** Of a hundred contracts four are shared with colleagues of the team. */
    private void share(Contract contract) {
        List<Integer> shares = dice.chance(40) ? dice.pick(SPLITS) : List.of();
        int[] sharers = Stream.concat(
                        Stream.of(OptionalInt.of(desk.person())),
                        IntStream.range(1, Math.max(1, shares.size()))
                                .mapToObj(number -> hierarchy.mate(desk.person(), number)))
                .flatMapToInt(OptionalInt::stream)
                .toArray();
        if (sharers.length == shares.size() && desk.has(sharers.length)) {
            for (int i = 0; i < sharers.length; i++) {
                desk.row(FactTable.CONTRACT_SPLIT)
                        .id('C', desk.person(), contract.number())
                        .person(sharers[i])
                        .ratio(shares.get(i))
                        .end();
            }
        }
    }

    /** A contract that does not comply is mended and submitted again. */
    private void submit(Contract contract) {
        boolean mended = dice.chance(120 - desk.career().traits().diligence() / 10);
        for (int i = mended ? 1 : 2; i <= 2 && desk.has(1); i++) {
            desk.row(FactTable.SUBMISSION)
                    .id('A', desk.person(), contract.number(), i)
                    .person(desk.person())
                    .date(contract.signed() - 15 + 6 * i)
                    .yes(i == 2)
                    .end();
        }
    }
}
