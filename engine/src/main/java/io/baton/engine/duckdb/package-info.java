/**
 * The embedded database DuckDB, locked into the folders that it was given. Entry point: {@link
 * io.baton.engine.duckdb.EmbeddedDuckDb}.
 */
@NullMarked
package io.baton.engine.duckdb;

import org.jspecify.annotations.NullMarked;
