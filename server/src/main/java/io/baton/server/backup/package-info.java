/**
 * The whole database in one file, and back again, for every PostgreSQL alike. Start with {@link
 * io.baton.server.backup.Backup}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.baton.server.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
