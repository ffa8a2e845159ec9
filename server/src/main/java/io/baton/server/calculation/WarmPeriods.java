package io.baton.server.calculation;

import io.baton.core.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The periods of today, as they are kept in memory. */
@Component
class WarmPeriods {

    private final Map<Period, Warm> warm = new ConcurrentHashMap<>();

    void put(Warm period) {
        warm.put(period.period(), period);
    }

    /** Forgets all others. */
    void keep(Collection<Period> periods) {
        warm.keySet().retainAll(periods);
    }

    Optional<Warm> find(Period period) {
        return Optional.ofNullable(warm.get(period));
    }

    List<Warm> all() {
        return List.copyOf(warm.values());
    }
}
