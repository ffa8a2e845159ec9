package io.baton.core.settle;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a person owes in one currency.
 *
 * @param draw the balance of the draw
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
     * @param amount what is left of it
     */
    public record Debt(String term, String item, BigDecimal amount) {}

    /** The sum of the debts. */
    public BigDecimal debt() {
        return debts.stream().map(Debt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
