package io.baton.pages.statement;

import io.baton.core.document.Language;
import io.baton.core.pay.PayLine;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKey;
import io.baton.engine.pay.Payroll;
import io.baton.engine.pay.PlanLine;
import io.baton.engine.supposed.WhatIf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What is paid otherwise where something is supposed: by term, in all, and line by line with both ways to it. */
public final class WhatIfPay {

    private final WhatIf.Side before;
    private final WhatIf.Side after;
    private final PayTitles old;
    private final PayTitles next;

    /** In a language. */
    public WhatIfPay(WhatIf whatIf, Language language) {
        this.before = whatIf.before();
        this.after = whatIf.after();
        this.old = new PayTitles(before.plans(), language);
        this.next = new PayTitles(after.plans(), language);
    }

    /**
     * An amount as it is and as it would be.
     *
     * @param title the term; empty for all of them
     */
    public record Changed(String title, String currency, BigDecimal before, BigDecimal after) {

        /** How much more it would be. */
        public BigDecimal change() {
            return after.subtract(before);
        }
    }

    /**
     * A line that would be otherwise.
     *
     * @param item the deal or period
     * @param stepsBefore how it comes about now
     * @param stepsAfter how it would
     */
    public record Line(
            String title,
            String item,
            BigDecimal before,
            BigDecimal after,
            List<String> stepsBefore,
            List<String> stepsAfter) {
        public Line {
            stepsBefore = List.copyOf(stepsBefore);
            stepsAfter = List.copyOf(stepsAfter);
        }

        /** How much more it would be. */
        public BigDecimal change() {
            return after.subtract(before);
        }
    }

    private record Sum(String title, String currency) implements Comparable<Sum> {

        private static final Comparator<Sum> IN_ORDER =
                Comparator.comparing(Sum::title).thenComparing(Sum::currency);

        @Override
        public int compareTo(Sum other) {
            return IN_ORDER.compare(this, other);
        }
    }

    /** What is paid in the period by term and currency: those of now, then those that there would be besides. */
    public List<Changed> terms() {
        return changed(paid(before, old), paid(after, next));
    }

    /** The same in all, by currency. */
    public List<Changed> totals() {
        return changed(inAll(paid(before, old)), inAll(paid(after, next)));
    }

    /** What is expected of all lines until the end of the period and not payable yet, by currency. */
    public List<Changed> stillToCome() {
        return changed(stillToCome(before), stillToCome(after));
    }

    private static List<Changed> changed(Map<Sum, BigDecimal> was, Map<Sum, BigDecimal> is) {
        List<Changed> changed = new ArrayList<>();
        BiConsumer<Sum, BigDecimal> add = (sum, _) -> changed.add(new Changed(
                sum.title(),
                sum.currency(),
                was.getOrDefault(sum, BigDecimal.ZERO),
                is.getOrDefault(sum, BigDecimal.ZERO)));
        was.forEach(add);
        is.forEach((sum, amount) -> {
            if (!was.containsKey(sum)) {
                add.accept(sum, amount);
            }
        });
        return changed;
    }

    private static Map<Sum, BigDecimal> paid(WhatIf.Side side, PayTitles titles) {
        Map<Sum, BigDecimal> sums = new TreeMap<>();
        for (LedgerLine line : side.lines()) {
            if (line.kind().isPaid()) {
                sums.merge(
                        new Sum(titles.called(line), line.amounts().currency()),
                        line.amounts().amount(),
                        BigDecimal::add);
            }
        }
        return sums;
    }

    private static Map<Sum, BigDecimal> inAll(Map<Sum, BigDecimal> sums) {
        Map<Sum, BigDecimal> all = new TreeMap<>();
        sums.forEach((sum, amount) -> all.merge(new Sum("", sum.currency()), amount, BigDecimal::add));
        return all;
    }

    private static Map<Sum, BigDecimal> stillToCome(WhatIf.Side side) {
        Map<Sum, BigDecimal> sums = new TreeMap<>();
        for (Payroll.Paid paid : side.paid()) {
            for (PayLine line : paid.lines()) {
                PlanLine of = new PlanLine(paid.plan(), line);
                BigDecimal left = of.rounded(line.expected()).subtract(of.rounded(line.payable()));
                sums.merge(new Sum("", of.currency()), left, BigDecimal::add);
            }
        }
        return sums;
    }

    /** A line under both. */
    private record Both(Optional<LedgerLine> old, Optional<LedgerLine> next) {

        private static BigDecimal amount(Optional<LedgerLine> line) {
            return line.map(one -> one.amounts().amount()).orElse(BigDecimal.ZERO);
        }
    }

    /** The lines of the period that would be otherwise. */
    public List<Line> lines() {
        TreeMap<LineKey, Both> lines = new TreeMap<>();
        before.lines().forEach(line -> lines.put(line.key(), new Both(Optional.of(line), Optional.empty())));
        after.lines()
                .forEach(line -> lines.merge(
                        line.key(),
                        new Both(Optional.empty(), Optional.of(line)),
                        (one, other) -> new Both(one.old(), other.next())));
        return lines.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .filter(line -> line.change().signum() != 0)
                .toList();
    }

    private Line line(LineKey key, Both both) {
        return new Line(
                both.next()
                        .map(next::called)
                        .or(() -> both.old().map(old::called))
                        .orElse(key.term()),
                key.item(),
                Both.amount(both.old()),
                Both.amount(both.next()),
                both.old().map(line -> steps(before, old, line)).orElse(List.of()),
                both.next().map(line -> steps(after, next, line)).orElse(List.of()));
    }

    private static List<String> steps(WhatIf.Side of, PayTitles titles, LedgerLine line) {
        return of.behind(line).map(found -> titles.of(line).steps(found.line())).orElse(List.of());
    }

    /** An amount of money. */
    public String money(BigDecimal amount) {
        return next.money(amount);
    }

    /** The same with its sign, also where it is more. */
    public String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + money(change);
    }
}
