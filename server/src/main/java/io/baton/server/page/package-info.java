/**
 * What every page of the console stands in: navigation, language, colours, assets, and what is told when something goes wrong.
 * Start with {@link io.baton.server.page.Frames}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.baton.server.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
