/** Tells other programs what happened. Start with {@link io.baton.server.webhook.Outbox}. */
@ApplicationModule(allowedDependencies = {"access", "audit", "calculation", "organisation", "page", "planning"})
@NullMarked
package io.baton.server.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
