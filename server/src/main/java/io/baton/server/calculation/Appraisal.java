package io.baton.server.calculation;

import io.baton.core.document.Language;
import io.baton.core.explain.Explainer;
import io.baton.core.explain.ExplanationTree;
import io.baton.core.explain.RowSource;
import io.baton.core.score.Figure;
import io.baton.engine.run.EveryoneRun.Appraised;
import io.baton.server.organisation.Personal;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.IntFunction;

/**
 * What came out for one person, with the rows behind it.
 *
 * @param result what came out
 * @param rows the rows behind a figure, at most so many of each
 * @param source what is closed with it
 */
@Personal
public record Appraisal(Appraised result, IntFunction<RowSource> rows, Closeable source) implements AutoCloseable {

    /**
     * Why a figure is what it is, down to the rows.
     *
     * @param most how many rows are listed of each measure
     */
    public ExplanationTree explain(Figure figure, Language language, int most) {
        return new Explainer(result.plan(), language, rows.apply(most)).explain(figure);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
