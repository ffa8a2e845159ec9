/** What came out for people, period by period, as it is now. Start with {@link io.baton.server.results.Outcomes}. */
@ApplicationModule(allowedDependencies = "organisation")
@NullMarked
package io.baton.server.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
