/** How plans come to be: what binds, drafts, their approval. Start with {@link io.baton.server.planning.PlansPage}. */
@ApplicationModule(allowedDependencies = {"access", "audit", "calculation", "organisation", "page", "plans"})
@NullMarked
package io.baton.server.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
