package io.baton.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * A named loss of digits, owned by the plan (rule N1).
 *
 * @param scale decimals kept, 0 to 12
 * @param mode how; HALF_UP is half away from zero
 */
public record Rounding(int scale, RoundingMode mode) {

    private static final Map<String, RoundingMode> MODES = Map.of(
            "half-up", RoundingMode.HALF_UP,
            "half-even", RoundingMode.HALF_EVEN,
            "up", RoundingMode.UP,
            "down", RoundingMode.DOWN,
            "floor", RoundingMode.FLOOR,
            "ceiling", RoundingMode.CEILING);

    /** Decimals inside a division that nobody rounded explicitly. */
    public static final int DIVISION_SCALE = 12;

    /** Half away from zero. */
    public static Rounding halfUp(int scale) {
        return new Rounding(scale, RoundingMode.HALF_UP);
    }

    /** Reads {@code 2 half-up} or {@code 2}. */
    public static Optional<Rounding> parse(String text) {
        String[] words = text.strip().split(" +", -1);
        if (words.length > 2 || !words[0].matches("[0-9]|1[0-2]")) {
            return Optional.empty();
        }
        RoundingMode mode =
                words.length == 1 ? RoundingMode.HALF_UP : MODES.getOrDefault(words[1], RoundingMode.UNNECESSARY);
        return mode == RoundingMode.UNNECESSARY
                ? Optional.empty()
                : Optional.of(new Rounding(Integer.parseInt(words[0]), mode));
    }

    /** The mode of that name: half-up, half-even, up, down, floor, ceiling. */
    public static Optional<RoundingMode> parseMode(String name) {
        return Optional.ofNullable(MODES.get(name));
    }

    /** The number with {@link #scale} decimals. */
    public BigDecimal round(BigDecimal exact) {
        return exact.setScale(scale, mode);
    }

    /** A number rounded, an absence as it is; other values cannot be rounded. */
    public Value round(Value value) {
        return value instanceof Value.Decimal(BigDecimal amount) ? Value.of(round(amount)) : value;
    }

    /** {@code 2 half-up}, the form that {@link #parse} reads. */
    @Override
    public String toString() {
        return scale + " "
                + MODES.entrySet().stream()
                        .filter(entry -> entry.getValue() == mode)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
    }
}
