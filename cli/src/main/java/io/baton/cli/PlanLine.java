package io.baton.cli;

import io.baton.core.pay.PayLine;
import io.baton.core.plan.ValidPlan;

/** A line of pay, and the plan that makes it. */
record PlanLine(ValidPlan plan, PayLine line) {}
