/** The console: people log in and see how they stand. Start with {@link io.baton.server.ServerProgram}. */
@NullMarked
package io.baton.server;

import org.jspecify.annotations.NullMarked;
