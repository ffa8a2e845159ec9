/**
 * The text of one cell as a value, straight from its characters: exact decimals, strict dates, instants, yes or no. Entry
 * points: {@link io.baton.engine.cell.DecimalText} and {@link io.baton.engine.cell.TimePattern}.
 */
@NullMarked
package io.baton.engine.cell;

import org.jspecify.annotations.NullMarked;
