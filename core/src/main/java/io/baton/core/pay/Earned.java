package io.baton.core.pay;

import io.baton.core.formula.Expression;

/** When a deal is earned (rule M6). */
public sealed interface Earned {

    /** With its own date. */
    record Signed() implements Earned {}

    /**
     * In proportion to what was invoiced or collected: the sum of those amounts ÷ the whole, at most all of it.
     *
     * @param by the invoices or payments; a reversed payment has a negative amount
     * @param of the whole, a formula over the deal
     * @param rated by whose figures the deal is rated
     */
    record InProportion(Related by, Expression of, Rated rated) implements Earned {}

    /** Which figures rate a deal that is earned later. */
    enum Rated {
        /** Those of the period of the deal: what was promised. */
        SIGNING,
        /** Those of the period of each payment. */
        COLLECTION
    }
}
