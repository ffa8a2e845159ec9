package io.baton.core.formula;

import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** A unit behind a number: {@code 24 hours}. */
enum Unit {
    SECONDS("second", Kind.DURATION, 1),
    MINUTES("minute", Kind.DURATION, 60),
    HOURS("hour", Kind.DURATION, 3600),
    DAYS("day", Kind.DAYS, 1),
    MONTHS("month", Kind.MONTHS, 1),
    POINTS("point", Kind.POINTS, 1);

    private final String singular;
    private final Kind kind;
    private final BigDecimal size;

    Unit(String singular, Kind kind, int size) {
        this.singular = singular;
        this.kind = kind;
        this.size = BigDecimal.valueOf(size);
    }

    Kind kind() {
        return kind;
    }

    BigDecimal amount(BigDecimal number) {
        return number.multiply(size);
    }

    static Optional<Unit> of(String word) {
        return Arrays.stream(values())
                .filter(unit -> word.equals(unit.singular) || word.equals(unit.singular + "s"))
                .findFirst();
    }
}
