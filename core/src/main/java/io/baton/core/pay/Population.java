package io.baton.core.pay;

import io.baton.core.document.CodePointOrder;
import io.baton.core.value.MinorUnits;
import io.baton.core.value.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stage between what each person brings and what each gets: pools are shared, contests decided, overrides handed up
 * (rules M8, M12). It is given everybody, in any order, and then says what everybody gets. Used once.
 */
public final class Population {

    private static final Comparator<Claims.Part> BY_PERSON =
            Comparator.comparing(Claims.Part::participant, CodePointOrder.INSTANCE);

    private final CheckedPay pay;
    private final Rounding rounding;
    private final boolean explained;
    private final Map<String, Map<String, List<Claims.Part>>> parts = new HashMap<>();
    private final Map<String, Map<String, List<Claims.Below>>> below = new HashMap<>();

    /**
     * A stage that knows nobody yet.
     *
     * @param currency of the plan: what is shared out is as fine as it is paid
     * @param explained whether awards carry their steps
     */
    public Population(CheckedPay pay, String currency, boolean explained) {
        this.pay = pay;
        this.rounding = MinorUnits.coarsened(pay.pay().rounding(), currency);
        this.explained = explained;
    }

    /** Takes what one participant brings; each once. */
    public void add(Claims claims) {
        for (Claims.Part part : claims.parts()) {
            of(parts, part.term(), part.period()).add(part);
        }
        for (Claims.Below earned : claims.below()) {
            of(below, earned.term(), earned.period()).add(earned);
        }
    }

    private static <T> List<T> of(Map<String, Map<String, List<T>>> all, String term, String period) {
        return all.computeIfAbsent(term, _ -> new HashMap<>()).computeIfAbsent(period, _ -> new ArrayList<>());
    }

    /**
     * What each gets.
     *
     * @param only the one participant who is wanted; empty for everybody
     * @return by participant, term and name of the period
     */
    public Map<String, Map<String, Map<String, Award>>> awards(Optional<String> only) {
        Map<String, Map<String, Map<String, Award>>> awards = new HashMap<>();
        for (PayTerm term : pay.pay().terms()) {
            for (Map.Entry<String, List<Claims.Part>> period :
                    parts.getOrDefault(term.name(), Map.of()).entrySet()) {
                List<Claims.Part> all =
                        period.getValue().stream().sorted(BY_PERSON).toList();
                awards(term, period.getKey(), all).forEach((person, award) -> {
                    if (only.isEmpty() || only.get().equals(person)) {
                        awards.computeIfAbsent(person, _ -> new HashMap<>())
                                .computeIfAbsent(term.name(), _ -> new HashMap<>())
                                .put(period.getKey(), award);
                    }
                });
            }
        }
        return awards;
    }

    private Map<String, Award> awards(PayTerm term, String period, List<Claims.Part> all) {
        return switch (term.unit()) {
            case PayTerm.Unit.Contests(Contest contest) ->
                new Groups(all, contest.missing()).awards(new ContestAwards(contest, rounding.scale(), explained));
            case PayTerm.Unit.Overrides(TeamOverride override) ->
                new OverrideAwards(override, all, explained).awards(of(below, term.name(), period));
            case PayTerm.Unit.Periods _, PayTerm.Unit.Deals _ ->
                term.pool()
                        .map(pool -> new Groups(all, pool.missing()).awards(new PoolAwards(pool, rounding, explained)))
                        .orElse(Map.of());
        };
    }
}
