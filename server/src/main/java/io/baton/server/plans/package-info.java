/** The plans that bind, as people wrote them. Start with {@link io.baton.server.plans.Plans}. */
@ApplicationModule(allowedDependencies = "facts")
@NullMarked
package io.baton.server.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
