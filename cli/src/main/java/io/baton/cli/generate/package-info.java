/**
 * Data folders of invented companies of any size, made from a seed: the same bytes on every machine and any number of
 * threads. Entry point: {@link io.baton.cli.generate.Company}.
 */
@NullMarked
package io.baton.cli.generate;

import org.jspecify.annotations.NullMarked;
