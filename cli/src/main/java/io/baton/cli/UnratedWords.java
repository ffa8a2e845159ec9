package io.baton.cli;

import io.baton.engine.measure.Unrated;
import java.util.stream.Collectors;

/** Facts in a currency without an exchange rate, in a sentence: which, where they stand, and what mends it. */
final class UnratedWords {

    private UnratedWords() {}

    static String of(Unrated unrated) {
        String examples = unrated.examples().stream().map(UnratedWords::example).collect(Collectors.joining(", "));
        long more = unrated.rows() - unrated.examples().size();
        return unrated.currency().factType() + ": " + new Count(unrated.rows(), "row has", "rows have")
                + " no exchange rate into " + unrated.currency().into() + ", and what is measured over them waits: "
                + examples + (more > 0 ? " and " + more + " more" : "")
                + "; add the rates to exchange_rates, or mend the rows";
    }

    private static String example(Unrated.Example example) {
        String currency = example.currency().isEmpty() ? "no currency" : Console.readable(example.currency());
        String day = example.day().isEmpty() ? "no day" : "of " + example.day();
        return example.file() + ":" + example.line() + " (" + currency + ", " + day + ")";
    }
}
