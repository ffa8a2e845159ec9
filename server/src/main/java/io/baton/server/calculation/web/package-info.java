/** The runs as a page. Start with {@link io.baton.server.calculation.web.RunsPage}. */
@NullMarked
package io.baton.server.calculation.web;

import org.jspecify.annotations.NullMarked;
