package io.baton.engine.run;

import io.baton.core.measure.ReportingLine;
import java.util.List;

/**
 * Who a run covers; nobody is silently missing (rule P7).
 *
 * @param participants how many take part
 * @param outside how many are assigned in the period but not to this plan
 * @param examples the first of those
 * @param flaws what is wrong with the reporting line, where a measure follows it
 */
public record Coverage(long participants, long outside, List<String> examples, List<ReportingLine.Flaw> flaws) {

    public Coverage {
        examples = List.copyOf(examples);
        flaws = List.copyOf(flaws);
    }
}
