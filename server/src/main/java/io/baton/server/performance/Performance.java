package io.baton.server.performance;

import io.baton.pages.report.PersonCard;
import io.baton.server.page.Choice;
import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of somebody's performance shows.
 *
 * @param words its words
 * @param periods the periods to choose from
 * @param card what came out in the one that is shown; empty where there is nothing yet
 * @param rank the place among those of the same plan, role and unit, and how many they are
 * @param trend the totals of periods of the same length
 * @param state of which facts it is, and from when
 * @param live where changes are told; empty for a period that is over
 * @param allRows where the rows behind targets and figures of teams are shown, too; empty where they are
 */
public record Performance(
        Words words,
        List<Choice> periods,
        Optional<PersonCard> card,
        String rank,
        Optional<Trend> trend,
        String state,
        String live,
        String allRows) {

    public Performance {
        periods = List.copyOf(periods);
    }
}
