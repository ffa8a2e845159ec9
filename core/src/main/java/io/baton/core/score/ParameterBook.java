package io.baton.core.score;

import io.baton.core.plan.Parameter;
import io.baton.core.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The dated values of parameters that data give (rule M4). The most specific counts: that of the person, of the unit, of the
 * role, of everybody; at each of these what the data say goes before what the plan says. Immutable.
 */
public final class ParameterBook {

    /** Nothing but what the plan says. */
    public static final ParameterBook EMPTY = new ParameterBook(List.of());

    private final Map<Key, NavigableMap<LocalDate, Row>> rows = new HashMap<>();

    /**
     * A book of such values.
     *
     * @param rows in any order; of the same parameter and of the same whom, each first day once
     */
    public ParameterBook(List<Row> rows) {
        for (Row row : rows) {
            this.rows
                    .computeIfAbsent(new Key(row.parameter(), row.whose(), row.name()), _ -> new TreeMap<>())
                    .put(row.from(), row);
        }
    }

    /** Whose value it is. */
    public enum Whose {
        /** One person's. */
        PERSON,
        /** That of those in a unit. */
        UNIT,
        /** That of those with a role. */
        ROLE,
        /** That of everybody else. */
        EVERYBODY
    }

    private record Key(String parameter, Whose whose, String name) {}

    /**
     * A value for some days.
     *
     * @param name of the person, unit or role; empty for everybody
     * @param from its first day; {@link LocalDate#MIN} where it is open
     * @param to its last day; up to the next row of the same where empty
     * @param value in the unit of the parameter's kind
     * @param at where it stands
     */
    public record Row(
            String parameter,
            Whose whose,
            String name,
            LocalDate from,
            Optional<LocalDate> to,
            BigDecimal value,
            ParameterValue.Row at) {}

    /** The value of a parameter that counts for somebody on a day. */
    public ParameterValue value(Parameter parameter, Participant who, LocalDate day) {
        return given(parameter, Whose.PERSON, who.id(), day)
                .or(() -> given(parameter, Whose.UNIT, who.unit(), day))
                .or(() -> said(parameter.ofUnit(who.unit())))
                .or(() -> given(parameter, Whose.ROLE, who.role(), day))
                .or(() -> said(parameter.ofRole(who.role())))
                .or(() -> given(parameter, Whose.EVERYBODY, "", day))
                .orElseGet(() -> new ParameterValue(parameter.amount(), Optional.empty(), Optional.empty()));
    }

    private static Optional<ParameterValue> said(Optional<Parameter.Own> own) {
        return own.map(found -> new ParameterValue(found.amount(), Optional.of(found.whose()), Optional.empty()));
    }

    private Optional<ParameterValue> given(Parameter parameter, Whose whose, String name, LocalDate day) {
        return dated(parameter, whose, name)
                .flatMap(dated -> Optional.ofNullable(dated.floorEntry(day)))
                .map(Map.Entry::getValue)
                .filter(row -> row.to().filter(day::isAfter).isEmpty())
                .map(row -> new ParameterValue(
                        row.value(), Optional.of(name).filter(text -> !text.isEmpty()), Optional.of(row.at())));
    }

    private Optional<NavigableMap<LocalDate, Row>> dated(Parameter parameter, Whose whose, String name) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(rows.get(new Key(parameter.name(), whose, name)));
    }

    /**
     * Days in pieces on which no row of any of the parameters begins or ends for somebody.
     *
     * @return by first day, together the days
     */
    public List<DateRange> pieces(List<Parameter> parameters, Participant who, DateRange days) {
        if (rows.isEmpty() || parameters.isEmpty()) {
            return List.of(days);
        }
        NavigableSet<LocalDate> starts = new TreeSet<>();
        for (Parameter parameter : parameters) {
            rowsOf(parameter, who).forEach(row -> {
                starts.add(row.from());
                row.to().ifPresent(to -> starts.add(to.plusDays(1)));
            });
        }
        List<DateRange> pieces = new ArrayList<>();
        LocalDate from = days.from();
        for (LocalDate start : starts.subSet(days.from(), false, days.to(), true)) {
            pieces.add(new DateRange(from, start.minusDays(1)));
            from = start;
        }
        pieces.add(new DateRange(from, days.to()));
        return pieces;
    }

    private Stream<Row> rowsOf(Parameter parameter, Participant who) {
        return Stream.of(
                        dated(parameter, Whose.PERSON, who.id()),
                        dated(parameter, Whose.UNIT, who.unit()),
                        dated(parameter, Whose.ROLE, who.role()),
                        dated(parameter, Whose.EVERYBODY, ""))
                .flatMap(Optional::stream)
                .flatMap(dated -> dated.values().stream());
    }
}
