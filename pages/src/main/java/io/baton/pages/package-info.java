/** What every page needs: words in three languages, templates, the stylesheet. Entry point: {@link io.baton.pages.Pages}. */
@NullMarked
package io.baton.pages;

import org.jspecify.annotations.NullMarked;
