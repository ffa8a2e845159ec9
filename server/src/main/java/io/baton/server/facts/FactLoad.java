package io.baton.server.facts;

import io.baton.core.fact.FactRow;
import io.baton.engine.catalogue.Table;
import io.baton.engine.file.BadCell;
import io.baton.engine.file.BadRow;
import java.util.List;
import java.util.Optional;

/**
 * Rows that somebody sends, as they were read.
 *
 * @param table what they are
 * @param source where they come from: a fact belongs to the source that brought it first, and only that one may change it
 * @param sender who sends them
 * @param rows those that could be read, in the order in which they were sent
 * @param bad those that could not
 * @param taking what becomes of good rows beside bad ones, and of rows that are not sent
 * @param once the request, where the sender wants it to be taken once only
 */
public record FactLoad(
        Table table,
        String source,
        String sender,
        List<Line> rows,
        List<BadRow> bad,
        Taking taking,
        Optional<Once> once) {

    public FactLoad {
        rows = List.copyOf(rows);
        bad = List.copyOf(bad);
    }

    /** What becomes of good rows beside bad ones, and of rows that are not sent. */
    public enum Taking {
        /** Each good row is taken; what is not sent stays as it is. */
        GOOD_ROWS,
        /** Nothing is taken where anything is wrong; what is not sent stays as it is. */
        ALL_OR_NOTHING,
        /**
         * Each good row is taken. They are all that the source has: what it brought before and does not send is taken away, unless a
         * row could not be read, for it may be that one, or none is sent at all, which is a mistake rather than a wish.
         */
        INSTEAD_OF_ALL;

        /** As programs say it; empty where they may not say so. */
        public static Optional<Taking> said(String text) {
            return switch (text) {
                case "good-rows" -> Optional.of(GOOD_ROWS);
                case "all-or-nothing" -> Optional.of(ALL_OR_NOTHING);
                default -> Optional.empty();
            };
        }
    }

    /** A row and the line where it stands. */
    public record Line(long number, FactRow row) {}

    /**
     * A request that is taken once only.
     *
     * @param key what its sender calls it
     * @param sha256 of what was sent, in hexadecimal digits
     */
    public record Once(String key, String sha256) {}

    /**
     * What became of a load.
     *
     * @param load its number; that of the load before where nothing changed
     * @param goneRows how many rows were taken away
     * @param refused what was not taken, by line
     */
    public record Taken(
            long load, long newRows, long changedRows, long unchangedRows, long goneRows, List<Refused> refused) {
        public Taken {
            refused = List.copyOf(refused);
        }
    }

    /** A row that was not taken, and all that is wrong with it. */
    public record Refused(long line, List<BadCell> cells) {
        public Refused {
            cells = List.copyOf(cells);
        }

        static Refused of(long line, String reason) {
            return new Refused(line, List.of(new BadCell(line, "", "", reason)));
        }
    }
}
