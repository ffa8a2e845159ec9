package io.baton.core.pay;

import io.baton.core.formula.Expression;
import java.util.Optional;

/**
 * Facts that follow a deal: payments, invoices, returns, cancellations.
 *
 * @param facts their type
 * @param deal their field with the key of the deal
 * @param on their field with the day
 * @param where which of them count; all where empty
 * @param amount how much, a formula over their fields; empty where a share says it
 */
public record Related(String facts, String deal, String on, Optional<Expression> where, Optional<Expression> amount) {}
