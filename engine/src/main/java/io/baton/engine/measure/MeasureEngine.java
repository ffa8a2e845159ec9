package io.baton.engine.measure;

import io.baton.core.measure.CheckedMeasure;
import io.baton.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Aggregates facts. An engine only sums, counts and picks; everything with division, rounding or judgement is core code,
 * so that engines cannot differ by a cent.
 */
public interface MeasureEngine {

    /**
     * Takes measures for everyone of the roster.
     *
     * @param measures which
     * @param moment when
     * @param each called once for each participant of the roster, in code point order of the ids
     */
    void measure(List<CheckedMeasure> measures, Moment moment, Consumer<Measured> each);

    /**
     * The rows from which the measure of each of some participants came, by date, then key; whoever has none is missing.
     *
     * @param most the greatest number of rows that is listed of each
     */
    Map<String, MeasureLines> lines(CheckedMeasure measure, Moment moment, List<String> participants, int most);

    /** The rows from which one participant's measure came. */
    default MeasureLines lines(CheckedMeasure measure, Moment moment, String participant, int most) {
        return lines(measure, moment, List.of(participant), most).getOrDefault(participant, MeasureLines.NONE);
    }

    /** The facts that were entered too late to count in measures, by fact type; types without any are missing. */
    List<LateRows> late(List<CheckedMeasure> measures, Moment moment);

    /** The rows of measures in a currency of which nobody has said what it is worth, by fact type (rule M16). */
    List<Unrated> unrated(List<CheckedMeasure> measures, Moment moment);

    /** The deals within the windows of measures that are credited to nobody, by fact type and cause. */
    List<Uncredited> uncredited(List<CheckedMeasure> measures, Moment moment);

    /**
     * The measures of one participant.
     *
     * @param participant the id
     * @param values in the order of the measures that were asked for
     */
    record Measured(String participant, List<Value> values) {}
}
