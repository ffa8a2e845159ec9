package io.baton.core.pay;

import io.baton.core.formula.Expression;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A part of a line that is paid at its own time (rule M6).
 *
 * @param share of the line
 * @param at when: days behind the day on which the line is earned, or a date; at once where empty
 */
public record Slice(BigDecimal share, Optional<Expression> at) {}
