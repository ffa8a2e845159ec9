/** What tests of several modules use; no part of the product. Start with {@link io.baton.testing.Browser}. */
@NullMarked
package io.baton.testing;

import org.jspecify.annotations.NullMarked;
