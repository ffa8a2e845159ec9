/**
 * The organisation for those who keep it: its units on a day, and on which days people work. Start with {@link
 * io.baton.server.directory.OrganisationPage}.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "organisation", "page", "plans"})
@NullMarked
package io.baton.server.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
