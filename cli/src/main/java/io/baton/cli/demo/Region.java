package io.baton.cli.demo;

import java.math.BigDecimal;

/** A sales region: what its unit is called, how many of sixty sellers it has, at which rates its contracts are taxed. */
public enum Region {
    EAST('E', "华东大区", 20, "0.13", "0.06"),
    SOUTH('S', "华南大区", 16, "0.13", "0.06"),
    NORTH('N', "华北大区", 14, "0.13", "0.06"),
    TAIWAN('T', "台灣區", 10, "0.05", "0.05");

    private final char letter;
    private final String unit;
    private final int sellers;
    private final BigDecimal goodsTax;
    private final BigDecimal servicesTax;

    Region(char letter, String unit, int sellers, String goodsTax, String servicesTax) {
        this.letter = letter;
        this.unit = unit;
        this.sellers = sellers;
        this.goodsTax = new BigDecimal(goodsTax);
        this.servicesTax = new BigDecimal(servicesTax);
    }

    /** The region of the seller at that place among sixty. */
    static Region of(int place) {
        int end = 0;
        for (Region region : values()) {
            end += region.sellers;
            if (place < end) {
                return region;
            }
        }
        throw new IllegalArgumentException("no place " + place);
    }

    /** What managers' numbers bear. */
    char letter() {
        return letter;
    }

    public String unit() {
        return unit;
    }

    /** Goods or services are sold. */
    BigDecimal taxRate(Dice dice) {
        return dice.chance(500) ? goodsTax : servicesTax;
    }
}
