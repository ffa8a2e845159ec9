package io.baton.walls.broken.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the core may do: none of the walls may stop it. */
record CleanCode(BigDecimal amount, LocalDate due, @Nullable String remark, int[] counts) {
    private static final long LIMIT = 10;

    sealed interface State {
        record Open(String name) implements State {}

        enum Closed implements State {
            PAID,
            REFUSED
        }
    }

    String shown(State state) {
        return switch (state) {
            case State.Open(var name) -> name.toLowerCase(Locale.ROOT) + " " + due.plusDays(LIMIT);
            case State.Closed closed -> String.format(Locale.ROOT, "%s", closed);
        };
    }

    List<BigDecimal> halves() {
        return List.of(amount).stream()
                .map(each -> each.divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP))
                .toList();
    }
}
