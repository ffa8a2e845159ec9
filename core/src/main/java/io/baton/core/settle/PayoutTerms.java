package io.baton.core.settle;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is put on and taken off when a person is paid. Without terms a total below 0 becomes a debt, and no debt is
 * recovered.
 *
 * @param currency the currency in which draw and recovery apply
 * @param wageBeside the wage of the period that is paid outside of the ledger; it counts where a debt is recovered
 * @param draw what is paid at least
 * @param recovery how debts are recovered; nothing where they are not, such as without the consent that a law wants
 */
public record PayoutTerms(String currency, BigDecimal wageBeside, Optional<Draw> draw, Optional<Recovery> recovery) {

    /** No terms. */
    public static final PayoutTerms NONE = new PayoutTerms("", BigDecimal.ZERO, Optional.empty(), Optional.empty());

    /** The terms in a currency. */
    PayoutTerms in(String other) {
        return other.equals(currency) ? this : NONE;
    }
}
