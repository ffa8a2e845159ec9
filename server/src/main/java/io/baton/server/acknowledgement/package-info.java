/** That people have read the plans that concern them, and said so (requirement I4). Start with {@link io.baton.server.acknowledgement.OwnPlansPage}. */
@ApplicationModule(allowedDependencies = {"access", "audit", "organisation", "page", "plans"})
@NullMarked
package io.baton.server.acknowledgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
