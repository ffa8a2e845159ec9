package io.baton.engine.file;

import io.baton.core.fact.Field;
import io.baton.core.score.Decision;
import io.baton.core.settle.OpeningBalance;
import io.baton.core.value.Absence;
import io.baton.engine.catalogue.NetOfTax;
import io.baton.engine.catalogue.Table;
import io.baton.engine.row.RawRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds between the cells of one row: calculated fields, and the rules of the built-in tables. */
final class RowRules {

    private static final List<String> STAGES =
            Stream.of(Decision.Stage.values()).map(Decision.Stage::label).toList();
    private static final Set<String> STATES = Arrays.stream(Absence.values())
            .filter(state -> state != Absence.NOT_AVAILABLE)
            .map(Absence::label)
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> DAYS = List.of("off", "worked");
    private static final int CENTS = 2;

    private final Table table;
    private final List<String> names;
    private final List<Net> nets = new ArrayList<>();

    /** A calculated field: the places of its columns. */
    private record Net(int target, int gross, int rate, BigDecimal fixedRate) {}

    RowRules(Table table) {
        this.table = table;
        this.names = table.type().fields().stream().map(Field::name).toList();
        table.netOfTax().forEach((name, net) -> nets.add(net(name, net)));
    }

    private Net net(String name, NetOfTax net) {
        int target = names.indexOf(name);
        int gross = names.indexOf(net.gross());
        return switch (net.rate()) {
            case NetOfTax.Fixed(BigDecimal rate) -> new Net(target, gross, -1, rate);
            case NetOfTax.InField(String field) -> new Net(target, gross, names.indexOf(field), BigDecimal.ZERO);
        };
    }

    /** Fills calculated fields; what is wrong between the cells. */
    List<BadCell> check(RawRow row, Batch batch) {
        for (Net net : nets) {
            Optional<String> reason = calculate(net, batch);
            if (reason.isPresent()) {
                return List.of(bad(row, names.get(net.target()), reason.get()));
            }
        }
        return switch (table.purpose()) {
            case FACTS, PEOPLE, EXEMPTIONS -> List.of();
            case OBJECTIVES -> objective(row, batch);
            case DECISIONS -> decision(row, batch);
            case MANUAL_LINES -> manualLine(row, batch);
            case OPENING_BALANCES -> openingBalance(row, batch);
            case ASSIGNMENTS -> assignment(row, batch);
            case LEAVE, POSITIONS -> reversed(row, batch).stream().toList();
            case UNITS -> below(row, batch, "unit");
            case TERRITORIES -> below(row, batch, "territory");
            case CALENDAR -> days(row, batch);
            case TARGETS -> target(row, batch);
            case RATINGS -> rating(row, batch);
            case EXCHANGE_RATES -> exchangeRate(row, batch);
            case PARAMETERS -> parameter(row, batch);
        };
    }

    private static BadCell bad(RawRow row, String column, String reason) {
        return BadCell.of(row.line(), column, "", reason);
    }

    private Optional<String> calculate(Net net, Batch batch) {
        int row = batch.row();
        ColumnBuffer.Decimals gross = (ColumnBuffer.Decimals) batch.column(net.gross());
        ColumnBuffer.Decimals target = (ColumnBuffer.Decimals) batch.column(net.target());
        boolean rateMissing = net.rate() >= 0 && !batch.column(net.rate()).isPresent(row);
        if (!gross.isPresent(row) || rateMissing) {
            target.missing(row);
            boolean needed = table.type().fields().get(net.target()).required();
            return needed
                    ? Optional.of("missing, because the amount with tax or the rate is missing")
                    : Optional.empty();
        }
        BigDecimal rate = net.rate() < 0 ? net.fixedRate() : decimal(batch, net.rate());
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            return Optional.of("cannot be calculated: the rate of the tax is not between 0% and 100%");
        }
        // one division, rounded once (rule N7)
        BigDecimal amount = decimal(batch, net.gross()).divide(BigDecimal.ONE.add(rate), CENTS, RoundingMode.HALF_UP);
        return set(target, row, amount);
    }

    private static Optional<String> set(ColumnBuffer.Decimals target, int row, BigDecimal amount) {
        if (target.scale() < CENTS && amount.stripTrailingZeros().scale() > target.scale()) {
            return Optional.of("has two decimals when calculated, and the field holds " + target.scale());
        }
        BigDecimal scaled = amount.setScale(target.scale(), RoundingMode.UNNECESSARY);
        if (scaled.precision() > 18) {
            return Optional.of("has more than 18 digits when calculated");
        }
        target.set(row, scaled.unscaledValue().longValueExact());
        return Optional.empty();
    }

    private static BigDecimal decimal(Batch batch, int place) {
        ColumnBuffer.Decimals column = (ColumnBuffer.Decimals) batch.column(place);
        return BigDecimal.valueOf(column.scaled(batch.row()), column.scale());
    }

    private ColumnBuffer column(Batch batch, String name) {
        return batch.column(names.indexOf(name));
    }

    private boolean has(Batch batch, String name) {
        return column(batch, name).isPresent(batch.row());
    }

    private String text(Batch batch, String name) {
        ColumnBuffer.Texts column = (ColumnBuffer.Texts) column(batch, name);
        return column.isPresent(batch.row()) ? column.text(batch.row()) : "";
    }

    private Optional<BadCell> reversed(RawRow row, Batch batch) {
        if (has(batch, "from") && has(batch, "to")) {
            int from = ((ColumnBuffer.Dates) column(batch, "from")).day(batch.row());
            int to = ((ColumnBuffer.Dates) column(batch, "to")).day(batch.row());
            if (to < from) {
                return Optional.of(bad(row, "to", "the last day lies before the first"));
            }
        }
        return Optional.empty();
    }

    private List<BadCell> assignment(RawRow row, Batch batch) {
        return dated(row, batch, itself(row, batch, "participant", "superior", "nobody is the own superior"));
    }

    /** What stands below another of its kind on some days. */
    private List<BadCell> below(RawRow row, Batch batch, String what) {
        return dated(row, batch, itself(row, batch, what, "parent", "no " + what + " stands below itself"));
    }

    private Optional<BadCell> itself(RawRow row, Batch batch, String one, String above, String reason) {
        return has(batch, above) && text(batch, above).equals(text(batch, one))
                ? Optional.of(bad(row, above, reason))
                : Optional.empty();
    }

    private List<BadCell> days(RawRow row, Batch batch) {
        String kind = text(batch, "kind");
        return dated(
                row,
                batch,
                DAYS.contains(kind)
                        ? Optional.empty()
                        : Optional.of(BadCell.of(row.line(), "kind", kind, "not one of " + String.join(", ", DAYS))));
    }

    private List<BadCell> dated(RawRow row, Batch batch, Optional<BadCell> more) {
        return Stream.concat(reversed(row, batch).stream(), more.stream()).toList();
    }

    /** What is below 0 can only be a slip; how much is too much, the plan says. */
    private List<BadCell> objective(RawRow row, Batch batch) {
        return Stream.of("weight", "planned", "score")
                .filter(column -> has(batch, column)
                        && decimal(batch, names.indexOf(column)).signum() < 0)
                .map(column -> bad(row, column, "below 0"))
                .toList();
    }

    private List<BadCell> decision(RawRow row, Batch batch) {
        if (!STAGES.contains(text(batch, "stage"))) {
            return List.of(bad(row, "stage", "not one of " + String.join(", ", STAGES)));
        }
        boolean isCalibration = text(batch, "stage").equals(STAGES.getFirst());
        return isCalibration && !has(batch, "total") && !has(batch, "grade")
                ? List.of(bad(row, "", "a calibration says a total, a grade, or both"))
                : List.of();
    }

    /** Only a hold may be about everything of a person. */
    private List<BadCell> manualLine(RawRow row, Batch batch) {
        if (!has(batch, "amount")) {
            return List.of();
        }
        return Stream.of("period", "term")
                .filter(column -> !has(batch, column))
                .map(column -> bad(row, column, "missing: a row with an amount says its period and term"))
                .toList();
    }

    private List<BadCell> openingBalance(RawRow row, Batch batch) {
        String balance = text(batch, "balance");
        Optional<OpeningBalance> known = OpeningBalance.parse(balance);
        if (known.isEmpty()) {
            String all = Stream.of(OpeningBalance.values())
                    .map(OpeningBalance::label)
                    .collect(Collectors.joining(", "));
            return List.of(BadCell.of(row.line(), "balance", balance, "unknown balance; known: " + all));
        }
        if (known.get().needsTerm() && !has(batch, "term")) {
            return List.of(bad(row, "term", "missing: '" + balance + "' is of a pay term"));
        }
        boolean isNegative = decimal(batch, names.indexOf("amount")).signum() < 0;
        return isNegative && known.get() != OpeningBalance.PAID
                ? List.of(bad(row, "amount", "below 0; what is owed is a debt above 0"))
                : List.of();
    }

    private List<BadCell> exchangeRate(RawRow row, Batch batch) {
        Stream<BadCell> codes = Stream.of("currency", "into")
                .filter(column -> has(batch, column) && !text(batch, column).matches("[A-Z]{3}"))
                .map(column -> BadCell.of(
                        row.line(), column, text(batch, column), "not the three capitals of a currency, such as USD"));
        Stream<BadCell> rate = decimal(batch, names.indexOf("rate")).signum() <= 0
                ? Stream.of(bad(row, "rate", "not above 0"))
                : Stream.empty();
        return Stream.of(codes, rate, reversed(row, batch).stream())
                .flatMap(found -> found)
                .toList();
    }

    private List<BadCell> parameter(RawRow row, Batch batch) {
        List<String> whose = Stream.of("participant", "unit", "role")
                .filter(column -> has(batch, column))
                .toList();
        return whose.size() > 1
                ? List.of(bad(
                        row,
                        whose.getLast(),
                        "beside a " + whose.getFirst() + ": name one of them, or none for everybody"))
                : reversed(row, batch).stream().toList();
    }

    private List<BadCell> target(RawRow row, Batch batch) {
        boolean range = has(batch, "from") || has(batch, "to");
        int ways = (has(batch, "period") ? 1 : 0) + (has(batch, "date") ? 1 : 0) + (range ? 1 : 0);
        if (ways != 1) {
            String found = ways == 0 ? "says no time" : "says its time twice";
            return List.of(bad(row, "", "the target " + found + ": give a period, or a date, or from and to"));
        }
        if (range && !(has(batch, "from") && has(batch, "to"))) {
            return List.of(bad(row, has(batch, "from") ? "to" : "from", "missing: from and to belong together"));
        }
        return reversed(row, batch).stream().toList();
    }

    private List<BadCell> rating(RawRow row, Batch batch) {
        String state = text(batch, "state");
        if (has(batch, "value") && has(batch, "level")) {
            return List.of(bad(row, "level", "a level beside a value: leave one of them empty"));
        }
        boolean answered = has(batch, "value") || has(batch, "level");
        if (state.isEmpty()) {
            return answered
                    ? List.of()
                    : List.of(bad(row, "value", "missing: an answer has a value, anything else a state"));
        }
        if (!STATES.contains(state)) {
            String known = STATES.stream().sorted().collect(Collectors.joining(", "));
            return List.of(BadCell.of(row.line(), "state", state, "unknown state; known: " + known));
        }
        return answered
                ? List.of(bad(
                        row,
                        has(batch, "value") ? "value" : "level",
                        "a value beside the state " + state + ": leave one of them empty"))
                : List.of();
    }
}
