package io.baton.engine.run;

import io.baton.core.plan.RoundingRules;
import io.baton.core.plan.Target;
import io.baton.core.score.TargetParts;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.time.PeriodCalendar;
import io.baton.core.time.Presence;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.GroupedRows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The targets of the people of a run, one person after the other. */
final class TargetRows implements AutoCloseable {

    private final List<Target> targets;
    private final RoundingRules roundings;
    private final Period period;
    private final PeriodCalendar calendar;
    private final GroupedRows<Row> rows;
    private final Map<String, Optional<DateRange>> days = new HashMap<>();

    /** The targets of everyone of the run; of the many rows of other periods none is read. */
    TargetRows(EmbeddedDuckDb database, Slice slice, List<Target> targets) throws SQLException {
        this(database, slice, targets, within(database, slice));
    }

    /** A target of one person. */
    TargetRows(EmbeddedDuckDb database, Slice slice, Target target, String participant) throws SQLException {
        this(database, slice, List.of(target), "participant = " + EmbeddedDuckDb.text(participant) + " AND ");
    }

    private TargetRows(EmbeddedDuckDb database, Slice slice, List<Target> targets, String whose) throws SQLException {
        this.targets = targets;
        this.roundings = slice.plan().plan().rounding();
        this.period = slice.period();
        this.calendar = slice.plan().plan().calendar();
        String items = targets.stream()
                .map(target -> EmbeddedDuckDb.text(target.name()))
                .collect(Collectors.joining(", "));
        String query = "SELECT participant, item, period, date, \"from\", \"to\", value,"
                + " baton_file, baton_line FROM "
                + slice.request().data().table("targets") + " WHERE " + whose
                + (items.isEmpty() ? "false" : "item IN (" + items + ")")
                + " ORDER BY participant";
        this.rows = new GroupedRows<>(database, query, TargetRows::read);
    }

    /** What holds for every row whose days lie within the period, and for few others: only these count. */
    private static String within(EmbeddedDuckDb database, Slice slice) throws SQLException {
        DateRange days = slice.period().days();
        PeriodCalendar calendar = slice.plan().plan().calendar();
        List<String> names = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet found = statement.executeQuery("SELECT DISTINCT period FROM "
                        + slice.request().data().table("targets") + " WHERE period IS NOT NULL")) {
            while (found.next()) {
                String name = found.getString(1);
                if (calendar.parse(name)
                        .filter(known -> days.contains(known.days()))
                        .isPresent()) {
                    names.add(EmbeddedDuckDb.text(name));
                }
            }
        }
        return "CASE WHEN \"from\" IS NOT NULL AND \"to\" IS NOT NULL THEN \"from\" >= DATE '" + days.from()
                + "' AND \"to\" <= DATE '" + days.to() + "' ELSE date IS NOT NULL"
                + (names.isEmpty() ? "" : " OR period IN (" + String.join(", ", names) + ")") + " END AND ";
    }

    /** The values of all targets for the period. */
    void addTo(Map<String, Value> figures, String participant, Presence presence) throws SQLException {
        List<Row> own = rows.of(participant);
        for (Target target : targets) {
            List<TargetParts.Part> parts = own.stream()
                    .filter(row -> row.item().equals(target.name()))
                    .flatMap(row -> part(row).stream())
                    .toList();
            figures.put(target.name(), new TargetParts(target, period, presence).sum(parts, rounding(target)));
        }
    }

    /** The rows that make the one target that was asked for, by their first day, each with what it counts. */
    List<Line> lines(String participant, Presence presence) throws SQLException {
        Map<TargetParts.Part, Row> own = new LinkedHashMap<>();
        for (Row row : rows.of(participant)) {
            part(row).ifPresent(part -> own.put(part, row));
        }
        List<TargetParts.Part> parts = List.copyOf(own.keySet());
        List<Line> lines = new ArrayList<>();
        for (TargetParts.Counted counted : new TargetParts(targets.getFirst(), period, presence).counted(parts)) {
            Row row = own.get(counted.part());
            if (row != null) {
                lines.add(new Line(row.file(), row.line(), counted));
            }
        }
        return lines;
    }

    private Optional<TargetParts.Part> part(Row row) {
        return daysOf(row).map(range -> new TargetParts.Part(range, row.value()));
    }

    private Rounding rounding(Target target) {
        return roundings.of(target.kind());
    }

    private Optional<DateRange> daysOf(Row row) {
        if (row.from().isPresent() && row.to().isPresent()) {
            return Optional.of(new DateRange(row.from().get(), row.to().get()));
        }
        return row.date()
                .map(date -> days.computeIfAbsent(date.toString(), _ -> windowOf(date)))
                .orElseGet(() -> days.computeIfAbsent(
                        row.period(), name -> calendar.parse(name).map(Period::days)));
    }

    /** A dated target belongs to the named window that holds its date, else to the period of the run's cycle. */
    private Optional<DateRange> windowOf(LocalDate date) {
        return calendar.windows().keySet().stream()
                .flatMap(cycle -> calendar.containing(cycle, date).stream())
                .findFirst()
                .or(() -> calendar.containing(period.cycle(), date))
                .map(Period::days);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getString(2),
                Optional.ofNullable(row.getString(3)).orElse(""),
                Optional.ofNullable(row.getObject(4, LocalDate.class)),
                Optional.ofNullable(row.getObject(5, LocalDate.class)),
                Optional.ofNullable(row.getObject(6, LocalDate.class)),
                row.getBigDecimal(7),
                row.getString(8),
                row.getLong(9));
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    private record Row(
            String item,
            String period,
            Optional<LocalDate> date,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            BigDecimal value,
            String file,
            long line) {}

    /** A row behind a target, and what it counts. */
    record Line(String file, long line, TargetParts.Counted counted) {}
}
