package io.baton.core.settle;

import io.baton.core.value.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Earnings and posted sums of one person, in the short forms that tests use. */
final class Lines {

    static final PlanVersion PLAN = new PlanVersion("commission", 1, "abc");
    static final LineRounding CENTS = LineRounding.of(Rounding.halfUp(2));

    private Lines() {}

    static Earning earning(String item, String exact) {
        return earning(item, exact, "CNY");
    }

    static Earning earning(String item, String exact, String currency) {
        return new Earning(key(item), "2024-03", new BigDecimal(exact), currency, "as agreed", PLAN);
    }

    static LineKey key(String item) {
        return new LineKey("E1", "commission", item);
    }

    static PostedSum posted(String item, String amount) {
        return posted(item, amount, "CNY");
    }

    static PostedSum posted(String item, String amount, String currency) {
        return new PostedSum(key(item), currency, new BigDecimal(amount), "2024-03", PLAN, new PostedIn("2024-03", 2));
    }

    static Settled settle(LineRounding rounding, List<Earning> earnings, List<PostedSum> posted) {
        return new Settlement(SettlementRules.of(rounding)).settle(PersonEarnings.of("E1", earnings), posted);
    }

    /** {@code D1 CNY 2.34} of each difference. */
    static List<String> shown(Settled settled) {
        return settled.differences().stream().map(Lines::shown).toList();
    }

    static String shown(Difference difference) {
        Earning earning = difference.earning();
        return earning.key().item() + " " + earning.currency() + " "
                + difference.amount().toPlainString();
    }

    /** What was posted, with these differences posted too. */
    static List<PostedSum> with(List<PostedSum> posted, Settled settled, PostedIn where) {
        Map<String, PostedSum> sums = new TreeMap<>();
        posted.forEach(sum -> sums.put(sum.key() + sum.currency(), sum));
        for (Difference difference : settled.differences()) {
            Earning earning = difference.earning();
            PostedSum sum = new PostedSum(
                    earning.key(), earning.currency(), difference.amount(), earning.period(), earning.plan(), where);
            sums.merge(earning.key() + earning.currency(), sum, PostedSum::plus);
        }
        return new ArrayList<>(sums.values());
    }

    static LedgerLine line(LineKind kind, String term, String item, String amount, PostedIn posted) {
        BigDecimal number = new BigDecimal(amount);
        return new LedgerLine(
                new LineKey("E1", term, item),
                kind,
                posted.period(),
                posted,
                new Amounts(number, BigDecimal.ZERO, number, "CNY"),
                "",
                Optional.empty(),
                PLAN,
                "");
    }
}
