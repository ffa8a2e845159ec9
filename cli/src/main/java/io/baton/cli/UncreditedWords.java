package io.baton.cli;

import io.baton.core.credit.CreditRules;
import io.baton.core.fact.FactType;
import io.baton.engine.measure.Uncredited;
import java.util.stream.Collectors;

/** Deals that nobody gets, in a sentence: which, why, and what mends it. */
final class UncreditedWords {

    private UncreditedWords() {}

    static String of(Uncredited uncredited) {
        String examples =
                uncredited.examples().stream().map(UncreditedWords::example).collect(Collectors.joining(", "));
        long more = uncredited.deals() - uncredited.examples().size();
        return uncredited.rules().type().name() + ": " + new Count(uncredited.deals(), "deal is", "deals are")
                + " credited to nobody, because " + because(uncredited) + ": " + examples
                + (more > 0 ? " and " + more + " more" : "") + "; " + mend(uncredited);
    }

    /** Whether the data contradict themselves; a deal that nobody serves may be meant so. */
    static boolean isMistake(Uncredited uncredited) {
        return switch (uncredited.cause()) {
            case NOT_WHOLE, UNKNOWN_SHARE, SEVERAL -> true;
            case UNSERVED -> false;
        };
    }

    private static String example(Uncredited.Example example) {
        String places = String.join(", ", example.places());
        String more = example.detail().isEmpty() || places.isEmpty()
                ? example.detail() + places
                : example.detail() + "; " + places;
        return more.isEmpty() ? example.key() : example.key() + " (" + more + ")";
    }

    private static String because(Uncredited uncredited) {
        return switch (uncredited.cause()) {
            case NOT_WHOLE -> "the shares of a deal do not sum to exactly 100 %";
            case UNKNOWN_SHARE -> "a share is negative, or a share or participant is missing";
            case SEVERAL -> "several people serve the same on that day";
            case UNSERVED -> "no rule names anybody on that day";
        };
    }

    private static String mend(Uncredited uncredited) {
        CreditRules rules = uncredited.rules();
        String splits = rules.splits().map(FactType::name).orElse("");
        String assigned = rules.assignedBy().stream()
                .map(rule -> rule.table().name())
                .distinct()
                .collect(Collectors.joining(" or "));
        return switch (uncredited.cause()) {
            case NOT_WHOLE, UNKNOWN_SHARE -> "correct the rows of " + splits;
            case SEVERAL -> "end one row of " + assigned + " before the next begins";
            case UNSERVED ->
                "add rows to " + (assigned.isEmpty() ? splits : assigned) + ", or write 'else: owner' in the plan";
        };
    }
}
