package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.pay.PayChanges;
import io.baton.pages.statement.PayTitles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What another plan pays, as people read it.
 *
 * @param names what people are called, by id
 * @param money how amounts are written
 */
record PayChangeTable(Map<String, String> names, PayTitles money, Language language) {

    /**
     * What each term costs, then the people with the greatest changes first.
     *
     * @param most how many people are listed
     */
    List<String> lines(PayChanges changes, int most) {
        Words words = Words.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(words.text("diff.pay"));
        lines.addAll(costs(changes, words).lines());
        lines.add(words.text(
                "diff.pay.counts",
                Long.toString(changes.count(1)),
                Long.toString(changes.count(-1)),
                Long.toString(changes.count(0))));
        lines.add("");
        lines.addAll(people(changes, words, most).lines());
        int more = changes.people().size() - most;
        if (more > 0) {
            lines.add(words.text("table.more", Integer.toString(more)));
        }
        return lines;
    }

    private TextTable costs(PayChanges changes, Words words) {
        TextTable table = new TextTable(List.of(
                words.text("pay.term"),
                ">" + words.text("diff.before"),
                ">" + words.text("diff.after"),
                ">" + words.text("diff.change"),
                words.text("pay.currency")));
        changes.costs().forEach((cost, two) -> table.add(cells(cost.title(), two, cost.currency())));
        changes.totals().forEach((currency, two) -> table.add(cells(words.text("pay.total"), two, currency)));
        return table;
    }

    private List<String> cells(String title, PayChanges.Two two, String currency) {
        return List.of(title, money.money(two.before()), money.money(two.after()), signed(two.change()), currency);
    }

    private String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + money.money(change);
    }

    private TextTable people(PayChanges changes, Words words, int most) {
        TextTable table = new TextTable(List.of(
                words.text("diff.period"),
                words.text("table.participant"),
                words.text("table.name"),
                words.text("table.role"),
                words.text("diff.unit"),
                ">" + words.text("diff.before"),
                ">" + words.text("diff.after"),
                ">" + words.text("diff.change"),
                words.text("pay.currency")));
        changes.greatest().stream().limit(most).forEach(entry -> {
            PayChanges.Whose whose = entry.getKey();
            PayChanges.Two two = entry.getValue();
            table.add(List.of(
                    whose.period(),
                    whose.participant(),
                    names.getOrDefault(whose.participant(), ""),
                    changes.participant(whose.participant()).role(),
                    changes.participant(whose.participant()).unit(),
                    money.money(two.before()),
                    money.money(two.after()),
                    signed(two.change()),
                    whose.currency()));
        });
        return table;
    }
}
