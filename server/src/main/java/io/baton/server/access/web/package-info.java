/** The keeping of accounts as pages. Start with {@link io.baton.server.access.web.AccountsPage}. */
@NullMarked
package io.baton.server.access.web;

import org.jspecify.annotations.NullMarked;
