package io.baton.engine.paybook;

import io.baton.core.document.CodePointOrder;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.PersonAccount;
import io.baton.engine.paybook.JournalEntry.Posting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** The lines of all postings, one person after the other, in code point order of the ids. */
final class PostedPeople implements AutoCloseable {

    private final List<PostedLines> postings = new ArrayList<>();

    PostedPeople(Journal journal, List<Posting> among, ExecutorService threads) throws IOException {
        try {
            for (Posting posting : among) {
                postings.add(new PostedLines(journal.files(posting), posting, threads));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** From a person on: of each posting, the piece where that person may begin, and what follows. */
    static PostedPeople from(String participant, Journal journal, ExecutorService threads) throws IOException {
        PostedPeople people = new PostedPeople();
        try {
            for (Posting posting : journal.postings()) {
                Path folder = journal.files(posting);
                long offset = PieceIndex.read(folder).offset(participant);
                people.postings.add(new PostedLines(folder, posting, offset, threads));
            }
        } catch (IOException e) {
            people.close();
            throw e;
        }
        people.skipTo(participant);
        return people;
    }

    private PostedPeople() {}

    private void skipTo(String participant) throws IOException {
        for (PostedLines lines : postings) {
            while (lines.hasNext()
                    && CodePointOrder.INSTANCE.compare(lines.peek().key().participant(), participant) < 0) {
                lines.take();
            }
        }
    }

    /** The next person with lines. */
    Optional<String> next() throws IOException {
        Optional<String> first = Optional.empty();
        for (PostedLines lines : postings) {
            if (lines.hasNext()) {
                String own = lines.peek().key().participant();
                if (first.isEmpty() || CodePointOrder.INSTANCE.compare(own, first.get()) < 0) {
                    first = Optional.of(own);
                }
            }
        }
        return first;
    }

    /** Takes the lines of a person, who is the next one or has none. */
    void take(String participant, Consumer<LedgerLine> each) throws IOException {
        for (PostedLines lines : postings) {
            while (lines.hasNext() && lines.peek().key().participant().equals(participant)) {
                each.accept(lines.take());
            }
        }
    }

    /** What the lines of a person add up to. */
    PersonAccount account(String participant, String openPeriod) throws IOException {
        PersonAccount account = new PersonAccount(openPeriod);
        take(participant, account::add);
        return account;
    }

    @Override
    public void close() throws IOException {
        for (PostedLines lines : postings) {
            lines.close();
        }
    }
}
