/** The pages of the console. Start with {@link io.baton.server.page.HomePage}. */
@NullMarked
package io.baton.server.page;

import org.jspecify.annotations.NullMarked;
