package io.baton.cli.generate;

/**
 * How many lines each seller has. Few have most: one per cent of the sellers some thirty per cent, the next nine as much, all
 * others the rest, in proportion to the days for which they are here. They sum to exactly what was asked for.
 */
final class LineShares {
    /** Larger than any number of sellers and prime, so that multiplying by it shuffles them. */
    private static final long PRIME = 2_147_483_629L;

    private static final int MANY = 13_500;
    private static final int MORE = 1_500;
    private static final int FEW = 200;

    private final CompanySize size;
    private final Hierarchy hierarchy;
    private long linesLeft;
    private long weightLeft;

    LineShares(CompanySize size, Hierarchy hierarchy, Careers careers) {
        this.size = size;
        this.hierarchy = hierarchy;
        this.linesLeft = size.lines();
        for (int person = hierarchy.leaders() + 1; person <= size.people(); person++) {
            weightLeft += weight(careers.of(person));
        }
    }

    private long weight(Career career) {
        int days = career.to() - career.from() + 1;
        return (long) perDay(career.person() - hierarchy.leaders() - 1) * days;
    }

    /** By the place after shuffling. */
    private int perDay(int seller) {
        int sellers = hierarchy.sellers();
        long place = Math.floorMod(seller * PRIME + size.seed() % PRIME, sellers);
        return place < (sellers + 99) / 100 ? MANY : place < (sellers + 9) / 10 ? MORE : FEW;
    }

    /** The lines of the next seller; to be asked for each seller once, in order. */
    int next(Career career) {
        long weight = weight(career);
        long lines = linesLeft * weight / weightLeft;
        linesLeft -= lines;
        weightLeft -= weight;
        return Math.toIntExact(lines);
    }
}
