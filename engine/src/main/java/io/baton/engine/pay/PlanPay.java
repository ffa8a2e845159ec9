package io.baton.engine.pay;

import io.baton.core.pay.DealFacts;
import io.baton.core.pay.ExchangeRates;
import io.baton.core.pay.PayInputs;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.PersonPay;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.SpanRoster;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The pay of everybody by one plan, person by person in code point order of the ids. */
final class PlanPay implements AutoCloseable {

    private final Payroll.Request request;
    private final ValidPlan plan;
    private final EmbeddedDuckDb database;
    private final List<SpanRoster.Member> members;
    private final PeriodFigures figures;
    private final PersonPay pay;
    private final SequencedMap<String, DealReader> readers = new LinkedHashMap<>();
    private final Map<String, Long> excluded = new HashMap<>();
    private final PayWorkers workers;
    private int read;
    private int next;

    private PlanPay(
            Payroll.Request request, ValidPlan plan, EmbeddedDuckDb database, People people, ExchangeRates rates) {
        this.request = request;
        this.plan = plan;
        this.database = database;
        this.members = people.members();
        this.figures = people.figures();
        this.pay = PersonPay.of(plan.pay(), plan.plan().calendar(), rates);
        this.workers = new PayWorkers(request, plan, rates);
    }

    private record People(List<SpanRoster.Member> members, PeriodFigures figures) {}

    /** Appraises what the plan's pay needs, and opens its deals. */
    static PlanPay open(Payroll.Request request, ValidPlan plan) throws IOException {
        Period span = new Period(
                request.period().name(),
                "",
                new DateRange(plan.plan().effective().from(), request.until()));
        RunRequest whole = new RunRequest(request.plans(), span, request.asOf(), request.data(), request.limits());
        PeriodFigures figures = PeriodFigures.of(request, plan, span);
        try {
            EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits());
            try {
                List<SpanRoster.Member> members = SpanRoster.fill(database, whole, plan, request.only());
                ExchangeRates rates =
                        ExchangeRows.read(database, request.data(), plan.plan().currency());
                PlanPay opened = new PlanPay(request, plan, database, new People(members, figures), rates);
                opened.openDeals();
                return opened;
            } catch (SQLException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new EngineFailure("the deals could not be read", e);
        }
    }

    private void openDeals() throws SQLException {
        for (PayTerm term : plan.plan().pay().terms()) {
            if (term.unit() instanceof PayTerm.Unit.Deals deals) {
                readers.put(term.name(), DealReader.open(database, request, pay, term, deals));
            }
        }
    }

    /** The id of the person whose turn it is; empty behind the last one. */
    Optional<String> next() {
        return next < members.size()
                ? Optional.of(members.get(next).participant().id())
                : Optional.empty();
    }

    /** The lines of the person whose turn it is. */
    Payroll.Paid take() {
        try {
            while (read < members.size() && workers.isHungry()) {
                read(members.get(read++));
            }
            if (read == members.size()) {
                workers.submit();
            }
        } catch (SQLException e) {
            throw new EngineFailure("the deals could not be read", e);
        }
        next++;
        Payroll.Paid paid = workers.take();
        paid.lines().forEach(line -> excluded.computeIfPresent(line.term(), (_, left) -> left - 1));
        return paid;
    }

    private void read(SpanRoster.Member member) throws SQLException {
        String id = member.participant().id();
        Map<String, List<DealFacts>> deals = new HashMap<>();
        int size = 0;
        for (Map.Entry<String, DealReader> reader : readers.entrySet()) {
            List<DealFacts> own = reader.getValue().of(id);
            deals.put(reader.getKey(), own);
            size += own.size();
            excluded.merge(reader.getKey(), (long) own.size(), Long::sum);
        }
        PayInputs inputs = new PayInputs(id, figures.of(member), deals, member.left());
        workers.add(new PayWorkers.Person(member.participant(), inputs), size);
    }

    /** What became of the deals of each term, once everybody was taken. */
    List<Payroll.Reconciled> reconciled() {
        List<Payroll.Reconciled> all = new ArrayList<>();
        try {
            for (Map.Entry<String, DealReader> reader : readers.entrySet()) {
                all.add(reader.getValue()
                        .reconciled(
                                database,
                                plan.plan().name(),
                                reader.getKey(),
                                excluded.getOrDefault(reader.getKey(), 0L)));
            }
        } catch (SQLException e) {
            throw new EngineFailure("the deals could not be counted", e);
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        workers.close();
        try {
            for (DealReader reader : readers.values()) {
                reader.close();
            }
            database.close();
        } catch (SQLException e) {
            throw new EngineFailure("the data could not be closed", e);
        }
    }
}
