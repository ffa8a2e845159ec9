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
import io.baton.server.plans.Binding;
import io.baton.server.plans.Plans;
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

    private final Plans plans;
    private final Snapshots snapshots;
    private final FactBase facts;
    private final WarmPay warm;
    private final People people;
    private final Today today;

    DuePay(Plans plans, Snapshots snapshots, FactBase facts, WarmPay warm, People people, Today today) {
        this.plans = plans;
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
        Optional<Asked> asked = asked(scope, person, period);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        long load = facts.lastLoad();
        Asked of = asked.get();
        return of.due(load, warm.paid(of.key(), load, () -> LivePay.open(of.payroll(), facts)));
    }

    /** The same where somebody has looked before, for it takes a moment to open. */
    Optional<Due> known(Scope scope, String person, Period period) throws IOException {
        long load = facts.lastLoad();
        return asked(scope, person, period)
                .flatMap(of -> warm.known(of.key(), load).flatMap(paid -> of.due(load, paid)));
    }

    private Optional<Asked> asked(Scope scope, String person, Period period) throws IOException {
        return people.find(scope, person, today.now()).isEmpty()
                ? Optional.empty()
                : state().flatMap(snapshot ->
                        snapshot.payRequest(period).map(request -> new Asked(person, snapshot, request)));
    }

    /** Whose pay is asked for. */
    private record Asked(String person, Snapshot snapshot, RunRequest request) {

        WarmPay.Key key() {
            return new WarmPay.Key(
                    person,
                    request.period(),
                    new WarmPay.Tables(snapshot.load(), snapshot.binding().number()));
        }

        Payroll.Request payroll() {
            return new UnpostedPay(request).asked().explained(person);
        }

        Optional<Due> due(long load, WarmPay.Paid found) {
            return found.paid().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Due(request, found.paid(), found.following(), load, snapshot.load()));
        }
    }

    /** The state that was written down last; that of now where no run writes one, because plans only pay. */
    Optional<Snapshot> state() throws IOException {
        return plans.current().filter(Binding::hasScorecards).isPresent() ? snapshots.last() : snapshots.now();
    }
}
