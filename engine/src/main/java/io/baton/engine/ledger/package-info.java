/**
 * The loads that a data folder keeps: which files came when, each state of the data under a number. Entry point: {@link
 * io.baton.engine.ledger.Ledger}.
 */
@NullMarked
package io.baton.engine.ledger;

import org.jspecify.annotations.NullMarked;
