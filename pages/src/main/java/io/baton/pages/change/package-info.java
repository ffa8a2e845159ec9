/** What another plan changes, as people read it. Entry point: {@link io.baton.pages.change.ChangePage}. */
@NullMarked
package io.baton.pages.change;

import org.jspecify.annotations.NullMarked;
