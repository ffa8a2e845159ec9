/**
 * Facts and built-in tables from the files of a data folder into cached Parquet, bad rows reported one by one. Entry point:
 * {@link io.baton.engine.file.FactStore}.
 */
@NullMarked
package io.baton.engine.file;

import org.jspecify.annotations.NullMarked;
