package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.pay.DealFate;
import io.baton.engine.pay.Payroll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What became of deals, in words: how many for which reason, and the first of those that make no line. */
final class DealFates {

    private final int most;
    private final Map<Group, Deals> groups = new TreeMap<>(Comparator.comparing(Group::plan)
            .thenComparingInt(Group::version)
            .thenComparing(Group::term)
            .thenComparing(Group::why)
            .thenComparing(Group::detail));

    /**
     * Gathers deals.
     *
     * @param most how many are listed for each reason
     */
    DealFates(int most) {
        this.most = most;
    }

    /** Deals of a term that share a reason. */
    private record Group(String plan, int version, String term, DealFate.Why why, String detail) {}

    private static final class Deals {
        private final List<DealFate> first = new ArrayList<>();
        private long count;
    }

    void add(DealFate fate) {
        if (fate.why() == DealFate.Why.CREDITED) {
            return;
        }
        // the condition is the same for all, other details are of the deal
        String detail = fate.why().heap() == DealFate.Heap.EXCLUDED ? fate.detail() : "";
        Deals deals = groups.computeIfAbsent(
                new Group(fate.plan(), fate.version(), fate.term(), fate.why(), detail), _ -> new Deals());
        deals.count++;
        if (deals.first.size() < most) {
            deals.first.add(fate);
        }
    }

    /** Whether something is not credited that the data should mend. */
    boolean isToBeMended() {
        return groups.keySet().stream().anyMatch(group -> group.why().isMendable());
    }

    /** The counts of each term, below them what makes no line. */
    List<String> lines(List<Payroll.Reconciled> counts, Language language) {
        List<String> lines = new ArrayList<>();
        counts.forEach(deals -> lines.add(count(deals, language)));
        groups.forEach((group, deals) -> {
            lines.add("");
            lines.addAll(lines(group, deals, Words.in(language)));
        });
        return lines;
    }

    private static List<String> lines(Group group, Deals deals, Words words) {
        List<String> lines = new ArrayList<>();
        String title = words.text(
                "fate.group",
                group.term(),
                Long.toString(deals.count),
                words.text("fate." + group.why().name().toLowerCase(Locale.ROOT), group.detail()));
        lines.add(title);
        TextTable table = new TextTable(List.of(
                words.text("pay.deal"),
                words.text("fate.day"),
                words.text("pay.participant"),
                words.text("fate.more"),
                words.text("fate.place")));
        deals.first.forEach(fate -> table.add(List.of(
                fate.deal(),
                fate.day().map(LocalDate::toString).orElse(""),
                fate.participant(),
                more(fate, words),
                fate.file() + ":" + fate.line())));
        table.lines().forEach(line -> lines.add("  " + line));
        long more = deals.count - deals.first.size();
        if (more > 0) {
            lines.add("  " + words.text("table.more", Long.toString(more)));
        }
        return lines;
    }

    private static String more(DealFate fate, Words words) {
        if (fate.why().heap() == DealFate.Heap.EXCLUDED) {
            return "";
        }
        return fate.isShare() ? words.text("fate.share") : fate.detail();
    }

    /** The counts of a term. */
    String count(Payroll.Reconciled deals, Language language) {
        return Words.in(language)
                .text(
                        "pay.reconciled",
                        deals.term(),
                        Long.toString(deals.deals()),
                        Long.toString(deals.credited()),
                        Long.toString(deals.excluded()),
                        Long.toString(deals.notCredited()));
    }

    /** The state as it is written in files. */
    static String state(DealFate fate) {
        return switch (fate.why().heap()) {
            case CREDITED -> "credited";
            case EXCLUDED -> "excluded";
            case NOT_CREDITED -> fate.isShare() ? "share not credited" : "not credited";
        };
    }

    /** The reason as it is written in files; nothing where there needs to be none. */
    static String label(DealFate.Why why) {
        return why == DealFate.Why.CREDITED
                ? ""
                : why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
