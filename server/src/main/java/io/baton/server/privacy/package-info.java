/**
 * What is kept of a person, as one file; and how it is made nobody's. Start with {@link io.baton.server.privacy.PersonExport}.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "calculation", "facts", "organisation", "page"})
@NullMarked
package io.baton.server.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
