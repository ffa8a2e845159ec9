package io.baton.engine.pay;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.pay.CapOpening;
import io.baton.core.pay.DealFacts;
import io.baton.core.pay.PayInputs;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.PersonPay;
import io.baton.core.pay.Succession;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.live.LiveFacts;
import io.baton.engine.live.LiveMeasures;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.run.OwnTables;
import io.baton.engine.run.SpanRoster;
import io.baton.engine.run.WarmAppraisals;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pay of one person in a period, kept warm: when a fact of the {@link LivePerson} changes, the new lines come within
 * milliseconds, and are those of a full run. What depends on everybody stays as it came out when the pay was opened, until it is
 * opened again: {@link #following} says what that is. Not for several threads at once.
 */
public final class LivePay {

    private final Payroll.Request request;
    private final LivePerson person;
    private final List<OfPlan> plans;

    private LivePay(Payroll.Request request, LivePerson person, List<OfPlan> plans) {
        this.request = request;
        this.person = person;
        this.plans = List.copyOf(plans);
    }

    /** The pay of the person by one plan. */
    private record OfPlan(
            Payroll.Request request,
            ValidPlan plan,
            PersonPay pay,
            SpanRoster.Member member,
            PeriodFigures figures,
            SequencedMap<Period, WarmAppraisals> appraisals,
            Awarded awarded,
            Map<String, LiveDeals> deals,
            List<Earlier> earlier,
            List<CapOpening> openings,
            LiveMeasures measures) {

        JoinedPay.Part paid() {
            String id = member.participant().id();
            appraisals.forEach((period, warm) ->
                    warm.inOnePiece(id, measures).ifPresent(outcome -> figures.take(period, outcome)));
            Map<String, List<DealFacts>> own = new HashMap<>();
            deals.forEach((term, live) -> own.put(term, live.all()));
            PayInputs inputs = new PayInputs(id, figures.of(member), own, member.left())
                    .opened(openings)
                    .in(succession());
            boolean isJoined = JoinedPay.isJoined(request, plan);
            return new JoinedPay.Part(
                    awarded.paid(request, plan, pay, new PayWorkers.Person(member.participant(), inputs, isJoined)),
                    isJoined ? Optional.of(new JoinedPay.Joined(pay, inputs.withoutDeals())) : Optional.empty());
        }

        /** Where the version stands, with what those before have credited. */
        private Succession succession() {
            Map<String, List<Value>> seen = new HashMap<>();
            Map<String, List<DealFacts>> before = new HashMap<>();
            for (Earlier version : earlier) {
                seen.putAll(figures.of(version.member()));
                version.deals()
                        .forEach((term, live) -> before.computeIfAbsent(term, _ -> new ArrayList<>())
                                .addAll(live.all()));
            }
            return new VersionPlace(request, plan).of(member, seen, before);
        }

        Set<String> following() {
            Set<String> following = new TreeSet<>();
            plan.plan().pay().terms().stream()
                    .filter(PayTerm::isOfEverybody)
                    .forEach(term -> following.add(term.name()));
            appraisals.values().forEach(warm -> following.addAll(warm.measuresOfTeams()));
            return following;
        }
    }

    /** The person by a version before. */
    private record Earlier(SpanRoster.Member member, Map<String, LiveDeals> deals) {}

    /** Opens the pay of a person, as {@link LivePerson#pay} says. */
    static LivePay open(Payroll.Request request, LivePerson person) throws IOException {
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits())) {
            OwnTables own = new OwnTables(database, request.data(), person.id());
            List<OfPlan> plans = new ArrayList<>();
            for (ValidPlan plan : request.plans()) {
                if (Payroll.isRun(request, plan)) {
                    new Opening(request, plan, person, database, own).open().ifPresent(plans::add);
                }
            }
            return new LivePay(request, person, plans);
        } catch (SQLException e) {
            throw new EngineFailure("the pay of a person could not be opened", e);
        }
    }

    /** The facts of which deals are paid by a plan, so that they can be made quick to find. */
    public static List<LiveFacts.Wanted> wanted(ValidPlan plan) {
        return plan.plan().pay().terms().stream()
                .filter(PayTerm::isForDeals)
                .map(term -> LiveDeals.wanted(plan.pay(), term))
                .distinct()
                .toList();
    }

    /** How the pay by one plan is opened. */
    private record Opening(
            Payroll.Request request, ValidPlan plan, LivePerson person, EmbeddedDuckDb database, OwnTables own) {

        Optional<OfPlan> open() throws SQLException, IOException {
            boolean ofEverybody = plan.plan().pay().isOfEverybody();
            // one's own are appraised below, from the facts
            PeriodFigures figures = ofEverybody
                    ? PeriodFigures.of(request.forEverybody(), plan)
                    : PeriodFigures.unappraised(request, plan);
            Awarded awarded = ofEverybody ? PopulationPass.awards(request, plan, figures) : Awarded.NONE;
            SequencedMap<Period, WarmAppraisals> appraisals = appraisals(figures);
            LiveMeasures measures = person.measures(database, request);
            PersonPay pay = PlanPay.pays(request, plan, database).get();
            List<Earlier> earlier = earlier(pay);
            Map<String, List<CapOpening>> openings = CapOpenings.read(database, request, plan);
            return SpanRoster.fill(database, request.from(plan), plan, request.only()).stream()
                    .findFirst()
                    .map(member -> new OfPlan(
                            request,
                            plan,
                            pay,
                            member,
                            figures,
                            appraisals,
                            awarded,
                            deals(pay, member),
                            earlier,
                            openings.getOrDefault(member.participant().id(), List.of()),
                            measures));
        }

        private SequencedMap<Period, WarmAppraisals> appraisals(PeriodFigures figures)
                throws SQLException, IOException {
            SequencedMap<Period, WarmAppraisals> appraisals = new LinkedHashMap<>();
            for (Period period : figures.appraised()) {
                appraisals.put(
                        period, person.appraisals(database, figures.run(period).over(own)));
            }
            return appraisals;
        }

        private List<Earlier> earlier(PersonPay pay) throws SQLException {
            VersionPlace place = new VersionPlace(request, plan);
            List<Earlier> earlier = new ArrayList<>();
            for (ValidPlan version : place.before()) {
                SpanRoster.fill(database, place.before(version), version, request.only()).stream()
                        .map(member -> new Earlier(member, deals(pay, member)))
                        .forEach(earlier::add);
            }
            return earlier;
        }

        private Map<String, LiveDeals> deals(PersonPay pay, SpanRoster.Member member) {
            Map<String, LiveDeals> deals = new HashMap<>();
            for (PayTerm term : pay.pay().pay().terms()) {
                if (term.isForDeals()) {
                    deals.put(term.name(), new LiveDeals(person.facts(), pay, term, member.days(), request.until()));
                }
            }
            return deals;
        }
    }

    /** What each plan of the person pays, as {@link Payroll#people} gives it. */
    public List<Payroll.Paid> paid() {
        return JoinedPay.of(request, plans.stream().map(OfPlan::paid).toList());
    }

    /**
     * What each plan of the person would pay with some rows more, which are gone again afterwards.
     *
     * @param rows of types with a key that no row has yet
     */
    public List<Payroll.Paid> paidWith(Map<FactType, List<FactRow>> rows) {
        try {
            rows.forEach((type, added) -> added.forEach(row -> person.put(type, row)));
            return paid();
        } finally {
            rows.forEach((type, added) -> added.forEach(row -> person.remove(type, type.keyText(row))));
        }
    }

    /**
     * What stays as it was when the pay was opened, because it depends on other people too: the names of such terms and of
     * measures of teams, sorted.
     */
    public Set<String> following() {
        Set<String> following = new TreeSet<>();
        plans.forEach(plan -> following.addAll(plan.following()));
        return following;
    }
}
