package io.baton.cli;

import io.baton.core.pay.PayLine;
import io.baton.core.plan.Plan;
import io.baton.core.settle.Amounts;
import io.baton.core.settle.LedgerCsv;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.LineKind;
import io.baton.core.settle.PlanVersion;
import io.baton.core.settle.PostedIn;
import io.baton.core.value.Decimals;
import io.baton.engine.pay.Payroll;
import io.baton.engine.pay.PlanLine;
import io.baton.engine.run.PlanHash;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every line of pay with how far it has come, as CSV: also those of which nothing is paid in the period. */
final class StateRows {

    private static final String STATES = ",expected,earned,payable,posted";
    private static final String NO_STATES = ",,,,";

    private final PostedIn posted;
    private final Map<Plan, PlanVersion> versions = new HashMap<>();

    /** Lines of a draft of that period. */
    StateRows(String period) {
        this.posted = new PostedIn(period, 1);
    }

    static String header() {
        return LedgerCsv.HEADER.strip() + STATES + "\n";
    }

    /** The lines of a person of a draft, in the order of the ledger; what was due before counts as posted. */
    String of(PayPreview.Person person) {
        return of(person, line -> line.rounded(line.line().payable()));
    }

    /** The lines of a person, in the order of the ledger, beside what was posted by key. */
    String of(PayPreview.Person person, Map<LineKey, BigDecimal> posted) {
        return of(
                person,
                line -> posted.getOrDefault(
                        new LineKey(
                                person.participant(),
                                line.line().term(),
                                line.line().item()),
                        line.rounded(BigDecimal.ZERO)));
    }

    private String of(PayPreview.Person person, Function<PlanLine, BigDecimal> before) {
        Map<LineKey, PlanLine> behind = new HashMap<>();
        Map<LineKey, LedgerLine> paid = new HashMap<>();
        person.lines().forEach(line -> paid.put(line.key(), line));
        List<LedgerLine> all = new ArrayList<>(person.lines());
        for (Payroll.Paid one : person.paid()) {
            for (PayLine line : one.lines()) {
                LineKey key = new LineKey(person.participant(), line.term(), line.item());
                PlanLine of = new PlanLine(one.plan(), line);
                behind.put(key, of);
                if (!paid.containsKey(key)) {
                    all.add(unchanged(key, of, before.apply(of)));
                }
            }
        }
        all.sort(LedgerLine.ORDER);
        StringBuilder text = new StringBuilder();
        all.forEach(line -> append(text, line, Optional.ofNullable(behind.get(line.key()))));
        return text.toString();
    }

    /** A line that pays nothing in the period: all of it that is due was paid, nothing is due, or it is held. */
    private LedgerLine unchanged(LineKey key, PlanLine of, BigDecimal before) {
        PayLine line = of.line();
        Plan plan = of.plan().plan();
        return new LedgerLine(
                key,
                LineKind.EARNED,
                line.period(),
                posted,
                new Amounts(line.payable(), before, BigDecimal.ZERO.setScale(before.scale()), of.currency()),
                line.absent()
                        .map(reason ->
                                reason.cause().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .orElse("earned"),
                Optional.empty(),
                versions.computeIfAbsent(plan, one -> new PlanVersion(one.name(), one.version(), PlanHash.of(one))),
                "");
    }

    private static void append(StringBuilder text, LedgerLine line, Optional<PlanLine> of) {
        LedgerCsv.append(text, line);
        text.setLength(text.length() - 1);
        if (of.isEmpty() || line.kind() != LineKind.EARNED) {
            text.append(NO_STATES);
        } else {
            PayLine states = of.get().line();
            for (BigDecimal state : List.of(states.expected(), states.earned(), states.payable())) {
                text.append(',').append(Decimals.plain(state));
            }
            text.append(',').append(line.amounts().before().toPlainString());
        }
        text.append('\n');
    }
}
