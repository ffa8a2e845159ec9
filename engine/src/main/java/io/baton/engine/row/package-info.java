/**
 * Rows of files of every format as cells of text, with their lines, bad bytes and broken rows marked. Entry points: {@link
 * io.baton.engine.row.RowSource} and {@link io.baton.engine.row.RawRow}.
 */
@NullMarked
package io.baton.engine.row;

import org.jspecify.annotations.NullMarked;
