package io.baton.engine.pay;

import io.baton.core.pay.Superiors;
import io.baton.core.score.SuperiorDays;
import io.baton.core.score.SuperiorLines;
import io.baton.core.time.DateRange;
import io.baton.core.time.Presence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The superiors of one participant on single days; each day is looked up once. */
record LinesOfDays(SuperiorLines lines, Map<LocalDate, List<String>> known) implements Superiors {

    LinesOfDays(SuperiorLines lines) {
        this(lines, new HashMap<>());
    }

    @Override
    public List<String> above(String participant, LocalDate day) {
        return known.computeIfAbsent(
                day,
                on -> lines.of(participant, new DateRange(on, on), Presence.ALWAYS).stream()
                        .map(SuperiorDays::line)
                        .findFirst()
                        .orElse(List.of()));
    }
}
