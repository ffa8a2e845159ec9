/**
 * Runs the tests beside a plan that bring rows along, by the same way as any data. Entry point: {@link
 * io.baton.engine.trial.PlanTrials}.
 */
@NullMarked
package io.baton.engine.trial;

import org.jspecify.annotations.NullMarked;
