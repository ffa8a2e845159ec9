/** What comes from outside: facts, typed by the catalogue, with loads and what they were before. Start with {@link io.baton.server.facts.FactBase}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.baton.server.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
