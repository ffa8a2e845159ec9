package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Titles;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes what rater groups are like wherever they rate (rules R3, R4). */
record RaterGroupReader(Problems problems) {

    private static final Pattern TRIMMED = Pattern.compile("trimmed ([1-9][0-9]{0,2})(%?)");
    private static final Pattern MONTHS = Pattern.compile("([0-9]{1,3}) months?");
    private static final int MOST_MONTHS = 60;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    Optional<RaterGroup> read(Node.Scalar name, Node value) {
        return Entries.of(value, ResultGrammar.RATERS, problems).map(in -> {
            boolean anonymous = in.yesNo("anonymous").orElse(false);
            return new RaterGroup(
                    name.text(),
                    in.titles("title").orElse(Titles.same(name.text())),
                    anonymous,
                    in.whole("at least", 1, 1000).orElse(anonymous ? RaterGroup.LEAST_ANONYMOUS : 1),
                    in.choice("per", Map.of("customer", true)).orElse(false),
                    in.scalar("mean").map(this::trim).orElse(new Trim.Nothing()),
                    in.scalar("over").map(this::months).orElse(0),
                    in.scalar("closes")
                            .map(text -> new DayCount(problems).read(text, "closes"))
                            .orElse(OptionalInt.empty()),
                    name.at());
        });
    }

    private int months(Node.Scalar text) {
        Matcher form = MONTHS.matcher(text.text());
        int months = form.matches() ? Integer.parseInt(form.group(1)) : 0;
        if (months < 1 || months > MOST_MONTHS) {
            problems.error(
                    text.at(),
                    "'over' does not read '" + Scalars.cut(text.text()) + "'",
                    "write months up to the end of the period, 1 to 60: 12 months");
            return 0;
        }
        return months;
    }

    private Trim trim(Node.Scalar text) {
        if (text.text().equals("plain")) {
            return new Trim.Nothing();
        }
        Matcher form = TRIMMED.matcher(text.text());
        if (!form.matches()) {
            problems.error(
                    text.at(),
                    "'mean' does not read '" + Scalars.cut(text.text()) + "'",
                    "write such as: trimmed 1, trimmed 10%, plain");
            return new Trim.Nothing();
        }
        int size = Integer.parseInt(form.group(1));
        if (form.group(2).isEmpty()) {
            return new Trim.Values(size);
        }
        BigDecimal share = BigDecimal.valueOf(size).movePointLeft(2);
        if (share.compareTo(HALF) >= 0) {
            problems.error(
                    text.at(), "with " + size + "% gone at each end no answer is left", "write a share below 50%");
        }
        return new Trim.Share(share);
    }

    static Node write(RaterGroup group) {
        Written written = new Written()
                .putTitle(group.title(), group.name())
                .putUnless("false", "anonymous", String.valueOf(group.anonymous()))
                .putUnless(group.anonymous() ? "3" : "1", "at least", String.valueOf(group.atLeast()))
                .putUnless("plain", "mean", trim(group.trim()))
                .putUnless("", "per", group.perCustomer() ? "customer" : "")
                .putUnless("0 months", "over", group.over() + " months");
        group.closesAfter().ifPresent(days -> written.put("closes", DayCount.text(days)));
        return written.node();
    }

    private static String trim(Trim trim) {
        return switch (trim) {
            case Trim.Nothing() -> "plain";
            case Trim.Values(int size) -> "trimmed " + size;
            case Trim.Share(BigDecimal share) ->
                "trimmed " + share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        };
    }
}
