/** The root of the engine, which reads facts and measures them; each capability has a package below it. */
@NullMarked
package io.baton.engine;

import org.jspecify.annotations.NullMarked;
