/** Who may come in, and who may see whom. Start with {@link io.baton.server.access.Accounts}. */
@NullMarked
package io.baton.server.access;

import org.jspecify.annotations.NullMarked;
