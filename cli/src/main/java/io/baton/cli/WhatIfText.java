package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.supposed.WhatIf;
import io.baton.pages.statement.WhatIfPay;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What would be otherwise, in plain text. */
final class WhatIfText {

    private final String period;
    private final Words words;
    private final WhatIf whatIf;
    private final WhatIfPay pay;

    /**
     * Of what is supposed.
     *
     * @param period the name of the period that is paid
     */
    WhatIfText(String period, Language spoken, WhatIf whatIf) {
        this.period = period;
        this.words = Words.in(spoken);
        this.whatIf = whatIf;
        this.pay = new WhatIfPay(whatIf, spoken);
    }

    List<String> lines() {
        List<String> said = new ArrayList<>();
        said.add(words.text("what-if.title", period));
        said.addAll(table().lines());
        List<WhatIfPay.Line> lines = pay.lines();
        if (!lines.isEmpty()) {
            said.add("");
            said.add(words.text("what-if.why"));
            lines.forEach(line -> said.addAll(why(line)));
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
        pay.terms().forEach(term -> row(table, term.title(), term));
        pay.totals().forEach(total -> row(table, words.text("pay.total"), total));
        TreeSet<String> periods = new TreeSet<>(whatIf.before().scores().keySet());
        periods.addAll(whatIf.after().scores().keySet());
        periods.forEach(scored -> score(table, scored));
        return table;
    }

    private void row(TextTable table, String title, WhatIfPay.Changed amount) {
        table.add(List.of(
                title,
                pay.money(amount.before()),
                pay.money(amount.after()),
                pay.signed(amount.change()),
                amount.currency()));
    }

    private void score(TextTable table, String scored) {
        Optional<WhatIf.Score> was =
                Optional.ofNullable(whatIf.before().scores().get(scored));
        Optional<WhatIf.Score> is = Optional.ofNullable(whatIf.after().scores().get(scored));
        Optional<BigDecimal> oldTotal = was.flatMap(WhatIf.Score::total);
        Optional<BigDecimal> newTotal = is.flatMap(WhatIf.Score::total);
        table.add(List.of(
                scored + " " + words.text("table.total"),
                oldTotal.map(BigDecimal::toPlainString).orElse("–"),
                newTotal.map(BigDecimal::toPlainString).orElse("–"),
                newTotal.flatMap(total -> oldTotal.map(total::subtract))
                        .map(change -> (change.signum() > 0 ? "+" : "")
                                + change.toPlainString().replace('-', '−'))
                        .orElse(""),
                ""));
        table.add(List.of(
                scored + " " + words.text("table.grade"),
                was.map(WhatIf.Score::grade).orElse("–"),
                is.map(WhatIf.Score::grade).orElse("–"),
                "",
                ""));
    }

    private List<String> why(WhatIfPay.Line line) {
        List<String> said = new ArrayList<>();
        said.add(line.title() + " " + line.item() + ": " + pay.money(line.before()) + " → " + pay.money(line.after())
                + " (" + pay.signed(line.change()) + ")");
        said.addAll(steps("diff.before", line.stepsBefore()));
        said.addAll(steps("diff.after", line.stepsAfter()));
        return said;
    }

    private List<String> steps(String side, List<String> steps) {
        return steps.isEmpty() ? List.of() : List.of("  " + words.text(side) + ": " + String.join("; ", steps));
    }
}
