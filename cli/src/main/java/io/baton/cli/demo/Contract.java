package io.baton.cli.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract.
 *
 * @param cents the amount with tax
 * @param renewedOn when the contract that follows it was signed
 * @param surveyedOn when the customer's needs were surveyed before it expires
 */
record Contract(
        String id,
        Customer customer,
        boolean renewal,
        LocalDate signedOn,
        LocalDate expiresOn,
        long cents,
        BigDecimal taxRate,
        Optional<LocalDate> renewedOn,
        Optional<LocalDate> surveyedOn) {

    /** A customer; {@code onTools} for one who is reached through the CRM or AI tools at all. */
    record Customer(String id, Segment segment, LocalDate since, boolean referred, boolean onTools) {}

    BigDecimal gross() {
        return BigDecimal.valueOf(cents, 2);
    }

    BigDecimal net() {
        return gross().divide(BigDecimal.ONE.add(taxRate), 2, RoundingMode.HALF_UP);
    }
}
