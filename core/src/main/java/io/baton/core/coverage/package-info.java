/**
 * What the tests beside a plan reach of it, and what they leave untried. Entry point: {@link
 * io.baton.core.coverage.PlanCoverage}.
 */
@NullMarked
package io.baton.core.coverage;

import org.jspecify.annotations.NullMarked;
