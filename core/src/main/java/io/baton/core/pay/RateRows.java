package io.baton.core.pay;

import io.baton.core.document.Location;
import io.baton.core.formula.Expression;
import java.util.List;
import java.util.Optional;

/**
 * Rates with conditions, and which of them counts (rule M4).
 *
 * @param choose which of the rows that hold
 * @param order for {@link Choose#MOST_SPECIFIC}: the fields, the most telling first
 * @param rows in the order of the plan
 */
public record RateRows(Choose choose, List<String> order, List<Row> rows) {

    public RateRows {
        order = List.copyOf(order);
        rows = List.copyOf(rows);
    }

    /** Which of the rows that hold counts. */
    public enum Choose {
        FIRST("first"),
        MOST_SPECIFIC("most specific"),
        PRIORITY("priority"),
        /** All of them, added. */
        ALL("all");

        private final String label;

        Choose(String label) {
            this.label = label;
        }

        /** The word of plans. */
        public String label() {
            return label;
        }
    }

    /**
     * A rate with its condition.
     *
     * @param where a condition on the deal; empty where it always holds
     * @param price what it pays
     * @param priority the greatest counts; 0 where nothing is said
     * @param specific the numbers of the {@link RateRows#order} whose fields the condition names, rising
     */
    public record Row(Optional<Expression> where, Price price, int priority, List<Integer> specific, Location at) {
        public Row {
            specific = List.copyOf(specific);
        }
    }

    /**
     * What is paid: a share of the base, an amount for each unit of it, or both.
     *
     * @param rate a ratio
     * @param each money
     */
    public record Price(Optional<Amount> rate, Optional<Amount> each) {}

    /** What came of the choice. */
    public sealed interface Choice {

        /** These rows count, by their numbers; none where no row holds. */
        record Of(List<Integer> rows) implements Choice {
            public Of {
                rows = List.copyOf(rows);
            }
        }

        /** Two rows are equally good. */
        record Tie(int first, int second) implements Choice {}
    }

    /** Chooses among the rows that hold, given by their numbers in rising order. */
    public Choice choose(List<Integer> holding) {
        if (holding.isEmpty()) {
            return new Choice.Of(List.of());
        }
        return switch (choose) {
            case FIRST -> new Choice.Of(List.of(holding.getFirst()));
            case ALL -> new Choice.Of(holding);
            case PRIORITY -> best(holding, (one, other) -> Integer.compare(one.priority(), other.priority()));
            case MOST_SPECIFIC -> best(holding, RateRows::compareSpecific);
        };
    }

    private interface Order {
        int compare(Row one, Row other);
    }

    private Choice best(List<Integer> holding, Order order) {
        int best = holding.getFirst();
        int tie = -1;
        for (int next : holding.subList(1, holding.size())) {
            int better = order.compare(rows.get(next), rows.get(best));
            if (better > 0) {
                best = next;
                tie = -1;
            } else if (better == 0 && tie < 0) {
                tie = next;
            }
        }
        return tie < 0 ? new Choice.Of(List.of(best)) : new Choice.Tie(best, tie);
    }

    /** Whoever names the more telling field is more specific; of equal beginnings the longer one. */
    private static int compareSpecific(Row one, Row other) {
        for (int i = 0; i < Math.min(one.specific().size(), other.specific().size()); i++) {
            int earlier =
                    Integer.compare(other.specific().get(i), one.specific().get(i));
            if (earlier != 0) {
                return earlier;
            }
        }
        return Integer.compare(one.specific().size(), other.specific().size());
    }
}
