package io.baton.cli;

import io.baton.engine.measure.LateRows;
import java.util.stream.Collectors;

/** Facts that were entered too late, in a sentence: which, since when, and what mends it. */
final class LateWords {

    private LateWords() {}

    static String of(LateRows late) {
        String examples = late.first().stream().map(LateWords::example).collect(Collectors.joining(", "));
        long more = late.rows() - late.first().size();
        return late.rule().factType() + ": " + new Count(late.rows(), "row was", "rows were") + " entered after "
                + late.until() + ", too late to count: " + examples + (more > 0 ? " and " + more + " more" : "")
                + "; correct '" + late.rule().entered() + "', or allow more days by 'within' in the plan";
    }

    private static String example(LateRows.Example example) {
        String key = example.key().isEmpty() ? example.file() + ":" + example.line() : Console.readable(example.key());
        return key + " (of " + example.day() + ", entered " + example.entered() + ")";
    }
}
