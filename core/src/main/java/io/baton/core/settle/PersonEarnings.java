package io.baton.core.settle;

import java.util.List;

/**
 * Everything that a person has earned up to now.
 *
 * @param participant the participant's id
 * @param earnings what each key is worth; a key that is not there is worth nothing
 * @param payout what is taken off and put on when it is paid
 * @param inPeriod which keys belong to the days of a period
 * @param holds what people have decided not to pay for the time being
 */
public record PersonEarnings(
        String participant, List<Earning> earnings, PayoutTerms payout, InPeriod inPeriod, List<Hold> holds) {

    public PersonEarnings {
        earnings = List.copyOf(earnings);
        holds = List.copyOf(holds);
    }

    /** Which keys of a term belong to the days of a period. */
    @FunctionalInterface
    public interface InPeriod {
        /** None. */
        InPeriod NOTHING = (term, period) -> List.of();

        /** The keys, in the order of their days. */
        List<LineKey> keys(String term, String period);
    }

    /** Where nothing was paid for a period before Baton. */
    public PersonEarnings(String participant, List<Earning> earnings, PayoutTerms payout, List<Hold> holds) {
        this(participant, earnings, payout, InPeriod.NOTHING, holds);
    }

    /** Without terms of payout and holds. */
    public static PersonEarnings of(String participant, List<Earning> earnings) {
        return new PersonEarnings(participant, earnings, PayoutTerms.NONE, List.of());
    }

    /** The same with these holds. */
    public PersonEarnings with(List<Hold> decided) {
        return new PersonEarnings(participant, earnings, payout, inPeriod, decided);
    }
}
