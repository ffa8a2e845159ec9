package io.baton.core.score;

import io.baton.core.plan.Parameter;
import io.baton.core.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about one participant that the scores of one period need.
 *
 * @param participant who
 * @param figures the values of measures and targets by name; a name that the plan needs is always there
 * @param ratings the ratings of the period
 * @param objectives what was agreed with the participant for the period, each key once
 * @param totals the totals of shorter periods of which the scorecard is made, by the period's name (rule P5)
 * @param superiors the superiors of the period, whose ratings weigh by days; none where nobody is known (rule P8)
 * @param parameters the values of parameters that are not simply those of the plan for unit and role, by name (rule M4)
 * @param exemption why the participant is not appraised, where that is so (rule P7)
 */
public record ParticipantInputs(
        Participant participant,
        Map<String, Value> figures,
        List<Rating> ratings,
        List<Objective> objectives,
        Map<String, Value> totals,
        List<SuperiorDays> superiors,
        Map<String, ParameterValue> parameters,
        Optional<Exemption> exemption) {

    public ParticipantInputs {
        figures = Map.copyOf(figures);
        ratings = List.copyOf(ratings);
        objectives = List.copyOf(objectives);
        totals = Map.copyOf(totals);
        superiors = List.copyOf(superiors);
        parameters = Map.copyOf(parameters);
    }

    /** Somebody who is appraised. */
    public ParticipantInputs(Participant participant, Map<String, Value> figures, List<Rating> ratings) {
        this(participant, figures, ratings, List.of(), Map.of(), List.of(), Map.of(), Optional.empty());
    }

    /** The same with what was agreed. */
    public ParticipantInputs with(List<Objective> agreed) {
        return new ParticipantInputs(participant, figures, ratings, agreed, totals, superiors, parameters, exemption);
    }

    /** The same under these superiors. */
    public ParticipantInputs under(List<SuperiorDays> known) {
        return new ParticipantInputs(participant, figures, ratings, objectives, totals, known, parameters, exemption);
    }

    /** The value of a parameter that counts. */
    ParameterValue value(Parameter parameter) {
        return Optional.ofNullable(parameters.get(parameter.name()))
                .orElseGet(() -> ParameterBook.EMPTY.value(parameter, participant, LocalDate.MIN));
    }

    /** The same with other figures, and other totals of shorter periods. */
    public ParticipantInputs with(Map<String, Value> otherFigures, Map<String, Value> otherTotals) {
        return new ParticipantInputs(
                participant, otherFigures, ratings, objectives, otherTotals, superiors, parameters, exemption);
    }
}
