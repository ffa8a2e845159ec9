package io.baton.engine.run;

import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.Measure.Whose;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.ParticipantInputs;
import io.baton.core.time.DateRange;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.run.AppraisalInputs.Part;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is kept of the people of a slice: their inputs without the measures of their own facts. */
final class KeptParts {

    private final Slice slice;
    private final String plan;
    private final Map<String, List<DateRange>> counting;
    private final Map<String, Long> present;

    private KeptParts(Slice slice, String plan, Map<String, List<DateRange>> counting, Map<String, Long> present) {
        this.slice = slice;
        this.plan = plan;
        this.counting = counting;
        this.present = present;
    }

    /** Those of an open slice in which nobody asks who was there on how many days. */
    static KeptParts of(RunSession session) {
        return of(session, List.of());
    }

    /** Those of an open slice of segments. */
    static KeptParts of(RunSession session, List<Cast.Member> members) {
        Slice slice = session.slice();
        Map<String, Long> present = new HashMap<>();
        for (Cast.Member member : members) {
            present.put(member.stretch().participant().id(), member.present(slice.days()));
        }
        return new KeptParts(slice, PlanHash.of(slice.plan().plan()), session.counting(), present);
    }

    /** What is kept of one person. */
    Part of(ParticipantInputs inputs) {
        String id = inputs.participant().id();
        Map<String, Value> figures = new HashMap<>(inputs.figures());
        slice.measures().stream()
                .filter(KeptParts::isOwn)
                .forEach(measure -> figures.remove(measure.measure().name()));
        return new Part(
                plan,
                slice.days(),
                inputs.with(figures, inputs.totals()),
                counting.getOrDefault(id, List.of()),
                present.getOrDefault(id, 0L));
    }

    /** Reads those of an open slice; of measures only those of teams are taken. */
    static List<Part> read(RunSession session) {
        return read(session, of(session));
    }

    /** The same of people with segments. */
    static List<Part> read(EmbeddedDuckDb database, Slice slice, List<Cast.Member> members)
            throws SQLException, IOException {
        try (RunSession session = RunSession.in(database, slice, members)) {
            return read(session, of(session, members));
        }
    }

    private static List<Part> read(RunSession session, KeptParts kept) {
        List<CheckedMeasure> ofTeams = session.slice().measures().stream()
                .filter(measure -> !isOwn(measure))
                .toList();
        List<Part> parts = new ArrayList<>();
        session.forEach(ofTeams, inputs -> parts.add(kept.of(inputs)));
        return parts;
    }

    /**
     * What is kept of those whose period has several segments, by participant.
     *
     * @param segments the parts of each
     */
    static Map<String, AppraisalInputs> segmented(
            EmbeddedDuckDb database,
            RunRequest request,
            Cast cast,
            DecisionRows decisions,
            Map<String, List<Part>> segments)
            throws SQLException, IOException {
        Map<String, AppraisalInputs> people = new HashMap<>();
        for (ValidPlan plan : request.plans()) {
            List<Cast.Member> members = cast.wholes(plan);
            for (Part whole :
                    members.isEmpty() ? List.<Part>of() : read(database, Slice.whole(request, plan), members)) {
                String id = whole.inputs().participant().id();
                people.put(id, new AppraisalInputs(whole, segments.getOrDefault(id, List.of()), decisions.of(id)));
            }
        }
        return people;
    }

    /** Whether a measure looks at the facts of the person alone. */
    static boolean isOwn(CheckedMeasure measure) {
        return measure.measure().selection().whose() == Whose.OWN;
    }
}
