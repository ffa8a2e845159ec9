/**
 * Crediting: who gets how much of a deal, and by which rule (rules M8, N6). Entry points: {@link
 * io.baton.core.credit.Crediting} as a plan says it, {@link io.baton.core.credit.CreditBook} for deals in memory.
 */
@NullMarked
package io.baton.core.credit;

import org.jspecify.annotations.NullMarked;
