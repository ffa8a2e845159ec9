/**
 * Who is there, as what, below whom, and on which days; and whose data somebody may see of it. Start with {@link
 * io.baton.server.organisation.People}.
 */
@ApplicationModule(allowedDependencies = "audit")
@NullMarked
package io.baton.server.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
