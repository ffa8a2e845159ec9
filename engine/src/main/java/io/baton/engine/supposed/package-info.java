/** Rows that are only supposed: what would be, if the data said so. Entry point: {@link io.baton.engine.supposed.SupposedRows}. */
@NullMarked
package io.baton.engine.supposed;

import org.jspecify.annotations.NullMarked;
