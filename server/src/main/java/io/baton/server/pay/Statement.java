package io.baton.server.pay;

import io.baton.pages.statement.StatementPage;
import io.baton.server.page.Choice;
import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of somebody's pay shows.
 *
 * @param words its words
 * @param pages the words of all statements, also those that the command makes
 * @param periods the periods to choose from
 * @param shown what is due in the one that is shown; empty where nothing is
 * @param live where changes are told; empty where they are not
 * @param supposing a deal to be supposed; empty where there is none
 */
public record Statement(
        Words words,
        io.baton.pages.Words pages,
        List<Choice> periods,
        Optional<Shown> shown,
        String live,
        Optional<Supposing> supposing) {

    public Statement {
        periods = List.copyOf(periods);
    }

    /**
     * What is due in a period.
     *
     * @param totals what is paid, one for each currency
     * @param lines what makes the totals
     * @param left what is not all paid yet
     * @param notes what the reader must know
     * @param state of which facts it is
     */
    public record Shown(
            List<StatementPage.Total> totals,
            List<StatementPage.Line> lines,
            List<StatementPage.Left> left,
            List<String> notes,
            String state) {
        public Shown {
            totals = List.copyOf(totals);
            lines = List.copyOf(lines);
            left = List.copyOf(left);
            notes = List.copyOf(notes);
        }
    }
}
