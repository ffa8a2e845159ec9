package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Shape;
import io.baton.core.time.DateRange;
import io.baton.core.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and writes on which days a company works. */
record WorkingDaysReader(Problems problems) {

    private static final Map<String, DayOfWeek> DAYS =
            Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(WorkingDaysReader::name, Function.identity()));

    /** A day of the week. */
    static final Shape.Choice WEEKDAY = Shape.choice(
            Arrays.stream(DayOfWeek.values()).map(WorkingDaysReader::name).toArray(String[]::new));

    Optional<WorkingDays> read(Node node) {
        return Entries.of(node, PlanGrammar.WORKING_DAYS, problems).map(in -> {
            Set<DayOfWeek> rest =
                    in.has("rest") ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(WorkingDays.WEEKDAYS.rest());
            in.scalars("rest")
                    .forEach(
                            day -> Scalars.choice(day, "'rest'", DAYS, problems).ifPresent(rest::add));
            return new WorkingDays(rest, ranges(in, "off"), ranges(in, "on"));
        });
    }

    private List<DateRange> ranges(Entries in, String key) {
        return in.scalars(key).stream()
                .flatMap(text -> text.text().contains("..")
                        ? Dates.range(text, "'" + key + "'", false, problems).stream()
                        : Dates.day(text, "'" + key + "'", problems).map(day -> new DateRange(day, day)).stream())
                .toList();
    }

    static Written write(WorkingDays days) {
        Written written = new Written();
        if (!days.rest().equals(WorkingDays.WEEKDAYS.rest())) {
            written.put(
                    "rest",
                    Written.list(days.rest().stream()
                            .sorted()
                            .map(WorkingDaysReader::name)
                            .toList()));
        }
        return written.putList("off", texts(days.off())).putList("on", texts(days.on()));
    }

    private static List<String> texts(List<DateRange> ranges) {
        return ranges.stream()
                .map(range -> range.days() == 1 ? text(range.from()) : range.toString())
                .toList();
    }

    private static String text(LocalDate day) {
        return day.toString();
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
