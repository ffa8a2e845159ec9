package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.measure.LateEntries;
import io.baton.core.value.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that facts say on which day they were entered (rule P8). */
record LateEntriesCheck(Plan plan, Map<String, FactType> types, Problems problems) {

    private static final String KEY = "late entries";

    /** By fact type; without those against which something was said. */
    Map<String, LateEntries> check() {
        Map<String, LateEntries> checked = new HashMap<>();
        for (LateEntries late : plan.lateEntries()) {
            FactType type = types.get(late.factType());
            if (type == null) {
                problems.error(
                        late.at(),
                        "there are no facts of type '" + late.factType() + "'",
                        Suggestion.forUnknown(late.factType(), types.keySet()));
            } else if (isDay(late, type)) {
                checked.put(late.factType(), late);
                warnOfIdle(late);
            }
        }
        return checked;
    }

    private boolean isDay(LateEntries late, FactType type) {
        Location at = plan.where(KEY, late.factType(), "entered");
        List<String> days = type.fields().stream()
                .filter(LateEntriesCheck::isDay)
                .map(Field::name)
                .toList();
        if (type.field(late.entered()).isEmpty()) {
            problems.error(
                    at,
                    "'" + type.name() + "' has no field '" + late.entered() + "' that says when it was entered",
                    Suggestion.forUnknown(late.entered(), days));
            return false;
        }
        Field field = type.field(late.entered()).get();
        if (!isDay(field)) {
            problems.error(
                    at,
                    "'" + field.name() + "' is of kind " + field.kind().label() + ", not a date or time",
                    Suggestion.forUnknown(late.entered(), days));
            return false;
        }
        return true;
    }

    private static boolean isDay(Field field) {
        return field.kind() == Kind.DATE || field.kind() == Kind.TIME;
    }

    private void warnOfIdle(LateEntries late) {
        if (plan.measures().stream().noneMatch(measure -> measure.factType().equals(late.factType()))) {
            problems.warning(
                    late.at(),
                    "no measure looks at facts of type '" + late.factType() + "', late or not",
                    "leave it out, or measure these facts");
        }
    }
}
