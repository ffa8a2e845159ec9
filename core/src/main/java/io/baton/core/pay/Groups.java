package io.baton.core.pay;

import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * People who share or are compared in a period, group by group. Whoever a term is not for is in none. Where somebody's part
 * is not known, the group waits or does without; where the group itself is not known, all of them wait.
 *
 * @param all by participant
 */
record Groups(List<Claims.Part> all, Missing missing) {

    /** Names so many of those who are missing. */
    private static final int NAMED = 5;

    /** What comes out for one group. */
    interface Awarding {

        /** One award for each part, in their order; the parts have all that is needed. */
        List<Award> of(List<Claims.Part> parts);
    }

    /** The awards by participant. */
    Map<String, Award> awards(Awarding awarding) {
        Map<String, Award> awards = new HashMap<>();
        Map<String, List<Claims.Part>> groups = new LinkedHashMap<>();
        List<Claims.Part> unknown = new ArrayList<>();
        for (Claims.Part part : all) {
            Optional<Value> why = why(part);
            if (part.isLeftOut()) {
                awards.put(part.participant(), Award.NOTHING);
            } else if (why.isPresent()) {
                unknown.add(part);
                awards.put(part.participant(), Award.absent(missing == Missing.WAIT ? notYet(why.get()) : why.get()));
            } else {
                groups.computeIfAbsent(group(part), _ -> new ArrayList<>()).add(part);
            }
        }
        groups.forEach((group, parts) -> {
            List<Award> theirs = waitsFor(group, unknown)
                    .map(wait -> parts.stream().map(_ -> Award.absent(wait)).toList())
                    .orElseGet(() -> awarding.of(parts));
            for (int i = 0; i < parts.size(); i++) {
                awards.put(parts.get(i).participant(), theirs.get(i));
            }
        });
        return awards;
    }

    private static String group(Claims.Part part) {
        return part.group() instanceof Value.Text(String name) ? name : "";
    }

    /** Why a part is not known. */
    static Optional<Value> why(Claims.Part part) {
        List<Value> needed = new ArrayList<>(List.of(part.when(), part.group(), part.amount()));
        needed.addAll(part.given());
        return needed.stream().filter(value -> !value.isPresent()).findFirst();
    }

    private Optional<Value> waitsFor(String group, List<Claims.Part> unknown) {
        List<String> people = unknown.stream()
                .filter(part -> !part.group().isPresent() || group(part).equals(group))
                .map(Claims.Part::participant)
                .toList();
        return missing == Missing.LEAVE_OUT || people.isEmpty() ? Optional.empty() : Optional.of(waitsFor(people));
    }

    static Value waitsFor(List<String> people) {
        List<String> named = new ArrayList<>(people.subList(0, Math.min(NAMED, people.size())));
        if (people.size() > NAMED) {
            named.add("…");
        }
        return Value.notYet(Reason.Cause.OTHERS_MISSING, String.join(", ", named));
    }

    /** What waits leaves what was posted as it is. */
    static Value notYet(Value absent) {
        return absent instanceof Value.Absent(Absence _, Reason why) ? new Value.Absent(Absence.NOT_YET, why) : absent;
    }
}
