package io.baton.core.plan;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.formula.Names;
import io.baton.core.value.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that formulas of pay may use: the fields of a deal or of what follows it, the figures of the plan, and what is
 * known of a participant.
 *
 * @param type whose fields; of no type for periods
 * @param own names of its own beside the fields
 */
record PayNames(Figures figures, Optional<FactType> type, Map<String, Kind> own) implements Names {

    /** What formulas of pay know besides: who it is, how long in the period, what came of the appraisal. */
    static final Map<String, Kind> PERSON = Map.ofEntries(
            Map.entry("participant", Kind.TEXT),
            Map.entry("role", Kind.TEXT),
            Map.entry("unit", Kind.TEXT),
            Map.entry("superior", Kind.TEXT),
            Map.entry("joined", Kind.DATE),
            Map.entry("present_days", Kind.COUNT),
            Map.entry("period_days", Kind.COUNT),
            Map.entry("present_working_days", Kind.COUNT),
            Map.entry("period_working_days", Kind.COUNT),
            Map.entry("present_days_of_30", Kind.COUNT),
            Map.entry("period_days_of_30", Kind.COUNT),
            Map.entry("total", Kind.POINTS),
            Map.entry("grade", Kind.TEXT));

    boolean isField(String name) {
        return own.containsKey(name) || type.flatMap(known -> known.field(name)).isPresent();
    }

    @Override
    public Optional<Kind> kindOf(String owner, String name) {
        if (!owner.isEmpty()) {
            return type.filter(known -> known.name().equals(owner))
                    .flatMap(known -> known.field(name))
                    .map(Field::kind);
        }
        return Optional.ofNullable(own.get(name))
                .or(() -> type.flatMap(known -> known.field(name)).map(Field::kind))
                .or(() -> figures.kindOf("", name))
                .or(() -> Optional.ofNullable(PERSON.get(name)));
    }

    @Override
    public Collection<String> known() {
        List<String> known = new ArrayList<>(figures.known());
        type.ifPresent(of -> of.fields().forEach(field -> known.add(field.name())));
        known.addAll(own.keySet());
        known.addAll(PERSON.keySet());
        return known;
    }
}
