/**
 * The ledger of pay on disk: an append-only journal of periods and postings, each posting whole or not at all. Entry point:
 * {@link io.baton.engine.paybook.PayBook}.
 */
@NullMarked
package io.baton.engine.paybook;

import org.jspecify.annotations.NullMarked;
