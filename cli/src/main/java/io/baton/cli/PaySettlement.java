package io.baton.cli;

import io.baton.core.document.Problem;
import io.baton.core.plan.Plan;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.PlanVersion;
import io.baton.core.settle.PostedIn;
import io.baton.core.time.Period;
import io.baton.core.time.PeriodCalendar;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.pay.FineAmounts;
import io.baton.engine.pay.OpeningFaults;
import io.baton.engine.pay.PayBooking;
import io.baton.engine.pay.Payroll;
import io.baton.engine.paybook.Entries;
import io.baton.engine.paybook.EntryRows;
import io.baton.engine.paybook.JournalEntry;
import io.baton.engine.paybook.PayBook;
import io.baton.engine.paybook.PayDraft;
import io.baton.engine.paybook.PayRun;
import io.baton.engine.paybook.Refusal;
import io.baton.engine.paybook.Stamp;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The pay of a project settled against a ledger. */
final class PaySettlement {

    private final Project project;
    private final PayBook book;
    private PayFindings findings = PayFindings.NONE;
    private SequencedMap<String, Long> rows = new TreeMap<>();
    private Optional<Entries> entered = Optional.empty();

    private PaySettlement(Project project, PayBook book) {
        this.project = project;
        this.book = book;
    }

    static PaySettlement open(Project project, Path folder) throws IOException {
        return new PaySettlement(project, PayBook.open(folder, project.limits().threads()));
    }

    /** The same, as the ledger was before an entry. */
    PaySettlement before(int entry) {
        return new PaySettlement(project, book.before(entry));
    }

    /**
     * How somebody posts.
     *
     * @param accepted whom that person accepts as not calculated
     * @param takesBack whether what was paid and has no support in the data any more is taken back
     * @param paysBoth whether a deal that now comes to somebody else stays with somebody who was not calculated as well
     */
    record Wish(String by, List<String> accepted, boolean takesBack, boolean paysBoth) {
        Wish {
            accepted = List.copyOf(accepted);
        }
    }

    /** What is left to post; to be closed. */
    PayDraft settle() throws IOException {
        return settle(_ -> {});
    }

    /**
     * What is left to post; to be closed.
     *
     * @param each sees what each person gets by all plans
     */
    PayDraft settle(Consumer<List<Payroll.Paid>> each) throws IOException {
        RunRequest request = project.request();
        Payroll.Request asked = Payroll.Request.of(request);
        PayBooking booking =
                new PayBooking(request.plans(), new PostedIn(request.period().name(), 1));
        rows = ShortTables.rows(request);
        PayRun pin = new PayRun(
                request.period().name(),
                asked.until(),
                project.stateOfData(),
                Version.line(),
                request.results(),
                booking.plans(),
                rows);
        try (Payroll payroll = Payroll.open(asked)) {
            PayDraft draft = book.settle(
                    new PayBook.Request(pin, booking.rules(), entries()),
                    booking.results(seen(payroll.people(), each), payroll.twice()));
            findings = PayFindings.of(payroll);
            return draft;
        }
    }

    private static Iterator<List<Payroll.Paid>> seen(
            Iterator<List<Payroll.Paid>> people, Consumer<List<Payroll.Paid>> each) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return people.hasNext();
            }

            @Override
            public List<Payroll.Paid> next() {
                List<Payroll.Paid> paid = people.next();
                each.accept(paid);
                return paid;
            }
        };
    }

    /** Every line with how far it has come, and what was posted of it. */
    LedgerStates states() throws IOException {
        RunRequest request = project.request();
        return new LedgerStates(
                Payroll.Request.of(request),
                book,
                entries(),
                new PayBooking(request.plans(), new PostedIn(request.period().name(), 1)));
    }

    private Entries entries() throws IOException {
        if (entered.isEmpty()) {
            entered = Optional.of(entries(project.request()));
        }
        return entered.get();
    }

    /** What people have entered and is due; nothing goes on while an opening balance cannot be honoured. */
    static Entries entries(RunRequest request) throws IOException {
        Plan plan = request.plan().plan();
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits())) {
            requireEntries(request, database);
            return new EntryRows(database, request.data(), plan.currency())
                    .read()
                    .dueBy(request.period().days().to(), plan.calendar());
        } catch (SQLException e) {
            throw new EngineFailure("what people have entered could not be read", e);
        }
    }

    /** The plans by which something was posted, and which the run does not have: nothing of theirs is touched. */
    List<String> missingPlans() {
        List<String> own = project.request().plans().stream()
                .map(plan -> plan.plan().name())
                .toList();
        return book.journal().stream()
                .filter(JournalEntry.Posting.class::isInstance)
                .flatMap(entry -> ((JournalEntry.Posting) entry).run().plans().stream())
                .map(PlanVersion::name)
                .filter(name -> !own.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Stops where opening balances cannot be honoured, or what people have entered cannot be paid: whatever was calculated
     * without it would be wrong.
     */
    static void requireEntries(RunRequest request) throws IOException {
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits())) {
            requireEntries(request, database);
        } catch (SQLException e) {
            throw new EngineFailure("what people have entered could not be read", e);
        }
    }

    private static void requireEntries(RunRequest request, EmbeddedDuckDb database) throws SQLException {
        List<Problem> faults = new ArrayList<>(OpeningFaults.of(request.plans(), database, request.data()));
        faults.addAll(
                FineAmounts.of(database, request.data(), request.plan().plan().currency()));
        if (!faults.isEmpty()) {
            throw new Stop(
                    ExitCode.FINDINGS, faults.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
    }

    /** What was found by the last settlement. */
    PayFindings findings() {
        return findings;
    }

    /**
     * Opens the period where none is open, so that something can be posted in it. One that has not begun is refused: it
     * would shut out all periods before it for ever, and so would one behind others that were never open.
     *
     * @param leavesOut whether those are meant to be left out
     */
    void prepare(String by, boolean leavesOut, Surroundings surroundings) throws IOException {
        requireReadable();
        Period period = project.request().period();
        LocalDate today = project.request().asOf().today();
        if (period.days().from().isAfter(today)) {
            throw new Stop(
                    ExitCode.FINDINGS,
                    period.name() + " begins on " + period.days().from() + ", and today is " + today
                            + "; post into a period that has begun");
        }
        if (book.openPeriod().isEmpty() && !book.isClosed(period.name())) {
            PeriodCalendar calendar = project.plan().plan().calendar();
            say(
                    book.open(
                            period,
                            stamp(by, surroundings),
                            days -> leavesOut
                                    || calendar.within(period.cycle(), days).isEmpty()),
                    surroundings,
                    "opened ");
        }
    }

    /** A row that was left out may hold what is disputed, or owe what would be taken off: it is settled first (rule M9). */
    private void requireReadable() {
        UnreadEntries unread = UnreadEntries.of(project.data());
        if (!unread.isEmpty()) {
            throw new Stop(
                    ExitCode.FINDINGS,
                    unread + "; nothing is posted until it is settled what they say: mend them, or take them out");
        }
    }

    /** Posts a draft in the open period, unless it takes back what nobody has said to take back. */
    void post(PayDraft draft, Wish wish, Surroundings surroundings) throws IOException {
        PaidToBoth both = PaidToBoth.of(project.request(), book, draft);
        if (!wish.accepted().isEmpty() && !both.isEmpty() && !wish.paysBoth()) {
            throw new Stop(
                    ExitCode.FINDINGS,
                    both
                            + "; bring the one back among people and assignments, as somebody who left, so that it is taken"
                            + " back, or post with --pay-both if both are to have it");
        }
        Unsupported unsupported = Unsupported.of(project.request(), draft);
        if (!unsupported.isEmpty() && !wish.takesBack()) {
            throw new Stop(
                    ExitCode.FINDINGS,
                    unsupported + "; mend the data, or post with --take-back to take back what was paid for them");
        }
        ShortTables tables = ShortTables.of(rows, book.journal());
        if (!tables.isEmpty() && !wish.takesBack()) {
            throw new Stop(ExitCode.FINDINGS, tables + "; mend the data, or post with --take-back if that is meant");
        }
        say(book.post(draft, stamp(wish.by(), surroundings), wish.accepted()), surroundings, "posted in ");
    }

    /** Everything that was posted for a person, posting by posting. */
    List<LedgerLine> lines(String participant) throws IOException {
        return book.lines(participant);
    }

    /** Closes the period. */
    void close(String by, Surroundings surroundings) throws IOException {
        say(book.close(project.request().period().name(), stamp(by, surroundings)), surroundings, "closed ");
    }

    private static Stamp stamp(String by, Surroundings surroundings) {
        return new Stamp(surroundings.clock().instant(), by);
    }

    private void say(PayBook.Answer answer, Surroundings surroundings, String done) {
        switch (answer) {
            case PayBook.Answer.Written written ->
                surroundings
                        .console()
                        .say(done + written.entry().period() + ", entry "
                                + written.entry().number() + " of the ledger");
            case PayBook.Answer.NothingToPost() -> surroundings.console().say("nothing to post: everything is posted");
            case PayBook.Answer.Refused(Refusal refusal) ->
                throw new Stop(ExitCode.FINDINGS, refusal.what() + "; " + refusal.mend());
        }
    }
}
