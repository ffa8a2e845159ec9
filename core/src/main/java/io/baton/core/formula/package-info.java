/**
 * The formula language: small, typed, exact. Entry points: {@link io.baton.core.formula.FormulaParser} for text, {@link
 * io.baton.core.formula.FormulaChecker} for kinds, {@link io.baton.core.formula.CheckedFormula} for values.
 */
@NullMarked
package io.baton.core.formula;

import org.jspecify.annotations.NullMarked;
