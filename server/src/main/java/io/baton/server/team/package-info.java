/** The people whom one may see. Start with {@link io.baton.server.team.TeamPage}. */
@ApplicationModule(allowedDependencies = {"access", "organisation", "page", "plans", "results"})
@NullMarked
package io.baton.server.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
