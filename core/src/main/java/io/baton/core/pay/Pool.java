package io.baton.core.pay;

import io.baton.core.formula.Expression;
import java.util.Optional;

/**
 * What there is for everybody, or for each group, in a period (rule M12). What a term makes of a period is what somebody
 * claims, or the coefficient by which all of it is shared out.
 *
 * @param size how much there is, over figures of the period
 * @param summed whether the size is what each brings into the pool, or that of the whole, the same for all of a group
 * @param within who shares a pool: those for whom this text is the same; everybody where empty
 * @param whole whether all of it is shared out; else what is claimed, as long as there is enough
 */
public record Pool(Expression size, boolean summed, Optional<Expression> within, boolean whole, Missing missing) {}
