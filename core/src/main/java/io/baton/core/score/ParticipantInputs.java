package io.baton.core.score;

import io.baton.core.value.Value;
import java.util.List;
import java.util.Map;

/**
 * Everything about one participant that the scores of one period need.
 *
 * @param participant who
 * @param figures the values of measures and targets by name; a name that the plan needs is always there
 * @param ratings the ratings of the period
 */
public record ParticipantInputs(Participant participant, Map<String, Value> figures, List<Rating> ratings) {
    public ParticipantInputs {
        figures = Map.copyOf(figures);
        ratings = List.copyOf(ratings);
    }
}
