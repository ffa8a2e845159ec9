package io.baton.cli.generate;

import io.baton.cli.demo.Region;
import java.util.List;
import java.util.OptionalInt;

/**
 * Who leads whom: each leads up to {@value #SPAN}, and whoever leads nobody sells. Persons have the numbers from 1 on, level
 * by level, so that 20 people have three levels and 100 000 seven.
 */
record Hierarchy(int people) {
    static final int SPAN = 8;
    static final int HEAD = 1;
    private static final List<Region> REGIONS = List.of(Region.values());

    boolean leads(int person) {
        return person <= leaders();
    }

    /** Leaders are the persons up to this number, sellers those above it. */
    int leaders() {
        return (people - 2) / SPAN + 1;
    }

    int sellers() {
        return people - leaders();
    }

    /** The person above; the head is above himself. */
    int superior(int person) {
        return person == HEAD ? HEAD : (person - 2) / SPAN + 1;
    }

    /** Regions are led by the people right below the head. */
    Region region(int person) {
        int at = person;
        while (at > SPAN + 1) {
            at = superior(at);
        }
        return REGIONS.get((at + REGIONS.size() - 2) % REGIONS.size());
    }

    /** The unit that somebody leads. */
    String unit(int leader) {
        return leader == HEAD ? "销售中心" : region(leader).unit() + leader;
    }

    /** Somebody else who sells in the same team, where there is one; several by number. */
    OptionalInt mate(int seller, int number) {
        int first = Math.max((superior(seller) - 1) * SPAN + 2, leaders() + 1);
        int mates = Math.min(superior(seller) * SPAN + 1, people) - first + 1;
        return number < mates ? OptionalInt.of(first + (seller - first + number) % mates) : OptionalInt.empty();
    }
}
