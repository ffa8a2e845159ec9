package io.baton.core.pay;

import io.baton.core.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about one participant that pay needs.
 *
 * @param participant the id
 * @param figures by the name of the period the figures of {@link CheckedPay#figures}, in that order; only of periods in which
 *     the participant takes part
 * @param deals by the name of the term its deals, in any order
 * @param left the last day, where the participant has left
 */
public record PayInputs(
        String participant,
        Map<String, List<Value>> figures,
        Map<String, List<DealFacts>> deals,
        Optional<LocalDate> left) {

    public PayInputs {
        figures = Map.copyOf(figures);
        deals = Map.copyOf(deals);
    }
}
