/**
 * Settlement: of what is earned up to now and what was posted, only the differences; and what a person is paid in the open
 * period. Entry point: {@link io.baton.core.settle.Settlement}.
 */
@NullMarked
package io.baton.core.settle;

import org.jspecify.annotations.NullMarked;
