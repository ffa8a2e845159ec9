package io.baton.engine.paybook;

import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.PersonResult;
import io.baton.core.settle.PostedIn;
import io.baton.core.settle.SettlementRules;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.ScratchFolder;
import io.baton.engine.ledger.LedgerLock;
import io.baton.engine.paybook.JournalEntry.Closed;
import io.baton.engine.paybook.JournalEntry.Opened;
import io.baton.engine.paybook.JournalEntry.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The ledger of pay in a folder: its journal, and the lines of each posting beside their entry. Nothing in it changes; what
 * is written is on the disk whole or not at all, by one writer at a time. Not thread-safe; several programs may read.
 */
public final class PayBook {

    static final String DRAFT = "draft";

    private static final String JOURNAL = "journal";
    private static final String LOCK = "book.lock";

    private final Path folder;
    private final int threads;
    private Journal journal;

    private PayBook(Path folder, int threads, Journal journal) {
        this.folder = folder;
        this.threads = threads;
        this.journal = journal;
    }

    /**
     * The book of a folder, which need not exist; an empty one has no entries.
     *
     * @param threads how many may read and compress beside the one that settles, from 1
     */
    public static PayBook open(Path folder, int threads) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        return new PayBook(whole, threads, Journal.of(whole.resolve(JOURNAL)));
    }

    /** The answer to a wish to write: the entry that was written, or why none was. */
    public sealed interface Answer {

        /** It was written. */
        record Written(JournalEntry entry) implements Answer {}

        /** There is nothing to post: everything was posted before. */
        record NothingToPost() implements Answer {}

        /** It was not. */
        record Refused(Refusal refusal) implements Answer {}
    }

    /** Everything that was written, in order. */
    public List<JournalEntry> journal() {
        return journal.entries();
    }

    /** The period that takes postings. */
    public Optional<String> openPeriod() {
        return journal.open().map(Opened::period);
    }

    /** Whether a period was closed. */
    public boolean isClosed(String period) {
        return journal.isClosed(period);
    }

    /** Opens a period for postings; one at a time, each after the one before, and no day between is left out. */
    public Answer open(Period period, Stamp stamp) throws IOException {
        return open(period, stamp, _ -> false);
    }

    /**
     * Opens a period for postings; one at a time, each after the one before.
     *
     * @param mayLeaveOut whether days between may be left out, which then are never open
     */
    public Answer open(Period period, Stamp stamp, Predicate<DateRange> mayLeaveOut) throws IOException {
        return write(() -> {
            Optional<Refusal> refusal = refusal(period, mayLeaveOut);
            return refusal.isPresent()
                    ? new Answer.Refused(refusal.get())
                    : put(new Opened(journal.last() + 1, stamp, period.name(), period.days()));
        });
    }

    private Optional<Refusal> refusal(Period period, Predicate<DateRange> mayLeaveOut) {
        Optional<Opened> open = journal.open();
        if (open.isPresent()) {
            return Optional.of(
                    new Refusal.AnotherIsOpen(period.name(), open.get().period()));
        }
        return journal.lastOpened().flatMap(last -> outOfTurn(period, last, mayLeaveOut));
    }

    private static Optional<Refusal> outOfTurn(Period period, Opened last, Predicate<DateRange> mayLeaveOut) {
        LocalDate next = last.days().to().plusDays(1);
        LocalDate from = period.days().from();
        if (from.isBefore(next)) {
            return Optional.of(new Refusal.TooEarly(period.name(), last.period()));
        }
        return from.equals(next) || mayLeaveOut.test(new DateRange(next, from.minusDays(1)))
                ? Optional.empty()
                : Optional.of(
                        new Refusal.LeavesOut(period.name(), last.period(), new DateRange(next, from.minusDays(1))));
    }

    /** Closes the open period for ever. */
    public Answer close(String period, Stamp stamp) throws IOException {
        return write(() -> {
            Optional<Refusal> refusal = notOpen(period);
            return refusal.isPresent()
                    ? new Answer.Refused(refusal.get())
                    : put(new Closed(journal.last() + 1, stamp, period));
        });
    }

    private Optional<Refusal> notOpen(String period) {
        Optional<String> open = openPeriod();
        return open.filter(period::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.NotOpen(period, isClosed(period), open));
    }

    /**
     * What a settlement needs beside the people.
     *
     * @param run what pins the run
     * @param rules how it is rounded, and what the run has calculated
     * @param entries what people have entered
     */
    public record Request(PayRun run, SettlementRules rules, Entries entries) {}

    /**
     * Settles what people have earned against everything that was posted. Nothing is posted by it; memory does not grow with
     * people or lines, only with those of one person.
     *
     * @param people everyone of the run, in code point order of the ids, each once; read once
     * @return to be closed, also when it was posted
     */
    public PayDraft settle(Request request, Iterator<PersonResult> people) throws IOException {
        ScratchFolder scratch = ScratchFolder.in(folder);
        boolean done = false;
        try (ExecutorService workers = Executors.newFixedThreadPool(threads);
                PostedPeople before = new PostedPeople(journal, journal.postings(), workers)) {
            Path files = Files.createDirectory(scratch.path().resolve(DRAFT));
            PayDraft draft = settle(request, people, new Place(scratch, files, before, workers));
            done = true;
            return draft;
        } finally {
            if (!done) {
                scratch.close();
            }
        }
    }

    /** Where a draft is made. */
    private record Place(ScratchFolder scratch, Path files, PostedPeople before, ExecutorService workers) {}

    private PayDraft settle(Request request, Iterator<PersonResult> people, Place place) throws IOException {
        int number = journal.last() + 1;
        PostedIn posted = new PostedIn(request.run().period(), number);
        try (LineWriter out = new LineWriter(place.files(), place.workers())) {
            PersonMerge merge = new PersonMerge(request.rules(), request.entries(), posted, out);
            merge.settle(people, place.before());
            Posting posting = new Posting(number, new Stamp(Instant.EPOCH, ""), request.run(), out.finish(), List.of());
            return new PayDraft(posting, place.scratch(), merge);
        }
    }

    /**
     * Posts a draft of this book, whole or not at all.
     *
     * @param accepted people whom somebody accepts as not calculated; who was accepted by the posting before need not be named
     */
    public Answer post(PayDraft draft, Stamp stamp, Collection<String> accepted) throws IOException {
        return write(() -> {
            Optional<Refusal> refusal = refusal(draft, accepted);
            if (refusal.isPresent()) {
                return new Answer.Refused(refusal.get());
            }
            if (draft.content().lines() == 0) {
                return new Answer.NothingToPost();
            }
            List<String> absent =
                    draft.absentees().stream().map(Absentee::participant).toList();
            Posting posting = new Posting(draft.number(), stamp, draft.run(), draft.content(), absent);
            journal = journal.with(posting, draft.files());
            return new Answer.Written(posting);
        });
    }

    private Optional<Refusal> refusal(PayDraft draft, Collection<String> accepted) {
        if (journal.last() != draft.number() - 1) {
            return Optional.of(new Refusal.Outdated(draft.number() - 1, journal.last()));
        }
        Optional<Refusal> notOpen = notOpen(draft.run().period());
        if (notOpen.isPresent()) {
            return notOpen;
        }
        Set<String> known = new HashSet<>(accepted);
        journal.postings().stream().reduce((_, later) -> later).ifPresent(last -> known.addAll(last.accepted()));
        List<String> unknown = draft.absentees().stream()
                .map(Absentee::participant)
                .filter(participant -> !known.contains(participant))
                .toList();
        return unknown.isEmpty() ? Optional.empty() : Optional.of(new Refusal.NotAccepted(unknown));
    }

    /** Something that is written. */
    private interface Writing {
        Answer write() throws IOException;
    }

    /** Writes, when nobody else does, on top of what was written last. */
    private Answer write(Writing writing) throws IOException {
        Files.createDirectories(folder);
        Optional<LedgerLock> lock = LedgerLock.takeFile(folder.resolve(LOCK));
        if (lock.isEmpty()) {
            return new Answer.Refused(new Refusal.Busy());
        }
        try (LedgerLock _ = lock.get()) {
            journal = Journal.of(folder.resolve(JOURNAL));
            return writing.write();
        }
    }

    private Answer put(JournalEntry entry) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.in(folder)) {
            journal = journal.with(entry, Files.createDirectory(scratch.path().resolve(DRAFT)));
            return new Answer.Written(entry);
        }
    }

    /** The lines of one person by posting, in the order of the ledger; found without reading those of others. */
    public List<LedgerLine> lines(String participant) throws IOException {
        List<LedgerLine> lines = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads);
                PostedPeople people = PostedPeople.from(participant, journal, workers)) {
            people.take(participant, lines::add);
        }
        return lines;
    }

    /** What was posted for everybody, to be closed. */
    public PostedAccounts accounts() throws IOException {
        return new PostedAccounts(journal, threads);
    }

    /**
     * The book as it was before an entry, to settle a posting again as it was settled then: the same run gives a draft with
     * the same number and the same {@linkplain JournalEntry.Content#sha256 hash}. Nothing can be posted into it.
     */
    public PayBook before(int number) {
        return new PayBook(folder, threads, journal.before(number));
    }

    /** A line as it was posted, and as a draft has it; only one of them where the other has none. */
    public interface EachDifference {
        void accept(Optional<LedgerLine> posted, Optional<LedgerLine> drafted);
    }

    /** Calls back for each line, in the order of the ledger, in which a draft differs from a posting of this book. */
    public void forEachDifference(Posting posting, PayDraft draft, EachDifference each) throws IOException {
        try (ExecutorService workers = Executors.newFixedThreadPool(2);
                PostedLines then = new PostedLines(journal.files(posting), posting, workers);
                PostedLines now = new PostedLines(draft.files(), draft.posting(), workers)) {
            LineDifferences.forEach(then, now, each);
        }
    }

    /** The postings whose lines are not those that the journal says, by number; none in a sound book. */
    public List<Integer> damaged() throws IOException {
        List<Integer> damaged = new ArrayList<>();
        for (Posting posting : journal.postings()) {
            if (!LineHash.of(journal.files(posting)).equals(posting.content().sha256())) {
                damaged.add(posting.number());
            }
        }
        return damaged;
    }

    /** Calls back for each line of some postings, one person after the other; of a person by posting. */
    public void forEachLine(Predicate<Posting> among, Consumer<LedgerLine> each) throws IOException {
        List<Posting> wanted = journal.postings().stream().filter(among).toList();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads);
                PostedPeople people = new PostedPeople(journal, wanted, workers)) {
            Optional<String> next = people.next();
            while (next.isPresent()) {
                people.take(next.get(), each);
                next = people.next();
            }
        }
    }
}
