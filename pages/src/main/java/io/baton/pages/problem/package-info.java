/** What is wrong with plans and catalogues, in Chinese. Start with {@link io.baton.pages.problem.ProblemWords}. */
@NullMarked
package io.baton.pages.problem;

import org.jspecify.annotations.NullMarked;
