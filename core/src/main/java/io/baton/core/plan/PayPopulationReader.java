package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import io.baton.core.pay.Contest;
import io.baton.core.pay.Missing;
import io.baton.core.pay.Pool;
import io.baton.core.pay.TeamOverride;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what depends on everybody: pools, contests, overrides of superiors. */
record PayPopulationReader(Problems problems) {

    private static final Map<String, Missing> MISSING = Map.of("wait", Missing.WAIT, "leave out", Missing.LEAVE_OUT);
    private static final Map<String, Contest.Ties> TIES =
            Map.of("shared", Contest.Ties.SHARED, "each", Contest.Ties.EACH);
    private static final Map<String, TeamOverride.Step> STEPS = Map.of(
            "base", TeamOverride.Step.BASE,
            "expected", TeamOverride.Step.EXPECTED,
            "earned", TeamOverride.Step.EARNED,
            "payable", TeamOverride.Step.PAYABLE);
    private static final Map<String, TeamOverride.Next> NEXT =
            Map.of("less below", TeamOverride.Next.LESS_BELOW, "same", TeamOverride.Next.SAME);

    Optional<Pool> pool(Node node) {
        return Entries.of(node, PayGrammar.POOL, problems).flatMap(in -> {
            boolean summed = in.has("from each");
            if (summed && in.has("size")) {
                problems.error(
                        in.at("from each"), "'size' and 'from each' exclude each other", "leave one of them out");
            }
            if (!summed && !in.has("size")) {
                problems.error(in.at(), "the pool needs 'size' or 'from each'", "say how much there is: size: 50000");
            }
            return formula(in, summed ? "from each" : "size")
                    .map(size -> new Pool(
                            size,
                            summed,
                            formula(in, "within"),
                            in.choice("pays", Map.of("claims", false, "all", true))
                                    .orElse(false),
                            missing(in)));
        });
    }

    Optional<Contest> contest(Node node) {
        return Entries.of(node, PayGrammar.CONTEST, problems).flatMap(in -> {
            List<Expression> prizes = formulas(in, "prizes", "the contest needs a prize", "write prizes: [3000, 1000]");
            return formula(in, "by")
                    .filter(_ -> !prizes.isEmpty())
                    .map(by -> new Contest(
                            by,
                            prizes,
                            formula(in, "within"),
                            in.choice("ties", TIES).orElse(Contest.Ties.SHARED),
                            in.choice("wins", Map.of("highest", false, "lowest", true))
                                    .orElse(false),
                            missing(in)));
        });
    }

    Optional<TeamOverride> override(Node node) {
        return Entries.of(node, PayGrammar.OVERRIDE, problems).flatMap(in -> {
            List<String> of = in.scalars("of").stream().map(Node.Scalar::text).toList();
            List<Expression> levels =
                    formulas(in, "levels", "the override needs a level", "write the rates: levels: [5%, 3%]");
            return of.isEmpty() || levels.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TeamOverride(
                            of,
                            in.choice("step", STEPS).orElse(TeamOverride.Step.PAYABLE),
                            levels,
                            in.choice("next", NEXT).orElse(TeamOverride.Next.LESS_BELOW),
                            in.choice("empty", Map.of("kept", false, "skipped", true))
                                    .orElse(false),
                            missing(in)));
        });
    }

    private static Missing missing(Entries in) {
        return in.choice("missing", MISSING).orElse(Missing.WAIT);
    }

    private List<Expression> formulas(Entries in, String key, String problem, String mend) {
        List<Expression> formulas = new ArrayList<>();
        List<Node.Scalar> texts = in.scalars(key);
        texts.forEach(text -> FormulaParser.parse(text, problems).ifPresent(formulas::add));
        if (texts.isEmpty() && in.has(key)) {
            problems.error(in.at(key), problem, mend);
        }
        return formulas;
    }

    private Optional<Expression> formula(Entries in, String key) {
        return in.scalar(key).flatMap(text -> FormulaParser.parse(text, problems));
    }
}
