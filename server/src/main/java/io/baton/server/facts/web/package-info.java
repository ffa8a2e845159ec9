/** Facts over HTTP. Start with {@link io.baton.server.facts.web.FactController}. */
@NullMarked
package io.baton.server.facts.web;

import org.jspecify.annotations.NullMarked;
