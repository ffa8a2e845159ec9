package io.baton.core.pay;

import io.baton.core.time.DateRange;
import io.baton.core.value.Value;
import java.util.List;
import java.util.Map;

/**
 * Where a version of a plan stands among those before and behind it, for one participant (rule M17).
 *
 * @param days from its first day, open where there is no version before, to the day before the next version, open where none
 *     follows for the participant
 * @param figures by the name of the period those of {@link CheckedPay#figures}, of periods in which the participant had a version
 *     before
 * @param deals by the name of the term the deals that are credited by a version before
 */
public record Succession(DateRange days, Map<String, List<Value>> figures, Map<String, List<DealFacts>> deals) {

    /** The only version. */
    public static final Succession NONE = new Succession(DateRange.ALWAYS, Map.of(), Map.of());

    public Succession {
        figures = Map.copyOf(figures);
        deals = Map.copyOf(deals);
    }
}
