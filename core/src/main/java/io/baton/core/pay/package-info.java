/**
 * What a plan pays (requirement F1, rules M1 to M8): the terms as the plan says them, and the arithmetic of one person, from
 * a deal or a period to a line. Entry point: {@link io.baton.core.pay.PersonPay}.
 */
@NullMarked
package io.baton.core.pay;

import org.jspecify.annotations.NullMarked;
