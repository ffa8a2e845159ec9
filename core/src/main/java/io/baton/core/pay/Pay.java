package io.baton.core.pay;

import io.baton.core.value.Rounding;
import java.util.List;
import java.util.Optional;

/**
 * What a plan pays.
 *
 * @param cycle the cycle in which pay is settled; empty where the plan pays nothing
 * @param rounding of the money of a line (rule M5)
 * @param roundAt what is rounded
 * @param paidIn in which currency people are paid; empty where in that of the plan
 * @param payout how people are paid out
 * @param terms in the order of the plan, which is that of statements
 */
public record Pay(
        String cycle,
        Rounding rounding,
        RoundAt roundAt,
        Optional<PaidIn> paidIn,
        PayoutRules payout,
        List<PayTerm> terms,
        List<PayCap> caps,
        List<Guarantee> guarantees) {

    /** Of a plan that pays nothing. */
    public static final Pay NONE = new Pay(
            "", Rounding.halfUp(2), RoundAt.LINE, Optional.empty(), PayoutRules.NONE, List.of(), List.of(), List.of());

    public Pay {
        terms = List.copyOf(terms);
        caps = List.copyOf(caps);
        guarantees = List.copyOf(guarantees);
    }

    /** What is rounded once (rule M5). */
    public enum RoundAt {
        /** Each line. */
        LINE,
        /** The sum of a term; its lines get their parts by largest remainder. */
        TERM
    }

    /** Whether anything is paid. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether a term depends on everybody, so that people cannot be calculated one by one. */
    public boolean isOfEverybody() {
        return terms.stream().anyMatch(PayTerm::isOfEverybody);
    }

    /** The term of that name. */
    public Optional<PayTerm> term(String name) {
        return terms.stream().filter(term -> term.name().equals(name)).findFirst();
    }
}
