package io.baton.cli.demo;

import io.baton.cli.demo.Contract.Customer;
import io.baton.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a seller does day by day: visits, answers, leads, proposals, need documents, feedback. */
final class Activities {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+08:00'", Locale.ROOT);
    private static final List<String> CHANNELS = List.of(
            "private-domain", "private-domain", "website", "website", "website", "referral", "exhibition", "phone");

    private final Seller seller;
    private final List<Customer> customers;
    private final DataFolder folder;
    private final int skill;
    private final int diligence;
    private int number;

    private Activities(Seller seller, Book book, DataFolder folder) {
        this.seller = seller;
        this.customers = book.customers();
        this.folder = folder;
        this.skill = seller.traits().skill();
        this.diligence = seller.traits().diligence();
    }

    /** Writes all of it, topic by topic; each topic has numbers of its own. */
    static void write(Seller seller, Book book, DateRange days, DataFolder folder) {
        var activities = new Activities(seller, book, folder);
        activities.eachDay(days, "visits", 430, activities::visit);
        activities.eachDay(days, "enquiries", 360, activities::enquiry);
        activities.eachDay(days, "leads", 300, activities::lead);
        activities.eachDay(days, "proposals", 75, activities::proposal);
        activities.eachDay(days, "needs", 60, activities::needDocument);
        activities.eachDay(days, "feedback", 40, activities::feedback);
        activities.weeks(days);
    }

    /** Something that may happen on a day with a customer. */
    private interface Event {
        void happens(LocalDate day, Customer customer, Dice dice);
    }

    private void eachDay(DateRange days, String topic, int perMille, Event event) {
        Dice dice = seller.dice().branch(topic);
        number = 0;
        for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            boolean happens = dice.chance(perMille * Season.perMille(YearMonth.from(day)) / 1000);
            if (happens && seller.worksOn(day) && !customers.isEmpty()) {
                event.happens(day, dice.pick(customers), dice);
            }
        }
    }

    private String id(char letter) {
        number++;
        return letter + seller.id().substring(1) + "-" + number;
    }

    private void visit(LocalDate day, Customer customer, Dice dice) {
        boolean kept = dice.chance(800 + diligence / 5);
        boolean prompt = dice.chance(670 + diligence * 35 / 100);
        LocalDateTime visited = day.atTime(dice.between(9, 17), dice.below(60));
        LocalDateTime entered = visited.plusMinutes(prompt ? dice.between(30, 1400) : dice.between(1500, 7000));
        folder.add(
                Table.VISIT,
                id('V'),
                seller.id(),
                customer.id(),
                day,
                kept ? visited.format(LOCAL) : "",
                kept ? entered.format(LOCAL) : "");
    }

    /** Customers ask on any hour; some wait too long, and some for ever. */
    private void enquiry(LocalDate day, Customer customer, Dice dice) {
        LocalDateTime asked = day.atTime(dice.between(7, 22), dice.below(60), dice.below(60));
        boolean prompt = dice.chance(820 + diligence * 18 / 100);
        Optional<LocalDateTime> answered = prompt
                ? Optional.of(asked.plusSeconds(dice.between(120, 86_400)))
                : dice.chance(850) ? Optional.of(asked.plusSeconds(dice.between(86_401, 400_000))) : Optional.empty();
        folder.add(
                Table.ENQUIRY,
                id('E'),
                seller.id(),
                customer.id(),
                asked.format(INSTANT),
                answered.map(INSTANT::format));
    }

    private void lead(LocalDate day, Customer customer, Dice dice) {
        folder.add(Table.LEAD, id('L'), seller.id(), dice.pick(CHANNELS), day, dice.chance(50 + skill * 16 / 100));
    }

    private void proposal(LocalDate day, Customer customer, Dice dice) {
        int points = dice.between(4, 12);
        int accepted = 0;
        for (int i = 0; i < points; i++) {
            accepted += dice.chance(480 + skill * 4 / 10) ? 1 : 0;
        }
        folder.add(Table.PROPOSAL, id('S'), seller.id(), customer.id(), day, points, accepted);
    }

    private void needDocument(LocalDate day, Customer customer, Dice dice) {
        int complete = 620 + diligence * 3 / 10;
        folder.add(
                Table.NEED_DOCUMENT,
                id('N'),
                seller.id(),
                customer.id(),
                day,
                dice.chance(complete + 60),
                dice.chance(complete - 60),
                dice.chance(complete));
    }

    private void feedback(LocalDate day, Customer customer, Dice dice) {
        folder.add(Table.FEEDBACK, id('B'), seller.id(), day, dice.chance(120 + skill * 3 / 10));
    }

    /** Customers who are reached in a week, some of them more than once. */
    private void weeks(DateRange days) {
        Dice dice = seller.dice().branch("reach");
        number = 0;
        LocalDate monday = days.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(days.to()); monday = monday.plusDays(7)) {
            for (Customer customer : customers) {
                boolean reached = dice.chance(120);
                boolean crm = dice.chance(300 + diligence / 2) && customer.onTools();
                boolean ai = dice.chance(250 + diligence / 2) && customer.onTools();
                if (reached && !customer.since().isAfter(monday) && seller.worksOn(monday)) {
                    reach(days, monday, customer, new Channels(crm, ai), dice);
                }
            }
        }
    }

    private void reach(DateRange days, LocalDate monday, Customer customer, Channels by, Dice dice) {
        int contacts = dice.chance(150) ? 2 : 1;
        for (int i = 0; i < contacts; i++) {
            LocalDate day = monday.plusDays(dice.below(5));
            if (days.contains(day) && seller.worksOn(day)) {
                folder.add(Table.REACH, id('R'), seller.id(), customer.id(), day, by.crm(), by.ai());
            }
        }
    }

    private record Channels(boolean crm, boolean ai) {}
}
