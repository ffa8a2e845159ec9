package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.settle.LedgerCsv;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKey;
import io.baton.core.time.Period;
import io.baton.engine.pay.Payroll;
import io.baton.engine.paybook.Entries;
import io.baton.engine.paybook.PayDraft;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.RunRequest.Results;
import io.baton.pages.statement.PayTitles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What everybody is paid in a period. */
@Command(
        name = "pay",
        description = {
            "What everybody is paid in a period.",
            "",
            "  baton pay --plan my-plan.yaml --data my-data --period 2025-08",
            "  baton pay --plan my-plan.yaml --data my-data --period 2025-08 --ledger my-ledger --post --by Wang",
            "",
            "shows a table of people and pay terms. With --format csv every line is on standard output:"
                    + " participant,period,posted_in,term,deal,exact,amount,currency,reason, then more about it.",
            "",
            "With a ledger, what was posted is taken off, and only differences are left: what came late, or was"
                    + " corrected, is paid in the open period and names the one that it belongs to. Without one, what was"
                    + " due before the period counts as paid in time.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class PayCommand implements Callable<Integer> {

    @Mixin
    private AppraisalOptions options;

    @Mixin
    private ResultsOption results;

    @Mixin
    private Surroundings surroundings;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or csv.")
    private Format format = Format.TABLE;

    @Option(
            names = "--states",
            description = "With --format csv: every line of pay, also those of which nothing is paid in the period,"
                    + " with further columns expected,earned,payable,posted. Not while posting.")
    private boolean states;

    @ArgGroup(exclusive = false)
    private @Nullable InLedger ledger;

    private enum Format {
        TABLE,
        CSV
    }

    /** A ledger, and what to do with it. */
    static final class InLedger {
        @Option(names = "--ledger", required = true, paramLabel = "FOLDER", description = "The ledger of pay.")
        private @Nullable Path folder;

        @Option(names = "--post", description = "Post the lines, in the period, which is opened where none is open.")
        private boolean post;

        @Option(
                names = "--close",
                description = "Close the period behind the posting: later lines go to later periods.")
        private boolean close;

        @Option(names = "--by", paramLabel = "NAME", description = "Who posts or closes.")
        private String by = "";

        @Option(
                names = "--accept",
                split = ",",
                paramLabel = "ID",
                description = "People whom the run could not calculate, and for whom nothing is posted.")
        private List<String> accepted = List.of();

        @Option(names = "--take-back", description = "Take back what was paid and has no support in the data any more.")
        private boolean takesBack;

        @Option(
                names = "--pay-both",
                description =
                        "Pay a deal that now comes to somebody else although it stays with somebody who is accepted as not"
                                + " calculated.")
        private boolean paysBoth;

        @Option(
                names = "--leave-out",
                description =
                        "Open the period although others between it and the last one never were: nobody gets a draw"
                                + " or a top-up for them.")
        private boolean leavesOut;

        Path folder() {
            if (folder == null) {
                throw new IllegalStateException("a required option was not set");
            }
            return folder;
        }

        boolean writes() {
            return post || close;
        }
    }

    @Override
    public Integer call() throws IOException {
        requireSense();
        Language spoken = options.language(surroundings);
        Project project = results.of(options.openPay(surroundings), ledger == null ? Results.COMPUTED : Results.FINAL);
        requireWhole(project);
        Entries entries = entries(project.request());
        Console console = surroundings.console();
        PayTitles titles = new PayTitles(project.request().plans(), spoken);
        PayTotals totals = new PayTotals(titles);
        UnpaidLines unpaid = new UnpaidLines(titles, spoken, entries);
        if (format == Format.CSV) {
            console.out().print(states ? StateRows.header() : LedgerCsv.HEADER);
        }
        Seen seen = new Seen(spoken, totals, unpaid, new ShortCaps());
        boolean sound = ledger == null ? preview(project, seen) : settle(project, seen, ledger);
        if (format == Format.TABLE) {
            totals.table(project, spoken).lines().forEach(console::show);
        }
        unpaid.lines().forEach(format == Format.TABLE ? console::show : console::say);
        seen.caps().lines().forEach(console::say);
        StateText.of(project.data(), spoken).ifPresent(console::say);
        console.out().flush();
        return (sound && seen.caps().isEmpty() && project.isSound() ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    /** What people have entered counts only with what was posted; that it could is required in any case. */
    private Entries entries(RunRequest request) throws IOException {
        if (ledger == null) {
            PaySettlement.requireEntries(request);
            return Entries.NONE;
        }
        return PaySettlement.entries(request);
    }

    private void requireSense() {
        if (ledger != null && ledger.writes() && ledger.by.isBlank()) {
            throw new Stop(ExitCode.USAGE, "--post and --close need --by NAME: the ledger keeps who did it");
        }
        if (states && (format != Format.CSV || (ledger != null && ledger.writes()))) {
            throw new Stop(ExitCode.USAGE, "--states goes with --format csv, and neither with --post nor with --close");
        }
    }

    /** A posting of a part would take back what a posting of the whole has paid. */
    private void requireWhole(Project project) {
        Period asked = project.request().period();
        boolean isWhole = project.plan()
                .plan()
                .calendar()
                .parse(asked.name())
                .filter(asked::equals)
                .isPresent();
        if (!isWhole && ledger != null && ledger.writes()) {
            throw new Stop(
                    ExitCode.USAGE,
                    "--as-of " + asked.days().to() + " lies before the end of " + asked.name()
                            + ", which can be looked at then, but neither posted nor closed");
        }
    }

    /** What is gathered on the way. */
    private record Seen(Language spoken, PayTotals totals, UnpaidLines unpaid, ShortCaps caps) {

        void add(List<Payroll.Paid> paid) {
            unpaid.add(paid);
            caps.add(paid);
        }
    }

    private boolean preview(Project project, Seen seen) throws IOException {
        Consumer<LedgerLine> line = shown(seen.totals());
        StateRows rows = new StateRows(project.request().period().name());
        PayFindings findings = PayPreview.of(project).forEach(person -> {
            seen.add(person.paid());
            if (states) {
                surroundings.console().out().print(rows.of(person));
            } else {
                person.lines().forEach(line);
            }
        });
        say(findings, seen.spoken());
        return !findings.areToBeMended();
    }

    private boolean settle(Project project, Seen seen, InLedger into) throws IOException {
        PaySettlement settlement = PaySettlement.open(project, into.folder());
        if (into.post) {
            settlement.prepare(into.by, into.leavesOut, surroundings);
        }
        try (PayDraft draft = settlement.settle(seen::add)) {
            if (states) {
                settlement.states().forEach(surroundings.console().out()::print);
            } else {
                draft.forEachLine(shown(seen.totals()));
            }
            say(settlement.findings(), seen.spoken());
            Console console = surroundings.console();
            settlement
                    .missingPlans()
                    .forEach(
                            plan -> console.say(
                                    "the ledger has lines of the plan '" + plan
                                            + "', which this run does not have: they stay as they are; give it too (--plan) to settle them"));
            draft.absentees()
                    .forEach(absent -> console.say(
                            absent.participant() + " was not calculated, and nothing is posted for that person"
                                    + (absent.detail().isEmpty() ? "" : ": " + absent.detail())));
            draft.held()
                    .forEach(held ->
                            console.say(named(held.difference().earning().key()) + " is held: "
                                    + held.hold().reason()));
            if (into.post) {
                settlement.post(draft, wish(into), surroundings);
            }
            if (into.close) {
                settlement.close(into.by, surroundings);
            }
            return (draft.absentees().isEmpty() || into.post)
                    && !settlement.findings().areToBeMended();
        }
    }

    private static String named(LineKey key) {
        return key.term() + " " + key.item() + " of " + key.participant();
    }

    private static PaySettlement.Wish wish(InLedger into) {
        return new PaySettlement.Wish(into.by, into.accepted, into.takesBack, into.paysBoth);
    }

    private Consumer<LedgerLine> shown(PayTotals totals) {
        if (format == Format.TABLE) {
            return totals::add;
        }
        return line -> {
            StringBuilder text = new StringBuilder();
            LedgerCsv.append(text, line);
            surroundings.console().out().print(text);
        };
    }

    private void say(PayFindings findings, Language spoken) {
        Words words = Words.in(spoken);
        findings.flaws().forEach(surroundings.console()::say);
        findings.uncredited().stream().map(UncreditedWords::of).forEach(surroundings.console()::say);
        findings.reconciled()
                .forEach(deals -> surroundings
                        .console()
                        .say(words.text(
                                "pay.reconciled",
                                deals.term(),
                                Long.toString(deals.deals()),
                                Long.toString(deals.credited()),
                                Long.toString(deals.excluded()),
                                Long.toString(deals.notCredited()))));
    }
}
