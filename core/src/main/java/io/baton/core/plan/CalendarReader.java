package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.time.DateRange;
import io.baton.core.time.PeriodCalendar;
import io.baton.core.time.PeriodCalendar.Pattern;
import io.baton.core.time.Recurring;
import io.baton.core.time.WorkingDays;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads periods that are not the calendar's. */
final class CalendarReader {

    private static final Map<String, Pattern> PATTERNS =
            Arrays.stream(Pattern.values()).collect(Collectors.toMap(Pattern::label, Function.identity()));

    private final NamedTerms terms;
    private final Problems problems;

    CalendarReader(NamedTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    Optional<PeriodCalendar> read(Node node) {
        return Entries.of(node, PlanGrammar.CALENDAR, problems).map(this::calendar);
    }

    private PeriodCalendar calendar(Entries in) {
        Month start = in.choice("year starts", months()).orElse(Month.JANUARY);
        boolean namedByStart =
                in.choice("year named by", Map.of("start", true, "end", false)).orElse(false);
        Pattern pattern = in.choice("pattern", PATTERNS).orElse(Pattern.MONTHS);
        SequencedMap<Integer, LocalDate> firstDays = new YearStarts(terms, problems).read(in, pattern);
        refuseIdle(in, start, pattern);
        SequencedMap<String, SequencedMap<String, DateRange>> windows = new LinkedHashMap<>();
        terms.read(in, "windows", PlanValues.LABEL, (cycle, value) -> {
            windows.put(cycle.text(), windows(cycle.text(), value));
            return Optional.of(cycle);
        });
        boolean readable = pattern == Pattern.MONTHS || !firstDays.isEmpty();
        return new PeriodCalendar(
                start,
                namedByStart,
                readable ? pattern : Pattern.MONTHS,
                firstDays,
                windows,
                recurring(in),
                in.node("working days")
                        .flatMap(new WorkingDaysReader(problems)::read)
                        .orElse(WorkingDays.WEEKDAYS));
    }

    private SequencedMap<String, Recurring> recurring(Entries in) {
        SequencedMap<String, Recurring> cycles = new LinkedHashMap<>();
        terms.read(
                in,
                "cycles",
                PlanValues.LABEL,
                (cycle, value) -> Scalars.scalar(value, "'" + cycle.text() + "'", problems)
                        .flatMap(text -> {
                            Optional<Recurring> found = Recurring.parse(text.text());
                            if (found.isEmpty()) {
                                problems.error(
                                        text.at(),
                                        "'" + cycle.text() + "' does not read '" + Scalars.cut(text.text()) + "'",
                                        "write half months, or such as 14 days from 2024-01-05, 12 months from 2024-03-10");
                            }
                            found.ifPresent(recurring -> cycles.put(cycle.text(), recurring));
                            return found;
                        }));
        return cycles;
    }

    private SequencedMap<String, DateRange> windows(String cycle, Node value) {
        SequencedMap<String, DateRange> windows = new LinkedHashMap<>();
        terms.read(value, "'" + cycle + "'", PlanValues.WINDOW, (name, days) -> {
            Optional<DateRange> range = Dates.range(days, "'" + name.text() + "'", false, problems);
            range.ifPresent(found -> windows.put(name.text(), found));
            return range;
        });
        return windows;
    }

    private void refuseIdle(Entries in, Month start, Pattern pattern) {
        if (pattern != Pattern.MONTHS && in.has("year starts")) {
            problems.error(
                    in.at("year starts"),
                    "'year starts' has no meaning with a week pattern",
                    "leave it out: 'year begins on' says when years start");
        }
        if (in.has("year named by") && (pattern != Pattern.MONTHS || start == Month.JANUARY)) {
            problems.error(
                    in.at("year named by"),
                    "'year named by' has no meaning here",
                    "leave it out, or say in which other month the year starts");
        }
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            months.put(month.name().toLowerCase(Locale.ROOT), month);
            months.put(String.valueOf(month.getValue()), month);
        }
        return months;
    }
}
