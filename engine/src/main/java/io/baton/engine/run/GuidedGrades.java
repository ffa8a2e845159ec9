package io.baton.engine.run;

import io.baton.core.document.CodePointOrder;
import io.baton.core.plan.Guide;
import io.baton.core.plan.Plan;
import io.baton.core.score.Distribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The computed grades of everybody who has one, by plan and role beside the guide of the plan (rules S2, S3). */
public final class GuidedGrades {

    private final SequencedMap<String, Peers> byPlan = new TreeMap<>(CodePointOrder.INSTANCE);

    /** Nobody yet. */
    public GuidedGrades() {}

    /** The people of a plan in whichever version. */
    private static final class Peers {

        private final List<Distribution.Entry> entries = new ArrayList<>();
        private Guide guide;

        Peers(Guide guide) {
            this.guide = guide;
        }

        /** Adds one; the guide is that of the version that was added last. */
        void add(Guide latest, Distribution.Entry entry) {
            guide = latest;
            entries.add(entry);
        }

        List<Distribution> groups() {
            return Distribution.of(guide, entries);
        }
    }

    /** Adds somebody; whoever has no total or no grade, or a plan without a guide, is left out. */
    public void add(Plan plan, String participant, String role, Optional<BigDecimal> total, Optional<String> grade) {
        if (plan.guide().isPresent() && total.isPresent() && grade.isPresent()) {
            Guide guide = plan.guide().get();
            byPlan.computeIfAbsent(plan.name(), _ -> new Peers(guide))
                    .add(guide, new Distribution.Entry(participant, role, total.get(), grade.get()));
        }
    }

    /** The groups of each plan by its name, those of a plan by role. */
    public SequencedMap<String, List<Distribution>> byPlan() {
        SequencedMap<String, List<Distribution>> groups = new TreeMap<>(CodePointOrder.INSTANCE);
        byPlan.forEach((plan, peers) -> groups.put(plan, peers.groups()));
        return groups;
    }
}
