package io.baton.engine.run;

import io.baton.core.measure.CheckedMeasure;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Outcome;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.run.AppraisalInputs.Part;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The appraisals of people in a period, kept in memory so that they can be made again when facts change: targets, ratings and
 * whatever else does not come from facts is remembered. Measures of teams stay as the engine took them.
 */
public final class WarmAppraisals {

    private final RunRequest request;
    private final Reappraisal reappraisal;
    private final Map<Period, Map<String, AppraisalInputs>> kept = new HashMap<>();

    private WarmAppraisals(RunRequest request) {
        this.request = request;
        Map<String, ValidPlan> plans = new HashMap<>();
        request.plans().forEach(plan -> plans.put(PlanHash.of(plan.plan()), plan));
        this.reappraisal = Reappraisal.of(plans, request.asOf());
    }

    /**
     * Reads what the appraisals of a period need.
     *
     * @param database in which they are made; nothing else may go on in it
     * @param only the one person who is wanted; empty for everyone
     */
    public static WarmAppraisals of(EmbeddedDuckDb database, RunRequest request, Optional<String> only)
            throws SQLException, IOException {
        WarmAppraisals warm = new WarmAppraisals(request);
        warm.kept.put(request.period(), read(database, request, only));
        for (Period period : warm.reappraisal.periods(request.period())) {
            if (!warm.kept.containsKey(period)) {
                warm.kept.put(period, read(database, request.of(period), only));
            }
        }
        return warm;
    }

    private static Map<String, AppraisalInputs> read(EmbeddedDuckDb database, RunRequest request, Optional<String> only)
            throws SQLException, IOException {
        Map<String, AppraisalInputs> people = new HashMap<>();
        Optional<Everybody> all = Optional.empty();
        for (ValidPlan plan : request.plans()) {
            try (RunSession session = RunSession.in(database, Slice.whole(request, plan), only)) {
                Everybody known = new Everybody(session.cast(), session.decisions());
                for (Part part : KeptParts.read(session)) {
                    people.put(
                            id(part),
                            new AppraisalInputs(
                                    part, List.of(), known.decisions().of(id(part))));
                }
                all = Optional.of(known);
            }
        }
        if (all.isPresent()) {
            people.putAll(all.get().segmented(database, request));
        }
        return people;
    }

    private static String id(Part part) {
        return part.inputs().participant().id();
    }

    /** Who takes part by any plan, and what was decided about them. */
    private record Everybody(Cast cast, DecisionRows decisions) {

        Map<String, AppraisalInputs> segmented(EmbeddedDuckDb database, RunRequest request)
                throws SQLException, IOException {
            Map<String, List<Part>> segments = new HashMap<>();
            for (Slice slice : cast.slices(request)) {
                KeptParts.read(database, slice, cast.members(slice))
                        .forEach(part -> segments.computeIfAbsent(id(part), _ -> new ArrayList<>())
                                .add(part));
            }
            return KeptParts.segmented(database, request, cast, decisions, segments);
        }
    }

    /** The measures of one's own facts that are taken. */
    public List<CheckedMeasure> measures() {
        return reappraisal.measures(request.period().cycle());
    }

    /** The names of measures of teams, which stay as the engine took them. */
    public Set<String> measuresOfTeams() {
        return reappraisal.measuresOfTeams(request.period().cycle());
    }

    /**
     * The outcome of the period with the figures of the whole period, as {@link Everyone#forEachInOnePiece} gives it.
     *
     * @return empty where the person does not take part
     */
    public Optional<Outcome> inOnePiece(String participant, Reappraisal.Measuring measuring) {
        return reappraisal
                .person(
                        period -> Optional.ofNullable(
                                kept.getOrDefault(period, Map.of()).get(participant)),
                        measuring)
                .inOnePiece(request.period());
    }
}
