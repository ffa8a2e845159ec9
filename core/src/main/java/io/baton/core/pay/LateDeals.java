package io.baton.core.pay;

/**
 * Which deals came late, so that they follow on tiers those that were in time (rule M1). A deal is late when it was entered
 * after the cut-off of the period of the pay that holds its credit: what was posted for that period did not know it.
 *
 * @param entered the field with the day on which a deal was entered; a deal that does not say it is in time
 * @param within how many days after the last day of the period a deal may be entered, 0 or more
 */
public record LateDeals(String entered, int within) {}
