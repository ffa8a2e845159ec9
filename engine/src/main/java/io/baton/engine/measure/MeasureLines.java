package io.baton.engine.measure;

import io.baton.core.credit.Credit;
import io.baton.core.explain.RowSource;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Rows behind a measure.
 *
 * @param total how many there are
 * @param lines the first of them
 * @param late those that were entered too late to count; empty for none
 */
public record MeasureLines(long total, List<Line> lines, Optional<Late> late) {

    /** No rows. */
    public static final MeasureLines NONE = new MeasureLines(0, List.of(), Optional.empty());

    public MeasureLines {
        lines = List.copyOf(lines);
    }

    /**
     * Rows that were entered too late.
     *
     * @param until the last day on which they could have been entered
     * @param total how many there are
     * @param lines the first of them
     */
    public record Late(LocalDate until, long total, List<Line> lines) {
        public Late {
            lines = List.copyOf(lines);
        }
    }

    MeasureLines with(Late found) {
        return new MeasureLines(total, lines, Optional.of(found));
    }

    /**
     * One row.
     *
     * @param file the file it stood in
     * @param line its line there
     * @param key its key, empty where its type has none; behind its owner where that is another person
     * @param day the day that put it into the window
     * @param value what it contributes: the argument's value; 1 where rows are counted
     * @param group the group to which it belongs, of a week or month the first day; empty where nothing is grouped
     * @param credited how it was credited, where the plan says so
     * @param exchanged how its amounts were turned into the currency of the plan, where they were in another one
     * @param corrected how it was corrected last, where it was
     */
    public record Line(
            String file,
            long line,
            String key,
            LocalDate day,
            Value value,
            String group,
            Optional<Credited> credited,
            Optional<RowSource.Exchanged> exchanged,
            Optional<RowSource.Corrected> corrected) {}

    /**
     * How a row was credited.
     *
     * @param rule what credited it
     * @param share how much of it
     * @param whole the value of the row, whoever gets it
     * @param shares of everyone who gets a part, by participant id
     * @param place which of them this is, from 0
     */
    public record Credited(Credit.Rule rule, BigDecimal share, Value whole, List<BigDecimal> shares, int place) {
        public Credited {
            shares = List.copyOf(shares);
        }
    }
}
