package io.baton.engine.run;

import io.baton.core.document.Language;
import io.baton.core.explain.Explainer;
import io.baton.core.explain.ExplanationTree;
import io.baton.core.explain.RowSource;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;

/**
 * What came out for one person by one plan, with the database that holds the rows behind it: the whole period, or the days
 * of a segment.
 */
record AppraisedDays(RunSession session, Outcome outcome) {

    ExplanationTree explain(Figure figure, Language language, int most) {
        return new Explainer(session.slice().plan(), language, rows(most)).explain(figure);
    }

    /** The rows behind measures and targets; at most so many are listed of each. */
    RowSource rows(int most) {
        String person = outcome.participant().id();
        return new FigureRows(
                session.slice().plan(),
                measure -> session.lines(measure, person, most),
                target -> session.targetLines(target, person));
    }
}
