package io.baton.engine.run;

import io.baton.core.plan.Plan;
import io.baton.core.plan.RaterGroup;
import io.baton.core.score.SuperiorDays;
import io.baton.core.score.SuperiorLines;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.time.Presence;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The superiors of the people of a run, where superiors rate: their days in the period, less leave (rules R2, P8). */
final class SuperiorsOfPeople {

    private final SuperiorLines lines;
    private final Slice slice;
    private final int months;

    private SuperiorsOfPeople(SuperiorLines lines, Slice slice, int months) {
        this.lines = lines;
        this.slice = slice;
        this.months = months;
    }

    static SuperiorsOfPeople of(EmbeddedDuckDb database, Slice slice) throws SQLException {
        boolean needed =
                slice.plan().isRatedBy(SuperiorDays.GROUP, slice.period().cycle());
        SuperiorLines lines = new SuperiorLines(needed ? LineReader.reports(database, slice.request()) : Map.of());
        return new SuperiorsOfPeople(lines, slice, months(slice.plan().plan()));
    }

    private static int months(Plan plan) {
        return plan.raters().stream()
                .filter(group -> group.name().equals(SuperiorDays.GROUP))
                .mapToInt(RaterGroup::over)
                .findFirst()
                .orElse(0);
    }

    /** The superiors of the whole period, with their days of the slice; of the months over which the group answers. */
    List<SuperiorDays> of(String participant, Presence presence) {
        DateRange window = window();
        DateRange counted = months == 0 ? slice.days() : window;
        boolean isThere = months == 0 && presence.days(counted) > 0;
        return lines.of(participant, window, isThere ? presence : new Presence(List.of(counted)));
    }

    private DateRange window() {
        Period period = slice.period();
        LocalDate last = period.days().to();
        return months == 0 ? period.days() : new DateRange(last.plusDays(1).minusMonths(months), last);
    }
}
