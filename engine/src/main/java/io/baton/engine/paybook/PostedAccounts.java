package io.baton.engine.paybook;

import io.baton.core.document.CodePointOrder;
import io.baton.core.settle.PersonAccount;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What was posted for one person after the other; memory does not grow with either. */
public final class PostedAccounts implements AutoCloseable {

    private final ExecutorService workers;
    private final PostedPeople people;

    PostedAccounts(Journal journal, int threads) throws IOException {
        this.workers = Executors.newFixedThreadPool(threads);
        try {
            this.people = new PostedPeople(journal, journal.postings(), workers);
        } catch (IOException e) {
            workers.close();
            throw e;
        }
    }

    /**
     * What the lines of a person add up to.
     *
     * @param participant behind all that were asked for, in code point order of the ids
     * @param openPeriod the period from which it is seen
     */
    public PersonAccount of(String participant, String openPeriod) throws IOException {
        Optional<String> next = people.next();
        while (next.isPresent() && CodePointOrder.INSTANCE.compare(next.get(), participant) < 0) {
            people.take(next.get(), _ -> {});
            next = people.next();
        }
        return people.account(participant, openPeriod);
    }

    @Override
    public void close() throws IOException {
        try (workers) {
            people.close();
        }
    }
}
