package io.baton.core.pay;

import java.math.BigDecimal;

/**
 * A cap that leaves somebody less than a guarantee of the same terms promises; the guarantee is paid.
 *
 * @param cap its name
 * @param most what it leaves
 * @param guarantee its name
 * @param least what it promises
 * @param period the period of both
 */
public record ShortCap(String cap, BigDecimal most, String guarantee, BigDecimal least, String period) {}
