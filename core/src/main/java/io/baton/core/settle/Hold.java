package io.baton.core.settle;

/**
 * People have decided that something is not paid for the time being. What takes money back is posted all the same.
 *
 * @param participant whose
 * @param period the period that it belongs to; empty for every one
 * @param term the term; empty for every one
 * @param item the deal or period of the term; empty for every one
 * @param reason why
 * @param approvedBy who decided so
 */
public record Hold(String participant, String period, String term, String item, String reason, String approvedBy) {

    /** Whether this holds a difference of that person. */
    boolean holds(Difference difference) {
        Earning earning = difference.earning();
        return difference.amount().signum() > 0
                && matches(period, earning.period())
                && matches(term, earning.key().term())
                && matches(item, earning.key().item());
    }

    private static boolean matches(String wanted, String found) {
        return wanted.isEmpty() || wanted.equals(found);
    }
}
