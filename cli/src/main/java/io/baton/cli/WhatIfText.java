package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKey;
import io.baton.engine.supposed.WhatIf;
import io.baton.pages.statement.PayTitles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What would be otherwise, in plain text. */
final class WhatIfText {

    private final Project project;
    private final Words words;
    private final WhatIf.Side before;
    private final WhatIf.Side after;
    private final PayTitles old;
    private final PayTitles next;

    WhatIfText(Project project, Language spoken, WhatIf.Side before, WhatIf.Side after) {
        this.project = project;
        this.words = Words.in(spoken);
        this.before = before;
        this.after = after;
        this.old = new PayTitles(before.plans(), spoken);
        this.next = new PayTitles(after.plans(), spoken);
    }

    /** A line under both. */
    private record Both(Optional<LedgerLine> old, Optional<LedgerLine> next) {

        BigDecimal change() {
            return amount(next).subtract(amount(old));
        }

        private static BigDecimal amount(Optional<LedgerLine> line) {
            return line.map(one -> one.amounts().amount()).orElse(BigDecimal.ZERO);
        }
    }

    List<String> lines() {
        List<String> said = new ArrayList<>();
        said.add(words.text("what-if.title", project.request().period().name()));
        said.addAll(table().lines());
        List<String> why = why();
        if (!why.isEmpty()) {
            said.add("");
            said.add(words.text("what-if.why"));
            said.addAll(why);
        }
        return said;
    }

    private TextTable table() {
        TextTable table = new TextTable(List.of(
                "",
                ">" + words.text("diff.before"),
                ">" + words.text("diff.after"),
                ">" + words.text("diff.change"),
                words.text("pay.currency")));
        var sumsBefore = sums(before, old);
        var sumsAfter = sums(after, next);
        SequencedSet<Sum> all = new LinkedHashSet<>(sumsBefore.keySet());
        all.addAll(sumsAfter.keySet());
        for (Sum sum : all) {
            row(
                    table,
                    sum.title(),
                    sumsBefore.getOrDefault(sum, BigDecimal.ZERO),
                    sumsAfter.getOrDefault(sum, BigDecimal.ZERO),
                    sum.currency());
        }
        TreeSet<String> currencies = new TreeSet<>();
        all.forEach(sum -> currencies.add(sum.currency()));
        currencies.forEach(currency ->
                row(table, words.text("pay.total"), total(sumsBefore, currency), total(sumsAfter, currency), currency));
        TreeSet<String> periods = new TreeSet<>(before.scores().keySet());
        periods.addAll(after.scores().keySet());
        periods.forEach(period -> score(table, period));
        return table;
    }

    private record Sum(String title, String currency) implements Comparable<Sum> {
        @Override
        public int compareTo(Sum other) {
            int byTitle = title.compareTo(other.title);
            return byTitle != 0 ? byTitle : currency.compareTo(other.currency);
        }
    }

    private Map<Sum, BigDecimal> sums(WhatIf.Side side, PayTitles titles) {
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

    private static BigDecimal total(Map<Sum, BigDecimal> sums, String currency) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey().currency().equals(currency))
                .map(sum -> sum.getValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void row(TextTable table, String title, BigDecimal was, BigDecimal is, String currency) {
        table.add(List.of(title, next.money(was), next.money(is), signed(is.subtract(was)), currency));
    }

    private String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + next.money(change);
    }

    private void score(TextTable table, String period) {
        Optional<WhatIf.Score> was = Optional.ofNullable(before.scores().get(period));
        Optional<WhatIf.Score> is = Optional.ofNullable(after.scores().get(period));
        Optional<BigDecimal> oldTotal = was.flatMap(WhatIf.Score::total);
        Optional<BigDecimal> newTotal = is.flatMap(WhatIf.Score::total);
        table.add(List.of(
                period + " " + words.text("table.total"),
                oldTotal.map(BigDecimal::toPlainString).orElse("–"),
                newTotal.map(BigDecimal::toPlainString).orElse("–"),
                newTotal.flatMap(total -> oldTotal.map(total::subtract))
                        .map(change -> (change.signum() > 0 ? "+" : "")
                                + change.toPlainString().replace('-', '−'))
                        .orElse(""),
                ""));
        table.add(List.of(
                period + " " + words.text("table.grade"),
                was.map(WhatIf.Score::grade).orElse("–"),
                is.map(WhatIf.Score::grade).orElse("–"),
                "",
                ""));
    }

    private List<String> why() {
        TreeMap<LineKey, Both> lines = new TreeMap<>();
        before.lines().forEach(line -> lines.put(line.key(), new Both(Optional.of(line), Optional.empty())));
        after.lines()
                .forEach(line -> lines.merge(
                        line.key(),
                        new Both(Optional.empty(), Optional.of(line)),
                        (one, other) -> new Both(one.old(), other.next())));
        List<String> said = new ArrayList<>();
        lines.forEach((key, both) -> {
            if (both.change().signum() != 0) {
                said.addAll(why(key, both));
            }
        });
        return said;
    }

    private List<String> why(LineKey key, Both both) {
        List<String> said = new ArrayList<>();
        String title = both.next()
                .map(line -> next.called(line))
                .or(() -> both.old().map(line -> old.called(line)))
                .orElse(key.term());
        said.add(title + " " + key.item() + ": " + next.money(Both.amount(both.old())) + " → "
                + next.money(Both.amount(both.next())) + " (" + signed(both.change()) + ")");
        both.old().ifPresent(line -> said.addAll(steps("diff.before", before, old, line)));
        both.next().ifPresent(line -> said.addAll(steps("diff.after", after, next, line)));
        return said;
    }

    private List<String> steps(String side, WhatIf.Side of, PayTitles titles, LedgerLine line) {
        List<String> steps = of.behind(line)
                .map(found -> titles.of(line).steps(found.line()))
                .orElse(List.of());
        return steps.isEmpty() ? List.of() : List.of("  " + words.text(side) + ": " + String.join("; ", steps));
    }
}
