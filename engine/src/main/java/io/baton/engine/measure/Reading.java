package io.baton.engine.measure;

import io.baton.core.measure.AtLeast;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.Means;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How the value of a measure is read from what an engine counted and summed. */
final class Reading {

    /** Behind the name of a measure: day and currency of its first row without an exchange rate. */
    static final String UNRATED = "_unrated";

    private Reading() {}

    /** Whether the measure is the mean of the means of groups. */
    static boolean isMeanOfGroups(CheckedMeasure checked) {
        return checked.measure().aggregate() == Aggregate.MEAN
                && checked.measure().aggregation().per().isPresent();
    }

    /** Whether the number of known values is needed beside the figure itself. */
    static boolean needsCount(CheckedMeasure checked) {
        Aggregate aggregate = checked.measure().aggregate();
        boolean bounded = !checked.measure().aggregation().atLeast().equals(AtLeast.NONE);
        return !isMeanOfGroups(checked) && (aggregate == Aggregate.MEAN || (bounded && aggregate != Aggregate.COUNT));
    }

    /** What is selected of a measure, whose figure stands in that column, its number of values in the one beside it. */
    static List<String> columns(CheckedMeasure checked, String column) {
        String value = Columns.readable(column, checked.kind());
        List<String> columns = new ArrayList<>(List.of(value));
        if (needsCount(checked)) {
            columns.add(column + "_rows");
        }
        if (checked.currency().isPresent()) {
            columns.add(column + UNRATED);
        }
        return columns;
    }

    /** The value from those columns. */
    static Value value(CheckedMeasure checked, ResultSet row, int column) throws SQLException {
        if (checked.currency().isPresent()) {
            String unrated = row.getString(column + (needsCount(checked) ? 2 : 1));
            if (unrated != null) {
                int space = unrated.indexOf(' ');
                return checked.currency().get().missing(unrated.substring(0, space), unrated.substring(space + 1));
            }
        }
        return known(checked, row, column);
    }

    private static Value known(CheckedMeasure checked, ResultSet row, int column) throws SQLException {
        return switch (checked.measure().aggregate()) {
            case SUM, DISTINCT -> enough(checked, row, column, Columns.amount(row, column));
            case COUNT -> count(checked, row, column);
            case MEAN -> isMeanOfGroups(checked) ? meanOfGroups(checked, row, column) : mean(checked, row, column);
            case MIN, MAX, FIRST, LAST ->
                enough(
                        checked,
                        row,
                        column,
                        Columns.value(row, column, checked.kind(), Reason.Cause.NO_ROWS, name(checked)));
        };
    }

    private static Value enough(CheckedMeasure checked, ResultSet row, int column, Value value) throws SQLException {
        return needsCount(checked) ? atLeast(checked, row.getLong(column + 1), value) : value;
    }

    private static Value count(CheckedMeasure checked, ResultSet row, int column) throws SQLException {
        return atLeast(checked, row.getLong(column), Columns.amount(row, column));
    }

    private static Value mean(CheckedMeasure checked, ResultSet row, int column) throws SQLException {
        long count = row.getLong(column + 1);
        return count == 0
                ? none(checked)
                : atLeast(checked, count, Means.of(List.of(new Means.Group(row.getBigDecimal(column), count))));
    }

    private static Value meanOfGroups(CheckedMeasure checked, ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return none(checked);
        }
        List<Means.Group> groups = new ArrayList<>();
        for (String group : text.split(" ", -1)) {
            int slash = group.indexOf('/');
            groups.add(new Means.Group(
                    new BigDecimal(group.substring(0, slash)), Long.parseLong(group.substring(slash + 1))));
        }
        long rows = groups.stream().mapToLong(Means.Group::count).sum();
        boolean groupsCount = checked.measure().aggregation().atLeast().groups();
        return atLeast(checked, groupsCount ? groups.size() : rows, Means.of(groups));
    }

    private static Value none(CheckedMeasure checked) {
        return atLeast(checked, 0, Value.notAvailable(Reason.Cause.NO_ROWS, name(checked)));
    }

    private static Value atLeast(CheckedMeasure checked, long counted, Value value) {
        return checked.measure().aggregation().atLeast().check(name(checked), counted, value);
    }

    private static String name(CheckedMeasure checked) {
        return checked.measure().name();
    }
}
