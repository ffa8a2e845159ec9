package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import java.util.OptionalInt;

/**
 * What a rater group is like wherever it rates: indicators, and overall where the overall group says nothing else
 * (rules R3, R4).
 *
 * @param title for people; the name in every language where nothing is said
 * @param anonymous whether answers end at the group's figure and count
 * @param atLeast the least number of answers; below it the group leaves the score
 * @param perCustomer whether the answers about each customer make one mean first, and their mean is the group's figure
 * @param trim what leaves before the mean is taken: answers, or means of customers
 * @param over the months up to the end of the period whose answers count; 0: those of the period
 * @param closesAfter how many days after the last day of the period no answer comes any more, and the group's figure
 *     appears; empty: it appears as soon as there are answers
 */
public record RaterGroup(
        String name,
        Titles title,
        boolean anonymous,
        int atLeast,
        boolean perCustomer,
        Trim trim,
        int over,
        OptionalInt closesAfter,
        Location at) {

    /** The least number of answers of an anonymous group where nothing is said. */
    public static final int LEAST_ANONYMOUS = 3;

    /** A group of which nothing is said: everybody sees who answered, and one answer is enough. */
    static RaterGroup named(String name, Location at) {
        return new RaterGroup(name, Titles.same(name), false, 1, false, new Trim.Nothing(), 0, OptionalInt.empty(), at);
    }

    /** The group where it rates indicators: as anonymous as overall, and closing as overall where it says nothing itself. */
    RaterGroup alsoAs(Overall.Group overall) {
        boolean hides = overall.anonymous() && !anonymous;
        return new RaterGroup(
                name,
                title,
                anonymous || hides,
                hides ? overall.atLeast() : atLeast,
                perCustomer,
                trim,
                over,
                closesAfter.isPresent() ? closesAfter : overall.closesAfter(),
                at);
    }

    /** The least number of answers of an overall group that says only whether it is anonymous. */
    int usualLeast(boolean anonymousOverall) {
        if (anonymous == anonymousOverall) {
            return atLeast;
        }
        return anonymousOverall ? Math.max(atLeast, LEAST_ANONYMOUS) : 1;
    }
}
