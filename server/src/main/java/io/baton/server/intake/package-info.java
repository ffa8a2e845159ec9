/** How sales operations bring facts in by hand: what there is, files with a preview, templates. Start with {@link io.baton.server.intake.DataPage}. */
@ApplicationModule(allowedDependencies = {"access", "audit", "facts", "organisation", "page", "plans"})
@NullMarked
package io.baton.server.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
