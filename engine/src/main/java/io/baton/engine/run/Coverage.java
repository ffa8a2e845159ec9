package io.baton.engine.run;

import java.util.List;

/**
 * Who a run covers; nobody is silently missing (rule P7).
 *
 * @param participants how many take part
 * @param outside how many are assigned in the period but not to this plan
 * @param examples the first of those
 */
public record Coverage(long participants, long outside, List<String> examples) {

    public Coverage {
        examples = List.copyOf(examples);
    }
}
