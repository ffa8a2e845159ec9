package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.PlanVersion;
import io.baton.engine.paybook.Absentee;
import io.baton.engine.paybook.JournalEntry.Posting;
import io.baton.engine.paybook.PayDraft;
import io.baton.engine.paybook.PayRun;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A posting and its replay, in words. */
final class ReplayText {

    private static final int HASH = 12;
    private static final int MOST = 1_000;

    private final Posting posting;
    private final PayDraft draft;
    private final Words words;
    private final List<Different> first = new ArrayList<>();
    private long different;

    ReplayText(Posting posting, PayDraft draft, Language spoken) {
        this.posting = posting;
        this.draft = draft;
        this.words = Words.in(spoken);
    }

    private record Different(Optional<LedgerLine> posted, Optional<LedgerLine> drafted) {
        LedgerLine any() {
            return posted.or(() -> drafted).orElseThrow();
        }
    }

    void add(Optional<LedgerLine> posted, Optional<LedgerLine> drafted) {
        different++;
        if (first.size() < MOST) {
            first.add(new Different(posted, drafted));
        }
    }

    boolean isSame() {
        return different == 0;
    }

    /** What was posted, and what it was made from then and now. */
    List<String> head() {
        List<String> said = new ArrayList<>();
        said.add(words.text(
                "replay.entry",
                Integer.toString(posting.number()),
                posting.period(),
                posting.stamp().at().truncatedTo(ChronoUnit.SECONDS).toString(),
                posting.stamp().by(),
                Long.toString(posting.content().lines())));
        PayRun then = posting.run();
        PayRun now = draft.run();
        TextTable table = new TextTable(
                List.of(words.text("replay.pinned"), words.text("replay.then"), words.text("replay.now"), ""));
        table.add(row("replay.plans", plans(then), plans(now)));
        table.add(row("replay.data", shortened(then.data()), shortened(now.data())));
        table.add(row("replay.until", then.asOf().toString(), now.asOf().toString()));
        table.add(row("replay.baton", then.baton(), now.baton()));
        if (then.results() != now.results()) {
            table.add(row("replay.results", results(then), results(now)));
        }
        said.addAll(table.lines());
        return said;
    }

    private List<String> row(String what, String then, String now) {
        return List.of(words.text(what), then, now, then.equals(now) ? "" : words.text("replay.other"));
    }

    private String results(PayRun run) {
        return words.text(
                switch (run.results()) {
                    case COMPUTED -> "replay.results.computed";
                    case FINAL -> "replay.results.final";
                });
    }

    private static String plans(PayRun run) {
        return run.plans().stream().map(ReplayText::plan).collect(Collectors.joining(", "));
    }

    private static String plan(PlanVersion plan) {
        return plan.name() + " " + plan.version() + " " + shortened(plan.hash());
    }

    private static String shortened(String hash) {
        return hash.length() > HASH ? hash.substring(0, HASH) : hash;
    }

    /** Whether the lines are the same; those that are not. */
    List<String> lines(int most) {
        List<String> said = new ArrayList<>(List.of(""));
        draft.absentees().stream()
                .map(Absentee::participant)
                .filter(person -> !posting.accepted().contains(person))
                .forEach(person -> said.add(words.text("replay.absent", person)));
        if (isSame()) {
            said.add(words.text(
                    "replay.same",
                    Long.toString(posting.content().lines()),
                    shortened(posting.content().sha256())));
            return said;
        }
        said.add(words.text("replay.different", Long.toString(different)));
        TextTable table = new TextTable(List.of(
                words.text("pay.participant"),
                words.text("pay.term"),
                words.text("pay.deal"),
                words.text("pay.period"),
                ">" + words.text("replay.then"),
                ">" + words.text("replay.now"),
                words.text("pay.currency"),
                words.text("pay.note")));
        first.stream().limit(most).forEach(one -> table.add(cells(one)));
        said.addAll(table.lines());
        if (different > Math.min(most, first.size())) {
            said.add(words.text("table.more", Long.toString(different - Math.min(most, first.size()))));
        }
        return said;
    }

    private static List<String> cells(Different one) {
        LedgerLine any = one.any();
        return List.of(
                any.key().participant(),
                any.key().term(),
                any.key().item(),
                any.period(),
                one.posted().map(ReplayText::amount).orElse(""),
                one.drafted().map(ReplayText::amount).orElse(""),
                any.amounts().currency(),
                Optional.of(one.drafted().map(LedgerLine::reason).orElse(""))
                        .filter(reason -> one.posted()
                                .map(LedgerLine::reason)
                                .filter(reason::equals)
                                .isEmpty())
                        .orElse(""));
    }

    private static String amount(LedgerLine line) {
        return line.amounts().amount().toPlainString();
    }
}
