/** Pay over whole data: figures and deals of everybody, lines in the core. Entry point: {@link io.baton.engine.pay.Payroll}. */
@NullMarked
package io.baton.engine.pay;

import org.jspecify.annotations.NullMarked;
