/** The root of the core, where plans become scores and pay; each capability has a package below it. */
@NullMarked
package io.baton.core;

import org.jspecify.annotations.NullMarked;
