/**
 * Makes results of plans and facts: of everybody in the background, of whoever is touched by a fact at once. Start with {@link
 * io.baton.server.calculation.LiveScores}.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "facts", "organisation", "page", "plans", "results"})
@NullMarked
package io.baton.server.calculation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
