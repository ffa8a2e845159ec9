/** Keeping the server itself: whether it is well, and its back-ups. Start with {@link io.baton.server.upkeep.HealthPage}. */
@ApplicationModule(allowedDependencies = {"access", "audit", "backup", "organisation", "page"})
@NullMarked
package io.baton.server.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
