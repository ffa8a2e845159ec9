package io.baton.core.pay;

import io.baton.core.document.Location;
import io.baton.core.formula.Expression;

/**
 * In which currency people are paid, where it is not that of the plan (rule M16).
 *
 * @param currency gives the three capitals of the currency, over what is known of the person
 * @param on whose day picks the rate
 */
public record PaidIn(Expression currency, On on, Location at) {

    /** Whose day picks the rate. */
    public enum On {
        /** The last day of the period that the line belongs to. */
        END_OF_PERIOD("end of period"),
        /** The day of the deal's credit. */
        CREDIT("credit");

        private final String label;

        On(String label) {
            this.label = label;
        }

        /** The word of plans. */
        public String label() {
            return label;
        }
    }
}
