package io.baton.core.pay;

import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Deals of one window on the tiers, one after the other in the order of their credit (rules M1 to M3). Each deal occupies
 * the stretch of {@code by} between the sums before and with it. Used by one thread.
 */
public final class TierRun {

    private final Tiers.Mode mode;
    private final Bands<TierPrice> bands;
    private final Tiers.Negative negative;
    private final boolean fixedAtZero;
    private final BigDecimal last;
    private BigDecimal sum = BigDecimal.ZERO;
    private int entered = Bands.NOWHERE;
    /** The tier of the sum, where it is above 0; else nowhere. */
    private int at = Bands.NOWHERE;

    /**
     * A run at the start of its window.
     *
     * @param tiers mode and edges
     * @param bands the tiers in numbers
     * @param last the sum of {@code by} over all deals of the window, which mode whole pays by
     */
    public TierRun(Tiers tiers, Bands<TierPrice> bands, BigDecimal last) {
        this.mode = tiers.mode();
        this.negative = tiers.negative();
        this.fixedAtZero = tiers.fixedAtZero();
        this.bands = bands;
        this.last = last;
    }

    /** Starts behind what was counted before Baton, such as an opening balance (rule M10); its entries are paid. */
    public void startAt(BigDecimal before) {
        sum = before;
        entered = entry(before);
        at = before.signum() > 0 ? bands.place(before) : Bands.NOWHERE;
    }

    /** The sum of {@code by} so far. */
    public BigDecimal sum() {
        return sum;
    }

    /**
     * What the next deal earns, tier by tier.
     *
     * @param by how far it moves the sum
     * @param on what is paid on
     * @return the parts; none where no tier holds
     */
    public List<TierPart> next(BigDecimal by, BigDecimal on) {
        return next(by, on, mode);
    }

    /**
     * What a return takes off that is rated by itself (rule M7): at the tier at which a deal would be rated that came instead, so
     * that one that comes back at once takes off what it has earned.
     *
     * @param by how far it moves the sum, below 0
     * @param on what is paid on, below 0
     */
    List<TierPart> back(BigDecimal by, BigDecimal on) {
        return next(
                by,
                on,
                switch (mode) {
                    case REACHED -> Tiers.Mode.REACHED_BEFORE;
                    case REACHED_BEFORE -> Tiers.Mode.REACHED;
                    case MARGINAL, WHOLE -> mode;
                });
    }

    private List<TierPart> next(BigDecimal by, BigDecimal on, Tiers.Mode rated) {
        BigDecimal before = sum;
        sum = sum.add(by);
        if (rated == Tiers.Mode.MARGINAL && by.signum() > 0 && at != Bands.NOWHERE && bands.holds(at, sum)) {
            return List.of(TierPart.of(at, by, on, bands.bands().get(at).of(), false));
        }
        List<TierPart> parts = switch (rated) {
            case MARGINAL -> stretches(before, by, on);
            case WHOLE -> whole(place(last), by, on);
            case REACHED -> whole(place(sum), by, on);
            case REACHED_BEFORE -> whole(place(before), by, on);
        };
        entered = Math.max(entered, entry(sum));
        at = sum.signum() > 0 ? bands.place(sum) : Bands.NOWHERE;
        return parts;
    }

    private int place(BigDecimal value) {
        if (value.signum() < 0 && negative == Tiers.Negative.FIRST_TIER) {
            return 0;
        }
        return value.signum() < 0 && endsAtZero() ? Bands.NOWHERE : bands.place(value);
    }

    /** Whether nothing holds below zero, also where the nearest tier does below its bound (rule M2). */
    private boolean endsAtZero() {
        boolean isBelow =
                bands.bands().isEmpty() || bands.bands().getFirst().from().at().signum() >= 0;
        return isBelow && negative == Tiers.Negative.NOTHING;
    }

    /** The highest tier whose entry is paid at a sum. */
    private int entry(BigDecimal value) {
        return value.signum() == 0 && !fixedAtZero ? Bands.NOWHERE : bands.place(value);
    }

    private List<TierPart> whole(int tier, BigDecimal by, BigDecimal on) {
        if (tier == Bands.NOWHERE) {
            return List.of();
        }
        boolean enters = tier > entered && tier == entry(sum);
        return List.of(TierPart.of(tier, by, on, bands.bands().get(tier).of(), enters));
    }

    private List<TierPart> stretches(BigDecimal before, BigDecimal by, BigDecimal on) {
        BigDecimal low = before.min(sum);
        BigDecimal high = before.max(sum);
        int reached = entry(sum);
        List<TierPart> parts = new ArrayList<>(2);
        for (int tier = 0; tier < bands.bands().size(); tier++) {
            BigDecimal inside = inside(tier, low, high);
            boolean enters = tier > entered && tier <= reached;
            boolean hasFixed = enters && bands.bands().get(tier).of().fixed().signum() != 0;
            if (inside.signum() != 0 || hasFixed) {
                BigDecimal signed = by.signum() < 0 ? inside.negate() : inside;
                parts.add(TierPart.of(
                        tier,
                        signed,
                        portion(on, signed, by),
                        bands.bands().get(tier).of(),
                        enters));
            }
        }
        return parts;
    }

    /** How much of the stretch from low to high lies in a tier. */
    private BigDecimal inside(int tier, BigDecimal low, BigDecimal high) {
        BigDecimal start = low;
        boolean goesOn = tier == 0 && (bands.below() == Bands.Outside.NEAREST || negative == Tiers.Negative.FIRST_TIER);
        if (!goesOn) {
            start = low.max(bands.bands().get(tier).from().at());
        } else if (endsAtZero()) {
            start = low.max(BigDecimal.ZERO);
        }
        BigDecimal end = bands.endOf(tier).map(high::min).orElse(high);
        return end.compareTo(start) > 0 ? end.subtract(start) : BigDecimal.ZERO;
    }

    /** The part of the base that belongs to a part of {@code by}; without any loss where they are the same. */
    private static BigDecimal portion(BigDecimal on, BigDecimal part, BigDecimal by) {
        if (by.compareTo(on) == 0) {
            return part;
        }
        if (part.compareTo(by) == 0) {
            return on;
        }
        return by.signum() == 0 ? BigDecimal.ZERO : Decimals.divide(on.multiply(part), by);
    }
}
