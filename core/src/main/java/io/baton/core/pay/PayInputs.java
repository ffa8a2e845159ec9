package io.baton.core.pay;

import io.baton.core.value.Reason;
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
 * @param awards by term and name of the period what came out of the stage of the {@link Population}
 * @param openings what was used and carried of caps before
 * @param left the last day, where the participant has left
 * @param succession where the version of the plan stands among others
 */
public record PayInputs(
        String participant,
        Map<String, List<Value>> figures,
        Map<String, List<DealFacts>> deals,
        Map<String, Map<String, Award>> awards,
        List<CapOpening> openings,
        Optional<LocalDate> left,
        Succession succession) {

    public PayInputs {
        figures = Map.copyOf(figures);
        deals = Map.copyOf(deals);
        awards = Map.copyOf(awards);
        openings = List.copyOf(openings);
    }

    /** Of somebody before the stage of the population. */
    public PayInputs(
            String participant,
            Map<String, List<Value>> figures,
            Map<String, List<DealFacts>> deals,
            Optional<LocalDate> left) {
        this(participant, figures, deals, Map.of(), List.of(), left, Succession.NONE);
    }

    /** The same participant with what came out for him. */
    public PayInputs with(Map<String, Map<String, Award>> awarded) {
        return new PayInputs(participant, figures, deals, awarded, openings, left, succession);
    }

    /** The same participant with what was used and carried of caps before. */
    public PayInputs opened(List<CapOpening> before) {
        return new PayInputs(participant, figures, deals, awards, before, left, succession);
    }

    /** The same participant by one of several versions of the plan. */
    public PayInputs in(Succession versions) {
        return new PayInputs(participant, figures, deals, awards, openings, left, versions);
    }

    /** What caps and guarantees see of the participant. */
    public PayInputs withoutDeals() {
        return new PayInputs(participant, figures, Map.of(), awards, openings, left, Succession.NONE);
    }

    /** The figures of a period as of a day; of a version before where the day is none of this one's. */
    List<Value> figures(String period, LocalDate day) {
        boolean isBefore = day.isBefore(succession.days().from());
        Map<String, List<Value>> first = isBefore ? succession.figures() : figures;
        Map<String, List<Value>> second = isBefore ? figures : succession.figures();
        return first.getOrDefault(period, second.getOrDefault(period, List.of()));
    }

    /** What came out for a term and period; it waits where the stage was not reached. */
    Award award(String term, String period) {
        Award found = awards.getOrDefault(term, Map.of()).get(period);
        return found == null ? Award.absent(Value.notYet(Reason.Cause.PENDING, term)) : found;
    }
}
