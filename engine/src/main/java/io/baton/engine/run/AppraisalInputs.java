package io.baton.engine.run;

import io.baton.core.score.Decision;
import io.baton.core.score.ParticipantInputs;
import io.baton.core.time.DateRange;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that the appraisal of a person in a period is made of, but the measures of that person's own facts: plain data, which can
 * be kept and used again when facts change.
 *
 * @param whole the days of the last plan, as if nothing else had changed on them
 * @param segments the days by what counts on them, the first ones first; none where the period is in one piece (rule P8)
 * @param decisions what people decided about the result (rule S1)
 */
public record AppraisalInputs(Part whole, List<Part> segments, List<Decision> decisions) {

    public AppraisalInputs {
        segments = segments.stream()
                .sorted(Comparator.comparing(part -> part.days().from()))
                .toList();
        decisions = List.copyOf(decisions);
    }

    /**
     * A plan on some days.
     *
     * @param plan the hash of the plan
     * @param days from the first to the last
     * @param inputs all but the measures of one's own facts
     * @param counting the days on which facts count
     * @param present on how many of the days the person is there; 0 where that is not asked
     */
    public record Part(String plan, DateRange days, ParticipantInputs inputs, List<DateRange> counting, long present) {

        public Part {
            counting = List.copyOf(counting);
        }
    }

    /** The plans of all days, by hash. */
    Stream<String> plans() {
        return Stream.concat(Stream.of(whole), segments.stream())
                .map(Part::plan)
                .distinct();
    }
}
