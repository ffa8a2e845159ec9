/** How somebody stands, and why: one's own page, and that of a person as superiors see it. Start with {@link io.baton.server.performance.PerformancePage}. */
@ApplicationModule(allowedDependencies = {"access", "calculation", "organisation", "page", "results"})
@NullMarked
package io.baton.server.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
