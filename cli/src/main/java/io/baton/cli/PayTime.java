package io.baton.cli;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.time.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Which period is paid, and what counts as now. */
interface PayTime {

    /** The period of pay: of the cycle in which all plans that pay something settle it. */
    Period payPeriod(List<ValidPlan> plans);

    /** Today and now, in the zone of the data. */
    AsOf asOf(Clock clock, ZoneId zone);

    /** The day as of which pay was asked for: only what was known then counts; empty for all that is known. */
    default Optional<LocalDate> known(ZoneId zone) {
        return Optional.empty();
    }
}
