package io.baton.cli;

import io.baton.core.pay.PayLine;
import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.Hold;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something of a person's pay that is not all paid yet: how far it has come.
 *
 * @param plan the plan that says so
 * @param line what is expected, earned and payable of it
 * @param posted what was posted of it
 * @param hold who holds it and why, where people do
 */
record PayRemainder(ValidPlan plan, PayLine line, BigDecimal posted, Optional<Hold> hold) {}
