package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.plan.Indicator.Source;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads and writes what is asked of objectives that are agreed with each person. */
record AgreedReader(Problems problems) {

    private static final int MOST = 100;
    private static final int USUAL_MOST = 20;
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    Optional<Source> read(Node node) {
        return Entries.of(node, IndicatorGrammar.AGREED, problems).map(in -> {
            int least = in.whole("at least", 1, MOST).orElse(1);
            int most = in.whole("at most", 1, MOST).orElse(Math.max(least, USUAL_MOST));
            if (most < least) {
                problems.error(
                        in.at("at most"), "'at most' lies below 'at least'", "write the greater number as at most");
            }
            BigDecimal cap = in.number("cap").orElse(FULL);
            if (cap.signum() <= 0) {
                problems.error(in.at("cap"), "with this cap no objective earns anything", "write 100, or more");
            }
            return new Source.Agreed(least, most, cap);
        });
    }

    static Node write(Source.Agreed agreed) {
        int usual = Math.max(agreed.atLeast(), USUAL_MOST);
        return new Written()
                .putUnless("1", "at least", String.valueOf(agreed.atLeast()))
                .putUnless(String.valueOf(usual), "at most", String.valueOf(agreed.atMost()))
                .putUnless(FULL, "cap", agreed.cap())
                .node();
    }
}
