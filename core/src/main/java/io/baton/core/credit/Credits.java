package io.baton.core.credit;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Says who gets a deal. */
@FunctionalInterface
public interface Credits {

    /** Who gets a deal as seen from a day, by participant id; empty for nobody. */
    List<Credit> of(FactRow deal, LocalDate day);

    /** Everything to the participant of the fact. */
    static Credits toOwner(FactType type) {
        return (deal, _) -> deal.value(type.participant()) instanceof Value.Text(String owner)
                ? List.of(new Credit(owner, BigDecimal.ONE, new Credit.Rule.Owner()))
                : List.of();
    }
}
