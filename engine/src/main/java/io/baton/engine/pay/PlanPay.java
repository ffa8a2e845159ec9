package io.baton.engine.pay;

import io.baton.core.fact.ExchangeRates;
import io.baton.core.measure.ReportingLine;
import io.baton.core.pay.CapOpening;
import io.baton.core.pay.DealFacts;
import io.baton.core.pay.PayInputs;
import io.baton.core.pay.PayLine;
import io.baton.core.pay.PersonPay;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.measure.Uncredited;
import io.baton.engine.measure.Unrated;
import io.baton.engine.run.ExchangeRows;
import io.baton.engine.run.SpanRoster;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The pay of everybody by one plan, person by person in code point order of the ids. */
final class PlanPay implements AutoCloseable {

    private final Payroll.Request request;
    private final ValidPlan plan;
    private final EmbeddedDuckDb database;
    private final List<SpanRoster.Member> members;
    private final PeriodFigures figures;
    private final Awarded awarded;
    private final Map<String, List<CapOpening>> openings;
    private final DealReaders deals;
    private final EarlierVersions earlier;
    private final Map<String, Long> excluded = new HashMap<>();
    private final PayWorkers<JoinedPay.Part> workers;
    private final PersonPay pay;
    private final boolean isJoined;
    private int read;
    private int next;

    private PlanPay(
            Payroll.Request request, ValidPlan plan, EmbeddedDuckDb database, PeriodFigures figures, Awarded awarded)
            throws SQLException, IOException {
        this.request = request;
        this.plan = plan;
        this.database = database;
        this.figures = figures;
        this.awarded = awarded;
        this.members = SpanRoster.fill(database, request.from(plan), plan, request.only());
        Supplier<PersonPay> pays = pays(request, plan, database);
        this.openings = CapOpenings.read(database, request, plan);
        this.pay = pays.get();
        this.isJoined = JoinedPay.isJoined(request, plan);
        this.deals = DealReaders.open(database, request, pay, _ -> true);
        this.earlier = EarlierVersions.open(request, plan, pay, figures);
        this.workers = new PayWorkers<>(request.limits().threads(), pays, this::paid);
    }

    /** Makes the calculation of a plan's pay, at the rates of the data. */
    static Supplier<PersonPay> pays(Payroll.Request request, ValidPlan plan, EmbeddedDuckDb database)
            throws SQLException {
        ExchangeRates rates =
                ExchangeRows.read(database, request.data(), plan.plan().currency());
        return () -> PersonPay.of(plan.pay(), plan.plan().calendar(), rates, request.lookups());
    }

    /** Appraises what the plan's pay needs, asks everybody where it depends on them, and opens the deals. */
    static PlanPay open(Payroll.Request request, ValidPlan plan) throws IOException {
        boolean ofEverybody = plan.plan().pay().isOfEverybody();
        PeriodFigures figures = PeriodFigures.of(ofEverybody ? request.forEverybody() : request, plan);
        Awarded awarded = ofEverybody ? PopulationPass.awards(request, plan, figures) : Awarded.NONE;
        try {
            EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits());
            try {
                return new PlanPay(request, plan, database, figures, awarded);
            } catch (SQLException | IOException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new EngineFailure("the deals could not be read", e);
        }
    }

    /** The facts without an exchange rate, over which figures wait. */
    List<Unrated> unrated() {
        return figures.unrated();
    }

    /** What is wrong with the reporting line, where the plan's pay follows it. */
    List<ReportingLine.Flaw> flaws() {
        return awarded.flaws();
    }

    /** The id of the person whose turn it is; empty behind the last one. */
    Optional<String> next() {
        return next < members.size()
                ? Optional.of(members.get(next).participant().id())
                : Optional.empty();
    }

    /** The days on which the person whose turn it is has this plan and another one; none where that is a version of it. */
    Optional<String> overlap(PlanPay other) {
        if (plan.plan().name().equals(other.plan.plan().name())) {
            return Optional.empty();
        }
        List<DateRange> others = other.members.get(other.next).days();
        return members.get(next).days().stream()
                .flatMap(days -> others.stream().flatMap(range -> days.intersection(range).stream()))
                .findFirst()
                .map(both -> other.plan.plan().name() + ", " + plan.plan().name() + ": " + both);
    }

    /** The lines of the person whose turn it is. */
    JoinedPay.Part take() {
        while (read < members.size() && workers.isHungry()) {
            read(read++);
        }
        if (read == members.size()) {
            workers.submit();
        }
        next++;
        JoinedPay.Part part = workers.take();
        countOut(part.paid().lines().stream()
                .filter(line -> !line.day().isBefore(earlier.from()))
                .toList());
        return part;
    }

    /** Takes lines off what was excluded; those of a term follow each other. */
    private void countOut(List<PayLine> lines) {
        int first = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size()
                    || !lines.get(i).term().equals(lines.get(first).term())) {
                long count = (long) i - first;
                excluded.computeIfPresent(lines.get(first).term(), (_, left) -> left - count);
                first = i;
            }
        }
    }

    private void read(int number) {
        SpanRoster.Member member = members.get(number);
        String id = member.participant().id();
        Map<String, List<DealFacts>> own = deals.of(number);
        own.forEach((term, theirs) -> excluded.merge(term, (long) theirs.size(), Long::sum));
        int size = own.values().stream().mapToInt(List::size).sum();
        PayInputs inputs = new PayInputs(id, figures.of(member), own, member.left())
                .opened(openings.getOrDefault(id, List.of()))
                .in(earlier.of(member));
        workers.add(new PayWorkers.Person(member.participant(), inputs, isJoined), size);
    }

    private JoinedPay.Part paid(PersonPay ofThread, PayWorkers.Person person) {
        return new JoinedPay.Part(
                awarded.paid(request, plan, ofThread, person),
                isJoined ? Optional.of(new JoinedPay.Joined(pay, person.inputs().withoutDeals())) : Optional.empty());
    }

    /** What became of the deals of each term, once everybody was taken. */
    List<Payroll.Reconciled> reconciled() {
        try {
            return deals.reconciled(plan.plan().name(), excluded);
        } catch (SQLException e) {
            throw new EngineFailure("the deals could not be counted", e);
        }
    }

    /** The deals that the rules of crediting give to nobody. */
    List<Uncredited> uncredited() {
        try {
            return deals.uncredited(plan.plan().effective());
        } catch (SQLException e) {
            throw new EngineFailure("the deals could not be credited", e);
        }
    }

    @Override
    public void close() throws IOException {
        workers.close();
        try {
            deals.close();
            earlier.close();
            database.close();
        } catch (SQLException e) {
            throw new EngineFailure("the data could not be closed", e);
        }
    }
}
