/**
 * What facts look like: fact types, their fields and kinds, without any word of files. Entry point: {@link
 * io.baton.core.fact.FactType}.
 */
@NullMarked
package io.baton.core.fact;

import org.jspecify.annotations.NullMarked;
