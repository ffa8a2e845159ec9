package io.baton.server.pay;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.live.StoredFacts;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.pay.LivePerson;
import io.baton.engine.pay.Payroll;
import io.baton.engine.pay.UnpostedPay;
import io.baton.engine.run.RunRequest;
import io.baton.engine.supposed.SupposedPay;
import io.baton.server.calculation.Snapshot;
import io.baton.server.calculation.Snapshots;
import io.baton.server.facts.FactBase;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.plans.Binding;
import io.baton.server.plans.Plans;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
    List<Period> periods() {
        return plans.current()
                .map(binding -> Snapshot.payPeriods(binding, today.now()))
                .orElse(List.of());
    }

    /** What is due to somebody in a period; empty where that may not be seen, and where no plan pays the person. */
    Optional<DraftPay> of(Scope scope, String person, Period period) throws IOException {
        return of(asked(scope, person, period, state()));
    }

    /** Makes it quick to say; no state is written for it. */
    void open(Scope scope, String person, Period period) throws IOException {
        of(asked(scope, person, period, snapshots.last()));
    }

    private Optional<DraftPay> of(Optional<Asked> asked) throws IOException {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        long load = facts.lastLoad();
        Asked of = asked.get();
        return of.due(load, warm.paid(of.key(), of.payroll(), load, facts));
    }

    /** The same where somebody has looked before, for it takes a moment to open; no state is written for it. */
    Optional<DraftPay> known(Scope scope, String person, Period period) {
        long load = facts.lastLoad();
        return asked(scope, person, period, snapshots.last())
                .flatMap(of -> warm.known(of.key(), period, load).flatMap(paid -> of.due(load, paid)));
    }

    /**
     * What a person is paid and would be with some rows more; empty where that has to be calculated with everybody.
     *
     * @param request the run of pay, of facts that were written down
     */
    Optional<SupposedPay> suppose(
            Snapshot snapshot, RunRequest request, String person, Map<FactType, List<FactRow>> added)
            throws IOException {
        Asked of = new Asked(person, snapshot, request);
        Optional<SupposedPay> warmed =
                warm.ask(of.key(), request.period(), snapshot.load(), pay -> SupposedPay.of(pay, added));
        if (warmed.isPresent()) {
            return warmed;
        }
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits())) {
            return SupposedPay.of(
                    new LivePerson(person, new StoredFacts(database, request.data())).pay(of.payroll()), added);
        } catch (SQLException e) {
            throw new EngineFailure("the facts could not be read", e);
        }
    }

    private Optional<Asked> asked(Scope scope, String person, Period period, Optional<Snapshot> state) {
        return people.find(scope, person, today.now()).isEmpty()
                ? Optional.empty()
                : state.flatMap(
                        snapshot -> snapshot.payRequest(period).map(request -> new Asked(person, snapshot, request)));
    }

    /** Whose pay is asked for. */
    private record Asked(String person, Snapshot snapshot, RunRequest request) {

        WarmPay.Key key() {
            return new WarmPay.Key(
                    person,
                    new WarmPay.Tables(snapshot.load(), snapshot.binding().number(), snapshot.asOf()));
        }

        Payroll.Request payroll() {
            return new UnpostedPay(request).asked().explained(person);
        }

        Optional<DraftPay> due(long load, WarmPay.Paid found) {
            return found.paid().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DraftPay(request, found.paid(), found.following(), load, snapshot.load()));
        }
    }

    /**
     * The state that was written down last; that of now where no run writes one, because plans only pay, and where none has yet
     * since the server started.
     */
    Optional<Snapshot> state() throws IOException {
        Optional<Snapshot> last = snapshots.last();
        boolean isWritten = last.isPresent()
                && plans.current().filter(Binding::hasScorecards).isPresent();
        return isWritten ? last : snapshots.now();
    }
}
