package io.baton.core.pay;

import io.baton.core.formula.Expression;
import java.util.List;

/**
 * What superiors get for what people below them earned, level by level (rule M8). The superiors are those of the day of each
 * line: that of the deal, or the last of the period.
 *
 * @param of the terms whose lines count
 * @param step which amount of a line is the base of the first level
 * @param levels the rates, the direct superior's first; each over the figures of the superior who gets it
 * @param next what the base of the next level is
 * @param skipsEmpty whether a level where nobody stands is left out, so that the next superior takes its place
 */
public record TeamOverride(
        List<String> of, Step step, List<Expression> levels, Next next, boolean skipsEmpty, Missing missing) {

    public TeamOverride {
        of = List.copyOf(of);
        levels = List.copyOf(levels);
    }

    /** An amount on the way to a line. */
    public enum Step {
        /** What is paid on. */
        BASE,
        /** When everything is earned and due. */
        EXPECTED,
        /** What is earned. */
        EARNED,
        /** What is due of it. */
        PAYABLE
    }

    /** The base of the next level. */
    public enum Next {
        /** That of the level below less what that level got. */
        LESS_BELOW,
        /** That of the first level. */
        SAME
    }
}
