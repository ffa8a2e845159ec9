/** A plan as a page for people, in Markdown and three languages. Entry point: {@link io.baton.cli.page.PlanPage}. */
@NullMarked
package io.baton.cli.page;

import org.jspecify.annotations.NullMarked;
