/** The database of the server: one that comes along, or any other by its address. Start with {@link io.baton.server.database.EmbeddedPostgres}. */
@NullMarked
package io.baton.server.database;

import org.jspecify.annotations.NullMarked;
