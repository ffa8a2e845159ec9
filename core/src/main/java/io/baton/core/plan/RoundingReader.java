package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.value.Rounding;
import java.util.Optional;

/** Reads where digits are lost. */
final class RoundingReader {

    private RoundingReader() {}

    static RoundingRules read(Node node, Problems problems) {
        RoundingRules standard = RoundingRules.STANDARD;
        return Entries.of(node, PlanGrammar.ROUNDING_RULES, problems)
                .map(in -> new RoundingRules(
                        rounding(in, "money", problems).orElse(standard.money()),
                        rounding(in, "ratio", problems).orElse(standard.ratio()),
                        rounding(in, "points", problems).orElse(standard.points()),
                        rounding(in, "count", problems).orElse(standard.count()),
                        rounding(in, "days", problems).orElse(standard.days()),
                        rounding(in, "score", problems).orElse(standard.score())))
                .orElse(standard);
    }

    static Optional<Rounding> rounding(Entries in, String key, Problems problems) {
        return in.scalar(key).flatMap(text -> {
            Optional<Rounding> rounding = Rounding.parse(text.text());
            if (rounding.isEmpty()) {
                problems.error(
                        text.at(),
                        "'" + key + "' does not read '" + Scalars.cut(text.text()) + "'",
                        "write decimals (0 to 12) and a mode: 2 half-up; modes are half-up, half-even, up, down, floor,"
                                + " ceiling");
            }
            return rounding;
        });
    }
}
