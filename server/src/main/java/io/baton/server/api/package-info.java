/** What programs may read, beside the facts that they send: people, facts, plans and results. Start with {@link io.baton.server.api.FactsApi}. */
@ApplicationModule(allowedDependencies = {"access", "facts", "organisation", "planning", "plans", "results"})
@NullMarked
package io.baton.server.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
