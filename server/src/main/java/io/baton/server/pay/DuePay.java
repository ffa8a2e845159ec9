package io.baton.server.pay;

import io.baton.core.time.Period;
import io.baton.engine.pay.LivePay;
import io.baton.engine.pay.Payroll;
import io.baton.engine.pay.UnpostedPay;
import io.baton.engine.run.RunRequest;
import io.baton.server.calculation.Snapshot;
import io.baton.server.calculation.Snapshots;
import io.baton.server.facts.FactBase;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * What is due to a person by the facts of now. Nothing is posted: what was due before a period counts as paid in time. What is no
 * fact of the person, such as targets and the facts of others, is as it was written down last.
 */
@Service
class DuePay {

    private final Snapshots snapshots;
    private final FactBase facts;
    private final WarmPay warm;
    private final People people;
    private final Today today;

    DuePay(Snapshots snapshots, FactBase facts, WarmPay warm, People people, Today today) {
        this.snapshots = snapshots;
        this.facts = facts;
        this.warm = warm;
        this.people = people;
        this.today = today;
    }

    /** The periods of pay, the last ones first. */
    List<Period> periods() throws IOException {
        return state().map(Snapshot::payPeriods).orElse(List.of());
    }

    /** What is due to somebody in a period; empty where that may not be seen, and where no plan pays the person. */
    Optional<Due> of(Scope scope, String person, Period period) throws IOException {
        if (people.find(scope, person, today.now()).isEmpty()) {
            return Optional.empty();
        }
        Optional<Snapshot> state = state();
        Optional<RunRequest> request = state.flatMap(snapshot -> snapshot.payRequest(period));
        if (request.isEmpty()) {
            return Optional.empty();
        }
        long load = facts.lastLoad();
        Payroll.Request asked = new UnpostedPay(request.get()).asked().explained(person);
        WarmPay.Tables tables =
                new WarmPay.Tables(state.get().load(), state.get().binding().number());
        WarmPay.Paid found = warm.paid(new WarmPay.Key(person, period, tables), load, () -> LivePay.open(asked, facts));
        return found.paid().isEmpty()
                ? Optional.empty()
                : Optional.of(new Due(request.get(), found.paid(), found.following(), load, tables.load()));
    }

    /** The state that was written down last; where runs write none, because plans only pay, that of now. */
    Optional<Snapshot> state() throws IOException {
        Optional<Snapshot> last = snapshots.last();
        return last.isPresent() && last.get().hasScorecards() ? last : snapshots.now();
    }
}
