package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.pay.PayLine;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Reason;
import io.baton.engine.pay.Payroll;
import io.baton.engine.paybook.Entries;
import io.baton.pages.statement.PayTitles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of pay that have no amount, by term and reason: how many, and the first of them by person. */
final class UnpaidLines {

    private static final int MOST = 10;

    private final Entries entries;
    private final PayTitles titles;
    private final Words words;
    private final Map<Group, Lines> groups = new LinkedHashMap<>();

    /**
     * Of nobody yet.
     *
     * @param entries what people have decided of what is not paid
     */
    UnpaidLines(PayTitles titles, Language spoken, Entries entries) {
        this.entries = entries;
        this.titles = titles;
        this.words = Words.in(spoken);
    }

    private record Group(ValidPlan plan, String term, Reason.Cause cause) {}

    private static final class Lines {
        private final List<List<String>> first = new ArrayList<>();
        private long count;
    }

    /** Takes up what a person gets. */
    void add(List<Payroll.Paid> paid) {
        for (Payroll.Paid one : paid) {
            for (PayLine line : one.lines()) {
                if (!entries.decide(one.participant().id(), line)) {
                    line.absent().ifPresent(reason -> add(one, line, reason));
                }
            }
        }
    }

    private void add(Payroll.Paid paid, PayLine line, Reason reason) {
        Lines lines = groups.computeIfAbsent(new Group(paid.plan(), line.term(), reason.cause()), _ -> new Lines());
        lines.count++;
        if (lines.first.size() < MOST) {
            lines.first.add(List.of(
                    paid.participant().id(),
                    line.period(),
                    line.item().equals(line.period()) ? "" : line.item(),
                    titles.of(paid.plan()).because(reason)));
        }
    }

    /** What is said of them; nothing where there are none. */
    List<String> lines() {
        List<String> said = new ArrayList<>();
        groups.forEach((group, lines) -> {
            said.add("");
            said.add(words.text("pay.unpaid", titles.of(group.plan()).title(group.term()), Long.toString(lines.count)));
            TextTable table = new TextTable(List.of(
                    words.text("pay.participant"),
                    words.text("pay.period"),
                    words.text("pay.deal"),
                    words.text("pay.note")));
            lines.first.forEach(table::add);
            table.lines().forEach(line -> said.add("  " + line));
            long more = lines.count - lines.first.size();
            if (more > 0) {
                said.add("  " + words.text("pay.unpaid.more", Long.toString(more)));
            }
        });
        return said;
    }
}
