package io.baton.core.pay;

import java.math.BigDecimal;

/**
 * What a participant has used and carried of a cap by deals that the data do not have (rule M10).
 *
 * @param cap the name of the cap
 * @param period the name of a period of the cap's cycle
 * @param used how much of the room of that period is used
 * @param carried how much is carried from that period into later ones
 */
public record CapOpening(String cap, String period, BigDecimal used, BigDecimal carried) {}
