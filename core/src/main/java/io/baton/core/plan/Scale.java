package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.value.Decimals;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What raters may answer, and what it is worth from 0 to 100.
 *
 * @param name its name among the scales of the plan; empty for one that is written where it is used
 * @param from the least rating
 * @param to the greatest rating
 * @param levels levels with their points instead of numbers, which are from 0 to 100 then; empty for numbers only
 */
public record Scale(String name, BigDecimal from, BigDecimal to, List<Level> levels, Location at) {

    static final BigDecimal FULL = BigDecimal.valueOf(100);

    public Scale {
        levels = List.copyOf(levels);
    }

    /** A level with what it is worth. */
    public record Level(String name, BigDecimal points) {}

    /** The answer as a number of the scale, or its state; empty where the scale does not know it. */
    public Optional<Value> read(Value answer) {
        return switch (answer) {
            case Value.Decimal(BigDecimal points) ->
                points.compareTo(from) >= 0 && points.compareTo(to) <= 0 ? Optional.of(answer) : Optional.empty();
            case Value.Text(String level) ->
                levels.stream()
                        .filter(known -> known.name().equals(level))
                        .map(known -> Value.of(known.points()))
                        .findFirst();
            case Value.Absent _ -> Optional.of(answer);
            case Value.Day _, Value.Moment _, Value.YesNo _ -> Optional.empty();
        };
    }

    /** A number of the scale as points from 0 to 100, on a straight line. */
    public Value points(Value number) {
        boolean same = from.signum() == 0 && to.compareTo(FULL) == 0;
        return number instanceof Value.Decimal(BigDecimal rating) && !same
                ? Value.of(Decimals.divide(rating.subtract(from).multiply(FULL), to.subtract(from)))
                : number;
    }

    /** The least answer, as people give it. */
    public String least() {
        return levels.isEmpty() ? Decimals.plain(from) : levels.getLast().name();
    }

    /** The greatest answer, as people give it. */
    public String greatest() {
        return levels.isEmpty() ? Decimals.plain(to) : levels.getFirst().name();
    }
}
