package io.baton.cli.demo;

import io.baton.cli.demo.Seller.Assignment;
import io.baton.cli.demo.Seller.Traits;
import io.baton.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who works here: branches of sixty sellers in four regions, each region under a manager, all under one head. */
final class Organisation {
    static final int BRANCH = 60;
    private static final String HEAD = "H00001";
    private static final String ALL = "销售中心";
    private static final List<Integer> JOINERS = List.of(7, 31, 52);
    private static final List<Integer> LEAVERS = List.of(13, 47);
    private static final int PROMOTED = 5;
    private static final int MOVED = 29;
    private static final int ON_LEAVE = 41;

    private final DemoSize size;
    private final Dice dice;

    Organisation(DemoSize size) {
        this.size = size;
        this.dice = new Dice(size.seed());
    }

    /** Writes the head of sales. */
    void writeHead(DataFolder folder) {
        write(folder, HEAD, Names.of(Region.EAST, dice.branch(HEAD)), "head", ALL, "");
        folder.add(Table.UNITS, ALL, "");
    }

    /** Writes the managers of a branch. */
    void writeManagers(int branch, DataFolder folder) {
        for (Region region : Region.values()) {
            String id = manager(branch, region);
            folder.add(Table.UNITS, unit(branch, region), ALL);
            write(folder, id, Names.of(region, dice.branch(id)), "manager", unit(branch, region), HEAD);
        }
    }

    private static void write(DataFolder folder, String id, String name, String role, String unit, String superior) {
        folder.add(Table.PEOPLE, id, name);
        folder.add(Table.ASSIGNMENTS, id, role, unit, superior, "", "");
    }

    /** Writes a seller with all assignments. */
    static void write(Seller seller, DataFolder folder) {
        folder.add(Table.PEOPLE, seller.id(), seller.name());
        for (Assignment post : seller.assignments()) {
            LocalDate last = post.days().to();
            String to = last.equals(LocalDate.MAX) ? "" : last.toString();
            folder.add(
                    Table.ASSIGNMENTS,
                    seller.id(),
                    post.role(),
                    post.unit(),
                    post.superior(),
                    post.days().from(),
                    to);
        }
    }

    /** The seller of that number, from 0. */
    Seller seller(int number) {
        int place = number % BRANCH;
        Region region = Region.of(place);
        String id = id('P', number + 1);
        Dice own = dice.branch(id);
        boolean senior = place % 7 == 3;
        DateRange employed = employed(place, own.branch("career"));
        return new Seller(
                id,
                Names.ofSeller(place, region, own.branch("name")),
                place,
                region,
                senior,
                employed,
                leave(place),
                assignments(number / BRANCH, place, senior, employed),
                traits(senior, own.branch("traits")),
                own);
    }

    private DateRange employed(int place, Dice own) {
        LocalDate first = size.first().atDay(1);
        LocalDate joined = JOINERS.contains(place)
                ? first.plusMonths(own.between(3, 11)).plusDays(own.below(20))
                : first.minusDays(own.between(200, 3000));
        LocalDate left =
                LEAVERS.contains(place) ? size.last().atEndOfMonth().minusDays(own.between(60, 240)) : LocalDate.MAX;
        return new DateRange(joined, left);
    }

    /** Four months from the seventh before the end. */
    private Optional<DateRange> leave(int place) {
        return place == ON_LEAVE
                ? Optional.of(new DateRange(
                        size.last().minusMonths(7).atDay(1),
                        size.last().minusMonths(4).atEndOfMonth()))
                : Optional.empty();
    }

    private List<Assignment> assignments(int branch, int place, boolean senior, DateRange employed) {
        LocalDate change = size.last().minusMonths(5).atDay(1);
        Region region = Region.of(place);
        return switch (place) {
            case PROMOTED -> changed(branch, employed, change, new Post("account", region), new Post("senior", region));
            case MOVED ->
                changed(branch, employed, change, new Post("account", Region.EAST), new Post("account", region));
            default -> List.of(assignment(branch, new Post(senior ? "senior" : "account", region), employed));
        };
    }

    private record Post(String role, Region region) {}

    private static List<Assignment> changed(int branch, DateRange employed, LocalDate change, Post before, Post after) {
        return List.of(
                assignment(branch, before, new DateRange(employed.from(), change.minusDays(1))),
                assignment(branch, after, new DateRange(change, employed.to())));
    }

    private static Assignment assignment(int branch, Post post, DateRange days) {
        return new Assignment(post.role(), unit(branch, post.region()), manager(branch, post.region()), days);
    }

    private static Traits traits(boolean senior, Dice own) {
        int head = senior ? 80 : 0;
        return new Traits(own.around(560 + head, 430), own.around(560 + head, 430), own.around(560 + head, 430));
    }

    private static String unit(int branch, Region region) {
        return branch == 0 ? region.unit() : region.unit() + (branch + 1);
    }

    private static String manager(int branch, Region region) {
        return "M" + id(region.letter(), branch + 1);
    }

    /** A letter and at least five digits. */
    static String id(char letter, int number) {
        String digits = Integer.toString(number);
        return letter + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }
}
