/** What is due to somebody, why, and what would be: one's own page, and that of a person as finance sees it. Start with {@link io.baton.server.pay.DuePay}. */
@ApplicationModule(allowedDependencies = {"access", "calculation", "facts", "organisation", "page", "plans", "results"})
@NullMarked
package io.baton.server.pay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
