/**
 * A whole run: roster, measures, targets, ratings, scores, ranks, result files. Entry point: {@link
 * io.baton.engine.run.AppraisalRun}.
 */
@NullMarked
package io.baton.engine.run;

import org.jspecify.annotations.NullMarked;
