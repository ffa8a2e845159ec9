/** Walls of the server, and examples that break them. Start with {@link io.baton.server.walls.ServerWallsTest}. */
@NullMarked
package io.baton.server.walls;

import org.jspecify.annotations.NullMarked;
