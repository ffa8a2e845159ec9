package io.baton.core.pay;

import java.util.Optional;

/**
 * In which currency the amounts of a deal are, and whose day picks the rate into the currency of the plan (rule M16).
 *
 * @param field the field of the deal with the currency
 * @param on the date field of the deal whose day counts; empty for the day of each payment, where payments are rated one by
 *     one
 */
public record DealCurrency(String field, Optional<String> on) {

    /** The word for the day of each payment. */
    public static final String AT_COLLECTION = "at collection";
}
