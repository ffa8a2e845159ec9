package io.baton.engine.pay;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a deal, or of somebody's share of it, under a term (rule M18).
 *
 * @param plan the name of the plan
 * @param version its version
 * @param term the term
 * @param deal the key of the deal
 * @param day the day of its credit; empty where it has none
 * @param participant whose it is, or would be; empty for nobody
 * @param why what became of it
 * @param detail more about that; empty where there is no more
 * @param isShare whether somebody else gets the rest of it
 * @param file the file it stands in
 * @param line its line there
 */
public record DealFate(
        String plan,
        int version,
        String term,
        String deal,
        Optional<LocalDate> day,
        String participant,
        Why why,
        String detail,
        boolean isShare,
        String file,
        long line) {

    /** In which of three heaps it lies. */
    public enum Heap {
        /** It makes a line. */
        CREDITED,
        /** The plan leaves it out. */
        EXCLUDED,
        /** Nobody gets it. */
        NOT_CREDITED
    }

    /** What became of it, and why. */
    public enum Why {
        /** It makes a line. */
        CREDITED(Heap.CREDITED, false),
        /** The condition of the term says no, or cannot tell. */
        CONDITION(Heap.EXCLUDED, false),
        /** Its day is in no period of the term. */
        NO_PERIOD(Heap.EXCLUDED, false),
        /** The plan is not in force on its day. */
        NOT_IN_FORCE(Heap.NOT_CREDITED, false),
        /** The plan is not for the person on the day. */
        OTHER_PLAN(Heap.NOT_CREDITED, false),
        /** It has no day. */
        NO_DAY(Heap.NOT_CREDITED, true),
        /** It names nobody. */
        NO_OWNER(Heap.NOT_CREDITED, true),
        /** Its shares do not sum to exactly 100 %. */
        NOT_WHOLE(Heap.NOT_CREDITED, true),
        /** One of its shares is negative, or a share or participant is missing. */
        UNKNOWN_SHARE(Heap.NOT_CREDITED, true),
        /** Several people serve its value on the day. */
        SEVERAL(Heap.NOT_CREDITED, true),
        /** No rule of crediting names anybody. */
        UNSERVED(Heap.NOT_CREDITED, true),
        /** No assignment knows the person whom it names. */
        UNKNOWN_PERSON(Heap.NOT_CREDITED, true),
        /** The person whom it names has no assignment on the day. */
        NOT_ASSIGNED(Heap.NOT_CREDITED, true);

        private final Heap heap;
        private final boolean mendable;

        Why(Heap heap, boolean mendable) {
            this.heap = heap;
            this.mendable = mendable;
        }

        /** In which heap such deals lie. */
        public Heap heap() {
            return heap;
        }

        /** Whether the data should be mended; a plan may leave deals out on purpose. */
        public boolean isMendable() {
            return mendable;
        }
    }
}
