package io.baton.server.calculation;

/**
 * A period was calculated for everybody.
 *
 * @param load the facts after which it was made from
 */
record PeriodRead(long load) {}
