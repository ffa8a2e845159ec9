package io.baton.engine.pay;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.live.CurrentFacts;
import io.baton.engine.live.LiveFacts;
import io.baton.engine.live.LiveMeasures;
import io.baton.engine.run.ExchangeRows;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.WarmAppraisals;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person whose pay is kept warm. The facts, what was measured of them and the appraisals of months are the same in whatever
 * period the pay is asked for, so they are read once. Not for several threads at once.
 */
public final class LivePerson {

    private final LiveFacts facts;
    private final Map<List<ValidPlan>, LiveMeasures> measures = new HashMap<>();
    private final Map<Appraised, WarmAppraisals> appraisals = new HashMap<>();

    /** What was appraised: plans are told apart by what was read, not by what they say. */
    private record Appraised(List<ValidPlan> plans, Period period) {}

    /**
     * Nothing is read yet.
     *
     * @param current gives the facts of that person as they are; the runs have read the same
     */
    public LivePerson(String id, CurrentFacts current) {
        this.facts = new LiveFacts(id, current);
    }

    /** Who it is. */
    public String id() {
        return facts.participant();
    }

    /**
     * Opens the pay in a period.
     *
     * @param request a run for this person; all that are asked for read the same data as of the same day
     */
    public LivePay pay(Payroll.Request request) throws IOException {
        return LivePay.open(request, this);
    }

    LiveFacts facts() {
        return facts;
    }

    LiveMeasures measures(EmbeddedDuckDb database, Payroll.Request request) throws SQLException {
        LiveMeasures known = measures.get(request.plans());
        if (known == null) {
            known = new LiveMeasures(facts, ExchangeRows.read(database, request.plans(), request.data()));
            measures.put(request.plans(), known);
        }
        return known;
    }

    WarmAppraisals appraisals(EmbeddedDuckDb database, RunRequest run) throws SQLException, IOException {
        Appraised appraised = new Appraised(run.plans(), run.period());
        WarmAppraisals known = appraisals.get(appraised);
        if (known == null) {
            known = WarmAppraisals.of(database, run, Optional.of(id()));
            known.measures().forEach(measure -> facts.want(wanted(measure)));
            appraisals.put(appraised, known);
        }
        return known;
    }

    private static LiveFacts.Wanted wanted(CheckedMeasure measure) {
        return new LiveFacts.Wanted(measure.factType(), measure.crediting(), List.of());
    }

    /** Takes a fact in the place of the one with its key; of a type without a key it is one more. */
    public void put(FactType type, FactRow row) {
        facts.put(type, row);
    }

    /**
     * Takes a fact away, where there is one.
     *
     * @param key as {@link FactType#keyText} gives it
     */
    public void remove(FactType type, String key) {
        facts.remove(type, key);
    }
}
