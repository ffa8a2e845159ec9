/**
 * Explanations in words (rule S7): value ← formula ← inputs ← rows, in three languages. Entry point: {@link
 * io.baton.core.explain.Explainer}.
 */
@NullMarked
package io.baton.core.explain;

import org.jspecify.annotations.NullMarked;
