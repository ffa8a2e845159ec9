/** A plan as a page for people, in Markdown and three languages. Entry point: {@link io.baton.pages.plan.PlanPage}. */
@NullMarked
package io.baton.pages.plan;

import org.jspecify.annotations.NullMarked;
