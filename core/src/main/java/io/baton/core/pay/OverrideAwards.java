package io.baton.core.pay;

import io.baton.core.document.CodePointOrder;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** Hands up what superiors get for what people below them earned in a period (rule M8). Used once. */
final class OverrideAwards {

    private static final Comparator<Claims.Below> IN_ORDER = Comparator.comparing(
                    Claims.Below::participant, CodePointOrder.INSTANCE)
            .thenComparing(below -> String.join(" ", below.superiors()), CodePointOrder.INSTANCE);

    private final TeamOverride override;
    private final boolean explained;
    private final Map<String, Claims.Part> known = new HashMap<>();
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private final Map<String, Trail> trails = new HashMap<>();
    private final Map<String, SequencedSet<String>> waiting = new LinkedHashMap<>();

    OverrideAwards(TeamOverride override, List<Claims.Part> people, boolean explained) {
        this.override = override;
        this.explained = explained;
        people.forEach(part -> known.put(part.participant(), part));
    }

    /** The awards of everybody who may stand on a level, by participant. */
    Map<String, Award> awards(List<Claims.Below> below) {
        below.stream().sorted(IN_ORDER).forEach(this::handUp);
        Map<String, Award> awards = new HashMap<>();
        known.forEach((person, part) -> awards.put(person, award(person, part)));
        return awards;
    }

    private Award award(String person, Claims.Part part) {
        boolean waits = override.missing() == Missing.WAIT;
        if (part.isLeftOut()) {
            return Award.NOTHING;
        }
        if (Groups.why(part).isPresent()) {
            Value why = Groups.why(part).get();
            return Award.absent(waits ? Groups.notYet(why) : why);
        }
        SequencedSet<String> people = waiting.getOrDefault(person, new LinkedHashSet<>());
        return waits && !people.isEmpty()
                ? Award.absent(Groups.waitsFor(List.copyOf(people)))
                : new Award(
                        Value.of(sums.getOrDefault(person, BigDecimal.ZERO)),
                        trails.getOrDefault(person, new Trail(false)).steps());
    }

    /** Who stands on a level: has the plan in the period, and the term is for that superior. */
    private Optional<Claims.Part> standing(String superior) {
        return Optional.ofNullable(known.get(superior)).filter(part -> !part.isLeftOut());
    }

    /** Goes up the levels above one person. */
    private void handUp(Claims.Below below) {
        Climb climb = new Climb(below);
        for (String superior : below.superiors()) {
            if (climb.level == override.levels().size()) {
                return;
            }
            Optional<Claims.Part> standing = standing(superior);
            standing.ifPresent(climb::reach);
            climb.level += standing.isEmpty() && override.skipsEmpty() ? 0 : 1;
        }
    }

    /** The way from one person up. */
    private final class Climb {
        private final String from;
        private final BigDecimal first;
        private BigDecimal base;
        private int level;
        private String missing;

        Climb(Claims.Below below) {
            this.from = below.participant();
            this.first = PoolAwards.number(below.amount());
            this.base = first;
            this.missing = below.amount().isPresent() ? "" : from;
        }

        void reach(Claims.Part part) {
            if (!missing.isEmpty()) {
                waiting.computeIfAbsent(part.participant(), _ -> new LinkedHashSet<>())
                        .add(missing);
            } else if (Groups.why(part).isPresent()) {
                missing = override.missing() == Missing.WAIT ? part.participant() : "";
            } else {
                give(part.participant(), PoolAwards.number(part.given().get(level)));
            }
        }

        private void give(String superior, BigDecimal rate) {
            BigDecimal got = base.multiply(rate);
            sums.merge(superior, got, BigDecimal::add);
            if (base.signum() != 0) {
                BigDecimal place = BigDecimal.valueOf(level + 1L);
                trails.computeIfAbsent(superior, _ -> new Trail(explained))
                        .add(PayStep.from(from, PayStep.What.OVERRIDE, got, place, base, rate));
            }
            base = override.next() == TeamOverride.Next.SAME ? first : base.subtract(got);
        }
    }
}
