package io.baton.engine.catalogue;

import java.math.BigDecimal;

/**
 * A field that is another one without its tax: {@code gross ÷ (1 + rate)}, rounded once to two decimals, half away from
 * zero (rule N7).
 *
 * @param gross the field with tax
 * @param rate the rate of the tax
 */
public record NetOfTax(String gross, Rate rate) {

    /** Where the rate stands. */
    public sealed interface Rate {}

    /** The same rate for every row; 0.13 is 13 per cent. */
    public record Fixed(BigDecimal rate) implements Rate {}

    /** A field of the row, of the kind ratio. */
    public record InField(String field) implements Rate {}
}
