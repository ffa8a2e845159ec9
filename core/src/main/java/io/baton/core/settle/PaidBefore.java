package io.baton.core.settle;

import java.math.BigDecimal;

/**
 * What was paid for a term in a period before Baton, without saying for which deals (rule M10).
 *
 * @param term the pay term
 * @param period the period in whose days its lines lie
 * @param currency the currency
 * @param amount how much in all
 */
public record PaidBefore(String term, String period, String currency, BigDecimal amount) {}
