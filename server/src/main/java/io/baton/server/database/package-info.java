/**
 * The PostgreSQL of the server: one of its own that comes along, or another by its address. Start with {@link
 * io.baton.server.database.EmbeddedPostgres}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.baton.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
