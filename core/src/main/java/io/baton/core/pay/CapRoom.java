package io.baton.core.pay;

import io.baton.core.time.Period;
import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Cuts lines to the room under a cap, period by period; what does not fit is lost or carried. */
record CapRoom(PayCap cap, BoundAmount most, PayInputs inputs, PayPeriods periods, boolean explained) {

    /** Cuts the lines in place, and adds those of what was carried. */
    void cut(List<PayLine> lines) {
        TreeMap<LocalDate, List<Integer>> byPeriod = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (cap.terms().contains(lines.get(i).term())) {
                Optional<Period> period = periods.of(cap.cycle(), lines.get(i).day());
                int place = i;
                period.ifPresent(found -> byPeriod.computeIfAbsent(found.days().to(), _ -> new ArrayList<>())
                        .add(place));
            }
        }
        if (cap.carried()) {
            ownPeriods().forEach(period -> byPeriod.putIfAbsent(period.days().to(), new ArrayList<>()));
        }
        Carry carried = new Carry(BigDecimal.ZERO, true);
        LocalDate since = LocalDate.MIN;
        for (Map.Entry<LocalDate, List<Integer>> entry : byPeriod.entrySet()) {
            Period period = periods.of(cap.cycle(), entry.getKey()).orElseThrow();
            LocalDate from = period.days().from();
            carried = cut(lines, entry.getValue(), period, carried.plus(brought(since, from)));
            since = from;
        }
    }

    /**
     * What is carried further.
     *
     * @param isKnown whether the room of all periods so far is known
     */
    private record Carry(BigDecimal amount, boolean isKnown) {
        Carry plus(BigDecimal more) {
            return new Carry(amount.add(more), isKnown);
        }
    }

    /** What is carried out of periods before Baton that ended between two days; the first is included. */
    private BigDecimal brought(LocalDate from, LocalDate to) {
        return opening(
                opening -> periods.named(opening.period())
                        .map(period -> period.days().to())
                        .filter(end -> !end.isBefore(from) && end.isBefore(to))
                        .isPresent(),
                CapOpening::carried);
    }

    /** M10: what is used of the room of a period by what the data do not have. */
    private BigDecimal used(Period period) {
        return opening(opening -> opening.period().equals(period.name()), CapOpening::used);
    }

    private BigDecimal opening(Predicate<CapOpening> isMeant, Function<CapOpening, BigDecimal> amount) {
        return inputs.openings().stream()
                .filter(opening -> opening.cap().equals(cap.name()))
                .filter(isMeant)
                .map(amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Period> ownPeriods() {
        return inputs.figures().keySet().stream()
                .flatMap(name -> periods.named(name).stream())
                .filter(period -> period.cycle().equals(cap.cycle()))
                .toList();
    }

    /** Cuts the lines of one period; what is carried further. */
    private Carry cut(List<PayLine> lines, List<Integer> places, Period period, Carry before) {
        Value limit =
                most.evaluate(new Surroundings(inputs.figures().getOrDefault(period.name(), List.of()), List.of()));
        if (!(limit instanceof Value.Decimal(BigDecimal room))) {
            places.forEach(place -> lines.set(place, waiting(lines.get(place), limit)));
            return later(lines, period, before);
        }
        places.sort((one, other) -> inOrder().compare(lines.get(one), lines.get(other)));
        BigDecimal left = room.subtract(used(period));
        BigDecimal carried = before.amount();
        Optional<Value> unknown = Optional.empty();
        for (int place : places) {
            PayLine line = lines.get(place);
            if (line.waits()) {
                unknown = Optional.of(Value.notYet(Reason.Cause.PENDING, line.term()));
            }
            if (unknown.isPresent()) {
                // how much room a line takes that is still to come is not known: what follows it keeps what was posted
                lines.set(place, waiting(line, unknown.get()));
                continue;
            }
            BigDecimal paid = line.payable().min(left.max(BigDecimal.ZERO));
            carried = carried.add(line.payable().subtract(paid));
            if (paid.compareTo(line.payable()) != 0) {
                lines.set(place, cut(line, paid, left));
            }
            left = left.subtract(paid);
        }
        if (unknown.isPresent() || !before.isKnown()) {
            return later(lines, period, before);
        }
        if (!cap.carried() || carried.signum() == 0) {
            return new Carry(BigDecimal.ZERO, true);
        }
        BigDecimal used = before.amount().min(left.max(BigDecimal.ZERO));
        if (before.amount().signum() > 0) {
            Trail trail = new Trail(explained);
            trail.add(PayStep.What.CARRIED, used, before.amount(), left);
            lines.add(line(cap.name(), period, used, limit, trail));
        }
        return new Carry(carried.subtract(used), true);
    }

    /** What would be carried into a period waits where the room so far is not known, and so does all that comes behind it. */
    private Carry later(List<PayLine> lines, Period period, Carry before) {
        if (cap.carried()) {
            Value later = Value.notYet(Reason.Cause.PENDING, cap.name());
            lines.add(line(cap.name(), period, BigDecimal.ZERO, later, new Trail(explained)));
        }
        return new Carry(before.amount(), !cap.carried());
    }

    /** The order in which lines take the room. */
    private Comparator<PayLine> inOrder() {
        return Comparator.comparing(PayLine::day)
                .thenComparingInt(line -> cap.terms().indexOf(line.term()))
                .thenComparing(PayLine::item);
    }

    private PayLine cut(PayLine line, BigDecimal paid, BigDecimal room) {
        List<PayStep> steps = new ArrayList<>(line.steps());
        if (explained) {
            steps.add(PayStep.of(PayStep.What.ROOM, paid, room));
        }
        return line.paying(paid, steps);
    }

    private static PayLine waiting(PayLine line, Value limit) {
        return limit instanceof Value.Absent(Absence _, Reason why)
                ? new PayLine(
                        line.term(),
                        line.item(),
                        line.period(),
                        line.day(),
                        line.expected(),
                        line.earned(),
                        BigDecimal.ZERO,
                        Optional.of(why),
                        true,
                        line.steps())
                : line;
    }

    /** A line for a period that no term has made. */
    static PayLine line(String name, Period period, BigDecimal amount, Value of, Trail trail) {
        Optional<Reason> absent =
                of instanceof Value.Absent(Absence _, Reason why) ? Optional.of(why) : Optional.empty();
        boolean waits = of instanceof Value.Absent(Absence state, Reason _) && state == Absence.NOT_YET;
        return new PayLine(
                name,
                period.name(),
                period.name(),
                period.days().to(),
                amount,
                amount,
                amount,
                absent,
                waits,
                trail.steps());
    }
}
