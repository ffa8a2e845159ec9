/**
 * A text that people wrote, as a neutral tree with positions, and the problems found in it. Entry points: {@link
 * io.baton.core.document.Node} and {@link io.baton.core.document.Problems}.
 */
@NullMarked
package io.baton.core.document;

import org.jspecify.annotations.NullMarked;
