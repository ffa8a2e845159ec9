/** What somebody sees first. Start with {@link io.baton.server.home.HomePage}. */
@ApplicationModule(allowedDependencies = "page")
@NullMarked
package io.baton.server.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
