package io.baton.core.settle;

import io.baton.core.document.CodePointOrder;

/**
 * What a line of pay is about (rule M5). The sum of what was posted under a key is what the key is worth, rounded once.
 * Keys are ordered by code point: participant, term, item.
 *
 * @param participant the participant's id
 * @param term the pay term of the plan
 * @param item the key of a deal, or the name of a period where the term pays per period
 */
public record LineKey(String participant, String term, String item) implements Comparable<LineKey> {

    @Override
    public int compareTo(LineKey other) {
        int byPerson = compare(participant, other.participant);
        if (byPerson != 0) {
            return byPerson;
        }
        int byTerm = compare(term, other.term);
        return byTerm != 0 ? byTerm : CodePointOrder.INSTANCE.compare(item, other.item);
    }

    /** Most keys that are compared are of the same person and term, and equality is found faster than order. */
    private static int compare(String one, String other) {
        return one.equals(other) ? 0 : CodePointOrder.INSTANCE.compare(one, other);
    }
}
