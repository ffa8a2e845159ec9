package io.baton.cli.demo;

import java.math.BigDecimal;

/** A segment of customers: what they spend, and the years and margin that a valuation takes for all of them. */
public enum Segment {
    SMALL("small", 150, 500, "2", "0.35"),
    MEDIUM("medium", 500, 1800, "3.5", "0.30"),
    LARGE("large", 1800, 5000, "5", "0.25");

    private static final int YUAN_CENTS = 10_000;

    private final String label;
    private final int least;
    private final int most;
    private final BigDecimal years;
    private final BigDecimal margin;

    Segment(String label, int least, int most, String years, String margin) {
        this.label = label;
        this.least = least;
        this.most = most;
        this.years = new BigDecimal(years);
        this.margin = new BigDecimal(margin);
    }

    /** Senior sellers have the larger customers. */
    public static Segment draw(boolean senior, Dice dice) {
        int drawn = dice.below(100) + (senior ? 25 : 0);
        return drawn < 60 ? SMALL : drawn < 95 ? MEDIUM : LARGE;
    }

    /** An amount with tax, in cents: mostly round, now and then several times as much (a long tail). */
    public long amount(Dice dice) {
        long hundreds = dice.between(least, most);
        while (dice.chance(90)) {
            hundreds *= 2;
        }
        return hundreds * YUAN_CENTS + (dice.chance(300) ? dice.below(YUAN_CENTS) : 0);
    }

    /** The name in files. */
    public String label() {
        return label;
    }

    public BigDecimal years() {
        return years;
    }

    public BigDecimal margin() {
        return margin;
    }
}
