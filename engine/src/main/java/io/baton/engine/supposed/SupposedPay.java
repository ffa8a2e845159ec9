package io.baton.engine.supposed;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.engine.pay.LivePay;
import io.baton.engine.pay.Payroll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each plan of a person pays, as it is and as it would be.
 *
 * @param now as it is
 * @param then as it would be
 */
public record SupposedPay(List<Payroll.Paid> now, List<Payroll.Paid> then) {

    public SupposedPay {
        now = List.copyOf(now);
        then = List.copyOf(then);
    }

    /**
     * By pay that is warm, which is afterwards as before.
     *
     * @param added the rows that there are more, as {@link SupposedRows#added} gives them
     * @return empty where something depends on other people, too, and has to be calculated with all of them
     */
    public static Optional<SupposedPay> of(LivePay live, Map<FactType, List<FactRow>> added) {
        return live.following().isEmpty()
                ? Optional.of(new SupposedPay(live.paid(), live.paidWith(added)))
                : Optional.empty();
    }
}
