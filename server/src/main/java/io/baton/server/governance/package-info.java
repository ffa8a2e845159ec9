/** What the supervision group looks at. Start with {@link io.baton.server.governance.AuditPage}. */
@ApplicationModule(allowedDependencies = {"access", "audit", "organisation", "page"})
@NullMarked
package io.baton.server.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
