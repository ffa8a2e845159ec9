package io.baton.core.settle;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a person owes in one currency.
 *
 * @param draw the balance of the draw; below 0 where too much was taken off
 * @param debts debts that are not settled, the oldest first
 */
public record Balances(BigDecimal draw, List<Debt> debts) {

    /** Nothing. */
    public static final Balances NONE = new Balances(BigDecimal.ZERO, List.of());

    public Balances {
        debts = List.copyOf(debts);
    }

    /**
     * A debt.
     *
     * @param term the term under which it is kept
     * @param item where it comes from, mostly the period in which it arose
     * @param amount what is left of it; below 0 where more was taken off than is owed by now
     * @param returned how much of what had led to it is earned again in the open period
     */
    public record Debt(String term, String item, BigDecimal amount, BigDecimal returned) {

        /** A debt of which nothing is earned again. */
        public Debt(String term, String item, BigDecimal amount) {
            this(term, item, amount, BigDecimal.ZERO);
        }

        /** What is settled by what is earned again. */
        BigDecimal settled() {
            return amount.min(returned).max(BigDecimal.ZERO);
        }
    }

    /** The sum of the debts. */
    public BigDecimal debt() {
        return debts.stream().map(Debt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
