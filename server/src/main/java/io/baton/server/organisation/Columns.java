package io.baton.server.organisation;

import io.baton.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Rows as columns of texts, in which the database reads many at once. */
final class Columns {

    private Columns() {}

    static <T> String[] of(List<T> rows, Function<T, String> cell) {
        return rows.stream().map(cell).toArray(String[]::new);
    }

    static String first(DateRange days) {
        return days.from().equals(LocalDate.MIN) ? "-infinity" : days.from().toString();
    }

    static String last(DateRange days) {
        return days.to().equals(LocalDate.MAX) ? "infinity" : days.to().toString();
    }
}
