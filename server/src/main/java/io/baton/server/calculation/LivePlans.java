package io.baton.server.calculation;

import io.baton.core.score.AsOf;
import io.baton.core.time.Period;
import io.baton.engine.live.LiveFacts;
import io.baton.engine.live.LiveMeasures;
import io.baton.engine.run.Reappraisal;
import io.baton.server.facts.FactBase;
import io.baton.server.organisation.Today;
import io.baton.server.plans.Binding;
import io.baton.server.plans.Plans;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The plans of now, ready to appraise single people in memory. */
@Component
class LivePlans {

    private final Plans plans;
    private final Today today;
    private final FactBase facts;
    private final Rates rates;
    private final KeptInputs kept;
    private volatile Optional<Now> last = Optional.empty();

    LivePlans(Plans plans, Today today, FactBase facts, Rates rates, KeptInputs kept) {
        this.plans = plans;
        this.today = today;
        this.facts = facts;
        this.rates = rates;
        this.kept = kept;
    }

    /** What can be done now; empty where no plans bind. */
    Optional<Now> now() {
        LocalDate day = today.now();
        return plans.current().map(binding -> {
            Now now = last.filter(known -> known.isOf(binding, day)).orElseGet(() -> new Now(binding, day));
            last = Optional.of(now);
            return now;
        });
    }

    /** The plans on a day. */
    final class Now {

        private final Binding binding;
        private final LocalDate day;
        private final Reappraisal reappraisal;
        private final List<Period> periods;
        private final Map<String, Set<LiveFacts.Wanted>> wanted = new ConcurrentHashMap<>();

        private Now(Binding binding, LocalDate day) {
            this.binding = binding;
            this.day = day;
            this.reappraisal = Reappraisal.of(binding.byHash(), new AsOf(day, today.instant()));
            this.periods = Snapshot.periods(binding, day).stream()
                    .filter(period -> period.days().contains(day))
                    .toList();
        }

        private boolean isOf(Binding other, LocalDate now) {
            return binding.equals(other) && day.equals(now);
        }

        Binding binding() {
            return binding;
        }

        /** The periods of today. */
        List<Period> periods() {
            return periods;
        }

        /** The facts that the measures of a period are made of. */
        Set<LiveFacts.Wanted> wanted(Period period) {
            return wanted.computeIfAbsent(period.cycle(), this::wanted);
        }

        private Set<LiveFacts.Wanted> wanted(String cycle) {
            Set<LiveFacts.Wanted> all = new HashSet<>();
            reappraisal
                    .measures(cycle)
                    .forEach(measure ->
                            all.add(new LiveFacts.Wanted(measure.factType(), measure.crediting(), List.of())));
            return Set.copyOf(all);
        }

        /** Whether all that facts change in a period is calculated at once: it is of today, and nothing in it depends on others. */
        boolean isLive(Period period) {
            return periods.contains(period)
                    && reappraisal.measuresOfTeams(period.cycle()).isEmpty();
        }

        /** The appraisals of a person in some periods by the facts of now, which are looked up once for all of them. */
        Reappraisal.Person person(String participant, Collection<Period> of) {
            LiveFacts own = new LiveFacts(participant, facts);
            Set<Period> needed = new HashSet<>();
            for (Period period : of) {
                wanted(period).forEach(own::want);
                needed.addAll(reappraisal.periods(period));
            }
            return reappraisal.person(kept.of(participant, needed), new LiveMeasures(own, rates.by(binding.plans())));
        }
    }
}
