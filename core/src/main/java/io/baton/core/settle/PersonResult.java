package io.baton.core.settle;

/** What a run says of a person. Whoever could not be calculated has not earned nothing (rule M9: absence is not zero). */
public sealed interface PersonResult {

    /** Whose. */
    String participant();

    /** Everything that the person has earned. */
    record Calculated(PersonEarnings earnings) implements PersonResult {
        @Override
        public String participant() {
            return earnings.participant();
        }
    }

    /**
     * Nothing is known, and nothing is posted.
     *
     * @param reason why, one sentence without a full stop
     */
    record NotCalculated(String participant, String reason) implements PersonResult {}
}
