package io.baton.cli;

import io.baton.engine.run.EveryoneRun.Appraised;
import io.baton.pages.report.Everyone;
import java.util.List;

/**
 * What a run gathered for a report.
 *
 * @param everyone all who take part
 * @param shown those who are shown one by one
 * @param single whether one person was asked for
 */
record Gathered(Everyone everyone, List<Appraised> shown, boolean single) {
    Gathered {
        shown = List.copyOf(shown);
    }
}
