/** What programs read and write, beside the facts that they send: people and units, facts, plans and results. Start with {@link io.baton.server.api.FactsApi}. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calculation",
            "facts",
            "intake",
            "organisation",
            "planning",
            "plans",
            "results"
        })
@NullMarked
package io.baton.server.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
