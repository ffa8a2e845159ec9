package io.baton.core.explain;

import io.baton.core.credit.Credit;
import io.baton.core.score.Figure;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Where the rows behind a measure, target or rating come from; the engine knows. */
public interface RowSource {

    /** No rows at all. */
    RowSource NONE = figure -> Rows.NONE;

    /** The rows behind that figure, in the order in which they are to be shown. */
    Rows rows(Figure figure);

    /**
     * Rows behind a figure.
     *
     * @param shown the first of them
     * @param count how many there are in all
     * @param late those that would be among them, but were entered too late; empty for none
     */
    record Rows(List<Row> shown, long count, Optional<Late> late) {

        /** No rows. */
        public static final Rows NONE = new Rows(List.of(), 0);

        /** Rows of which none came too late. */
        public Rows(List<Row> shown, long count) {
            this(shown, count, Optional.empty());
        }

        public Rows {
            shown = List.copyOf(shown);
        }
    }

    /**
     * Rows that were entered too late to count.
     *
     * @param until the last day on which they could have been entered
     * @param shown the first of them
     * @param count how many there are in all
     */
    record Late(LocalDate until, List<Row> shown, long count) {
        public Late {
            shown = List.copyOf(shown);
        }
    }

    /**
     * One row.
     *
     * @param file the file as the data folder names it; what the row is, where it stands in none
     * @param line its line in the file, from 1; 0 where it stands in none
     * @param key its key, empty where it has none
     * @param date the day that puts it into the period
     * @param group the group to which it belongs, such as a customer of whom a mean is taken; empty for none
     * @param contribution what it adds to the figure
     * @param credited how it was credited, where the plan says so
     * @param exchanged how its amounts were turned into the currency of the plan, where they were in another one
     * @param corrected how it was corrected last, where it was
     */
    record Row(
            String file,
            long line,
            String key,
            Optional<LocalDate> date,
            String group,
            Value contribution,
            Optional<Credited> credited,
            Optional<Exchanged> exchanged,
            Optional<Corrected> corrected) {

        /** A row in the currency of the plan that nothing credits to anybody else, and that was never corrected. */
        public Row(String file, long line, String key, Optional<LocalDate> date, String group, Value contribution) {
            this(file, line, key, date, group, contribution, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * How a row was credited.
     *
     * @param rule what credited it
     * @param share how much of it
     * @param whole the value of the row, whoever gets it
     */
    record Credited(Credit.Rule rule, BigDecimal share, Value whole) {}

    /**
     * How the amounts of a row were turned into the currency of the plan (rule M16).
     *
     * @param currency of the row; empty where it does not say it
     * @param into the currency of the plan
     * @param day whose rate it is; empty where the row does not say it
     * @param rate empty where nobody has said it
     */
    record Exchanged(String currency, String into, String day, Optional<BigDecimal> rate) {}

    /**
     * How a row was corrected.
     *
     * @param load the number of the load that corrected it
     * @param was what cells of it were before, by field, in the order of the fields
     */
    record Corrected(int load, SequencedMap<String, String> was) {
        public Corrected {
            was = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(was));
        }
    }
}
