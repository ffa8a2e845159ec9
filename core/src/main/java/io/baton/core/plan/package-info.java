/**
 * A plan as data: what counts, how it is scored, who rates, how it sums up. Entry points: {@link
 * io.baton.core.plan.Plan} for what a plan says, {@link io.baton.core.plan.ValidPlan} for one that was checked.
 */
@NullMarked
package io.baton.core.plan;

import org.jspecify.annotations.NullMarked;
