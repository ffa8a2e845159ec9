/** Targets of people by month: seen, changed one by one, proposed and agreed (requirement H1). Start with {@link io.baton.server.targets.TargetsPage}. */
@ApplicationModule(allowedDependencies = {"access", "audit", "facts", "organisation", "page"})
@NullMarked
package io.baton.server.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
