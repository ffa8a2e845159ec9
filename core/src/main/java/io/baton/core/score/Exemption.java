package io.baton.core.score;

/**
 * Why somebody is not appraised in a period (rule P7): said by name, never silently.
 *
 * @param cause what it is
 * @param detail more about it: {@code 20 of 91 days}, or the reason that a person gave
 */
public record Exemption(Cause cause, String detail) {

    /** What exempts. */
    public enum Cause {
        /** Joined, or came to the plan, too late in the period. */
        JOINED_LATE("joined-late"),
        /** Left, or went to another plan, too early in it. */
        LEFT_EARLY("left-early"),
        /** On leave for too many of its days. */
        ON_LEAVE("on-leave"),
        /** There on too few days, by several of these together. */
        TOO_FEW_DAYS("too-few-days"),
        /** Two plans are for the person on the same day; which one holds must be decided. */
        SEVERAL_PLANS("several-plans"),
        /** Exempted by a person, with a reason. */
        GIVEN("given");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        /** The item of the result line. */
        public String label() {
            return label;
        }

        /** What that label stands for. */
        public static Cause parse(String label) {
            for (Cause cause : values()) {
                if (cause.label.equals(label)) {
                    return cause;
                }
            }
            throw new IllegalArgumentException("no cause is called " + label);
        }
    }
}
