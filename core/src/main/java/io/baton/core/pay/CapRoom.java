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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Cuts the lines of a version of a plan to the room under a cap, period by period; what does not fit is lost or carried. */
final class CapRoom {

    private final PayCap cap;
    private final BoundAmount most;
    private final Limits.Run run;
    private final PayPeriods periods;

    CapRoom(PayCap cap, BoundAmount most, Limits.Run run, PayPeriods periods) {
        this.cap = cap;
        this.most = most;
        this.run = run;
        this.periods = periods;
    }

    /** Cuts the lines in place, and adds those of what was carried. */
    void cut(List<PayLine> lines) {
        VersionRooms.Carry carried = run.versions().carried(cap);
        if (!cap.carried()) {
            carried = carried.left(BigDecimal.ZERO);
        }
        for (Map.Entry<LocalDate, List<Integer>> entry : byPeriod(lines).entrySet()) {
            Period period = periods.of(cap.cycle(), entry.getKey()).orElseThrow();
            carried = cut(lines, entry.getValue(), period, cap.carried() ? brought(carried, period) : carried);
        }
        run.versions().leave(cap, carried);
    }

    /** The places of the lines under the cap by the last day of the period. */
    private SortedMap<LocalDate, List<Integer>> byPeriod(List<PayLine> lines) {
        SortedMap<LocalDate, List<Integer>> byPeriod = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (cap.terms().contains(lines.get(i).term())) {
                Optional<Period> period = periods.of(cap.cycle(), lines.get(i).day());
                int place = i;
                period.ifPresent(found -> byPeriod.computeIfAbsent(found.days().to(), _ -> new ArrayList<>())
                        .add(place));
            }
        }
        if (cap.carried()) {
            periods.begun(run.inputs().figures().keySet(), cap.cycle(), run.until())
                    .forEach(period -> byPeriod.putIfAbsent(period.days().to(), new ArrayList<>()));
        }
        return byPeriod;
    }

    /** M10: with what is carried out of periods before Baton that ended before the period. */
    private VersionRooms.Carry brought(VersionRooms.Carry carried, Period period) {
        LocalDate from = period.days().from();
        BigDecimal more = opening(
                opening -> periods.named(opening.period())
                        .map(named -> named.days().to())
                        .filter(end -> !end.isBefore(carried.since()) && end.isBefore(from))
                        .isPresent(),
                CapOpening::carried);
        return carried.plus(more, from);
    }

    /** M10: what is used of the room of a period by what the data do not have. */
    private BigDecimal used(Period period) {
        return opening(opening -> opening.period().equals(period.name()), CapOpening::used);
    }

    private BigDecimal opening(Predicate<CapOpening> isMeant, Function<CapOpening, BigDecimal> amount) {
        return run.inputs().openings().stream()
                .filter(opening -> opening.cap().equals(cap.name()))
                .filter(isMeant)
                .map(amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Cuts the lines of one period; what is carried further. */
    private VersionRooms.Carry cut(
            List<PayLine> lines, List<Integer> places, Period period, VersionRooms.Carry before) {
        VersionRooms.Use use = run.versions().before(cap, period);
        if (!use.has("")) {
            use.add("", Taken.paid(used(period)));
        }
        Value limit = use.unknown().orElseGet(() -> most.evaluate(run.around(period)));
        if (!(limit instanceof Value.Decimal(BigDecimal amount))) {
            places.forEach(place -> lines.set(place, waiting(lines.get(place), limit)));
            return later(lines, period, before, use.because(limit));
        }
        Room room = new Room(amount, use.taken());
        Comparator<PayLine> order = inOrder();
        places.sort((one, other) -> order.compare(lines.get(one), lines.get(other)));
        Optional<Value> unknown = fit(lines, places, room, use);
        if (unknown.isPresent() || !before.isKnown()) {
            return later(lines, period, before, unknown.map(use::because).orElse(use));
        }
        return carry(lines, period, before, new Measured(limit, room, use));
    }

    /** Cuts the lines to the room; why it is not known any more how much of it is left, where one of them waits. */
    private Optional<Value> fit(List<PayLine> lines, List<Integer> places, Room room, VersionRooms.Use use) {
        Optional<Value> unknown = Optional.empty();
        for (int place : places) {
            PayLine line = lines.get(place);
            if (line.waits()) {
                unknown = Optional.of(VersionRooms.pending(line.term()));
            }
            if (unknown.isPresent()) {
                // how much room a line takes that is still to come is not known: what follows it keeps what was posted
                lines.set(place, waiting(line, unknown.get()));
                continue;
            }
            BigDecimal left = room.left();
            Taken before = room.taken();
            BigDecimal paid = room.take(line.payable());
            if (run.versions().goesOn()) {
                use.add(line.term(), room.taken().minus(before));
            }
            if (paid.compareTo(line.payable()) != 0) {
                lines.set(place, cut(line, paid, left));
            }
        }
        return unknown;
    }

    private PayLine cut(PayLine line, BigDecimal paid, BigDecimal left) {
        if (!run.explained()) {
            return line.paying(paid, line.steps());
        }
        List<PayStep> steps = new ArrayList<>(line.steps());
        steps.add(
                line.payable().signum() < 0
                        ? PayStep.of(PayStep.What.CUT_BEFORE, paid, paid.subtract(line.payable()))
                        : PayStep.of(PayStep.What.ROOM, paid, left));
        return line.paying(paid, steps);
    }

    /** The room of a period behind its lines. */
    private record Measured(Value limit, Room room, VersionRooms.Use use) {}

    /** Pays what is carried as far as there is room behind the lines; the rest, and what was cut of them, is carried further. */
    private VersionRooms.Carry carry(List<PayLine> lines, Period period, VersionRooms.Carry before, Measured measured) {
        VersionRooms.Use use = measured.use();
        run.versions().leave(cap, period, use);
        if (cap.carried() && run.versions().isFollowed(cap, period)) {
            return before;
        }
        use.end();
        if (!cap.carried()) {
            return before;
        }
        Room room = measured.room();
        BigDecimal owed = before.amount().add(room.carried());
        BigDecimal paid = owed.min(room.left());
        if (before.amount().signum() > 0 || paid.signum() != 0) {
            Trail trail = new Trail(run.explained());
            BigDecimal over = room.left().signum() == 0 ? before.amount() : owed;
            trail.add(PayStep.What.CARRIED, paid, over, room.left());
            lines.add(Limits.line(cap.name(), period, paid, measured.limit(), trail));
        }
        use.add("", Taken.paid(paid));
        return before.left(owed.subtract(paid));
    }

    /** What would be carried into a period waits where the room so far is not known, and so does all that comes behind it. */
    private VersionRooms.Carry later(
            List<PayLine> lines, Period period, VersionRooms.Carry before, VersionRooms.Use use) {
        run.versions().leave(cap, period, use);
        if (cap.carried() && !run.versions().isFollowed(cap, period)) {
            Value later = VersionRooms.pending(cap.name());
            lines.add(Limits.line(cap.name(), period, BigDecimal.ZERO, later, new Trail(run.explained())));
        }
        return cap.carried() ? before.unknown() : before;
    }

    /** The order in which lines take the room. */
    private Comparator<PayLine> inOrder() {
        return Comparator.comparing(PayLine::day)
                .thenComparingInt(line -> cap.terms().indexOf(line.term()))
                .thenComparing(PayLine::item);
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
}
