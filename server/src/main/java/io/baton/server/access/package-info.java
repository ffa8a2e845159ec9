/** Who may come in, and who may see whom. Start with {@link io.baton.server.access.Accounts}. */
@ApplicationModule(allowedDependencies = {"audit", "organisation", "page"})
@NullMarked
package io.baton.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
