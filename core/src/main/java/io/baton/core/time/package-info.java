/** Dates, cycles and the periods of a calendar. Entry point: {@link io.baton.core.time.PeriodCalendar}. */
@NullMarked
package io.baton.core.time;

import org.jspecify.annotations.NullMarked;
