/**
 * Who did and saw what: only written on, chained by hashes, so that a change is noticed. Start with {@link
 * io.baton.server.audit.AuditTrail}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.baton.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
