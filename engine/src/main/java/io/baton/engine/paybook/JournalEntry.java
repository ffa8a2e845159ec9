package io.baton.engine.paybook;

import io.baton.core.time.DateRange;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Something that was written into the book; it never changes. Entries are numbered from 1. */
public sealed interface JournalEntry {

    /** Its number. */
    int number();

    /** Who wrote it and when. */
    Stamp stamp();

    /** The name of the period. */
    String period();

    /** A period was opened; the book takes postings into it. */
    record Opened(int number, Stamp stamp, String period, DateRange days) implements JournalEntry {}

    /** A period was closed for ever. */
    record Closed(int number, Stamp stamp, String period) implements JournalEntry {}

    /**
     * Lines were posted.
     *
     * @param run what made them
     * @param content what they are
     * @param accepted people who were not calculated, and whom somebody has accepted as such
     */
    record Posting(int number, Stamp stamp, PayRun run, Content content, List<String> accepted)
            implements JournalEntry {

        public Posting {
            accepted = List.copyOf(accepted);
        }

        @Override
        public String period() {
            return run.period();
        }
    }

    /**
     * The lines of a posting.
     *
     * @param lines how many
     * @param sha256 of their canonical CSV, in hexadecimal
     * @param paid the sums of those that are paid, by currency
     */
    record Content(long lines, String sha256, SequencedMap<String, BigDecimal> paid) {
        public Content {
            paid = Collections.unmodifiableSequencedMap(new TreeMap<>(paid));
        }
    }
}
