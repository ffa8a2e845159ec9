package io.baton.engine.pay;

import io.baton.core.measure.ReportingLine;
import io.baton.core.pay.Award;
import io.baton.core.pay.Claims;
import io.baton.core.pay.DealFacts;
import io.baton.core.pay.PayInputs;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.PersonPay;
import io.baton.core.pay.Population;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.SuperiorLines;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.run.LineReader;
import io.baton.engine.run.SpanRoster;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Goes over everybody once, for what pools, contests and overrides need: also where one person is wanted. Of each person what
 * is brought to such terms is kept, never the deals.
 */
final class PopulationPass {

    private final Payroll.Request request;
    private final ValidPlan plan;
    private final PeriodFigures figures;
    private final EmbeddedDuckDb database;
    private final List<Stage> stages;
    private final Set<String> handedUp = new HashSet<>();

    /** Everybody as of one day. */
    private record Stage(LocalDate day, Population population) {}

    private PopulationPass(Payroll.Request request, ValidPlan plan, PeriodFigures figures, EmbeddedDuckDb database) {
        this.request = request;
        this.plan = plan;
        this.figures = figures;
        this.database = database;
        this.stages = Stream.concat(Stream.of(request.until()), request.before().stream())
                .map(day ->
                        new Stage(day, new Population(plan.pay(), plan.plan().currency(), request.explained())))
                .toList();
        plan.plan().pay().terms().stream().map(PayTerm::unit).forEach(unit -> {
            if (unit instanceof PayTerm.Unit.Overrides overrides) {
                handedUp.addAll(overrides.override().of());
            }
        });
    }

    /**
     * What comes out for everybody, or for the one person who is wanted.
     *
     * @param figures those of everybody
     */
    static Awarded awards(Payroll.Request request, ValidPlan plan, PeriodFigures figures) throws IOException {
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits())) {
            return new PopulationPass(request.forEverybody(), plan, figures, database).awards(request);
        } catch (SQLException e) {
            throw new EngineFailure("the deals of everybody could not be read", e);
        }
    }

    private Awarded awards(Payroll.Request asked) throws SQLException, IOException {
        List<SpanRoster.Member> members = SpanRoster.fill(database, request.from(plan), plan, request.only());
        Map<String, List<ReportingLine.Report>> reports =
                handedUp.isEmpty() ? Map.of() : LineReader.reports(database, request.from(plan));
        Supplier<PersonPay> pays = PlanPay.pays(request, plan, database);
        try (DealReaders deals =
                        DealReaders.open(database, request, pays.get(), term -> handedUp.contains(term.name()));
                EarlierVersions earlier = EarlierVersions.open(request, plan, pays.get(), figures);
                PayWorkers<List<Claims>> workers = workers(pays, new SuperiorLines(reports))) {
            Readers readers = new Readers(deals, earlier);
            int read = 0;
            for (int taken = 0; taken < members.size(); taken++) {
                while (read < members.size() && workers.isHungry()) {
                    add(read, members.get(read), readers, workers);
                    read++;
                }
                if (read == members.size()) {
                    workers.submit();
                }
                add(workers.take());
            }
        }
        Map<LocalDate, Map<String, Map<String, Map<String, Award>>>> byDay = new HashMap<>();
        stages.forEach(stage -> byDay.put(stage.day(), stage.population().awards(asked.only())));
        return new Awarded(byDay, flaws(reports));
    }

    private PayWorkers<List<Claims>> workers(Supplier<PersonPay> pays, SuperiorLines lines) {
        return new PayWorkers<>(request.limits().threads(), pays, (pay, person) -> {
            LinesOfDays superiors = new LinesOfDays(lines);
            return stages.stream()
                    .map(stage -> pay.claims(person.inputs(), stage.day(), superiors))
                    .toList();
        });
    }

    private record Readers(DealReaders deals, EarlierVersions earlier) {}

    private void add(int number, SpanRoster.Member member, Readers readers, PayWorkers<?> workers) {
        String id = member.participant().id();
        Map<String, List<DealFacts>> own = readers.deals().of(number);
        int size = own.values().stream().mapToInt(List::size).sum();
        PayInputs inputs = new PayInputs(id, figures.of(member), own, member.left())
                .in(readers.earlier().of(member));
        workers.add(new PayWorkers.Person(member.participant(), inputs, false), size);
    }

    /** Takes what one person brings as of each day. */
    private void add(List<Claims> claims) {
        for (int i = 0; i < claims.size(); i++) {
            stages.get(i).population().add(claims.get(i));
        }
    }

    private static List<ReportingLine.Flaw> flaws(Map<String, List<ReportingLine.Report>> reports) {
        ReportingLine line = new ReportingLine(reports);
        reports.keySet().stream().sorted().forEach(person -> line.above(person, _ -> {}));
        return line.flaws();
    }
}
