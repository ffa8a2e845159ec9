package io.baton.core.pay;

import io.baton.core.time.Period;
import io.baton.core.value.Absence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The caps and guarantees of a version of a plan, ready to run: first all caps, then all guarantees, in the order of the plan. */
record Limits(List<Most> caps, List<Least> guarantees, PayPeriods periods) {

    private record Most(PayCap cap, BoundAmount most) {}

    private record Least(Guarantee guarantee, BoundAmount least, List<BoundFormula> when) {}

    /**
     * Of whom, and as of when.
     *
     * @param until the day of the run
     * @param versions what versions before leave to this one
     */
    record Run(PayInputs inputs, LocalDate until, boolean explained, VersionRooms versions) {

        /** What formulas see of a period. */
        Surroundings around(Period period) {
            return new Surroundings(inputs.figures().getOrDefault(period.name(), List.of()), List.of());
        }
    }

    static Limits of(CheckedPay pay, Fields fields, PayPeriods periods, Lookups lookups) {
        return new Limits(
                pay.pay().caps().stream()
                        .map(cap -> new Most(
                                cap, BoundAmount.of(cap.most(), formula -> fields.bind(pay.formula(formula)), lookups)))
                        .toList(),
                pay.pay().guarantees().stream()
                        .map(guarantee -> new Least(
                                guarantee,
                                BoundAmount.of(
                                        guarantee.least(), formula -> fields.bind(pay.formula(formula)), lookups),
                                guarantee.when().stream()
                                        .map(formula -> fields.bind(pay.formula(formula)))
                                        .toList()))
                        .toList(),
                periods);
    }

    boolean isEmpty() {
        return caps.isEmpty() && guarantees.isEmpty();
    }

    /** Cuts lines in place, and adds those of what caps carry. */
    void cut(List<PayLine> lines, Run run) {
        for (Most limit : caps) {
            new CapRoom(limit.cap(), limit.most(), run, periods).cut(lines);
        }
    }

    /**
     * Adds a line for what caps carry on where no period comes any more that has room for it, such as of somebody who has left:
     * it is never paid by itself, and never silently 0 (rule M14).
     *
     * @param isTakenUp whether a later version has the cap
     */
    void strand(List<PayLine> lines, Run run, Predicate<PayCap> isTakenUp) {
        for (Most limit : caps) {
            PayCap cap = limit.cap();
            VersionRooms.Carry carry = run.versions().carried(cap);
            if (cap.carried() && carry.isKnown() && carry.amount().signum() > 0 && !isTakenUp.test(cap)) {
                behind(cap, run).ifPresent(period -> lines.add(stranded(cap, period, carry.amount())));
            }
        }
    }

    /** The first period behind those that the person has; empty as long as the day of the run lies in one of them. */
    private Optional<Period> behind(PayCap cap, Run run) {
        Optional<LocalDate> last = periods.begun(run.inputs().figures().keySet(), cap.cycle(), run.until()).stream()
                .reduce((_, later) -> later)
                .map(period -> period.days().to());
        return last.filter(run.until()::isAfter).flatMap(day -> periods.of(cap.cycle(), day.plusDays(1)));
    }

    private static PayLine stranded(PayCap cap, Period period, BigDecimal carried) {
        return new PayLine(
                cap.name(),
                period.name(),
                period.name(),
                period.days().to(),
                carried,
                carried,
                BigDecimal.ZERO,
                Optional.of(Reason.of(Reason.Cause.NO_ROOM_TO_COME, Decimals.plain(carried))),
                false,
                List.of());
    }

    /** The lines with which the guarantees of the version at that place fill up the lines of all. */
    List<PayLine> filled(Run run, VersionGuarantees seen, int version) {
        List<PayLine> filled = new ArrayList<>();
        for (Least least : guarantees) {
            Guarantee guarantee = least.guarantee();
            for (Period period : periods.ended(run.inputs().figures().keySet(), guarantee.cycle(), run.until())) {
                if (!seen.isFollowed(version, guarantee, period)) {
                    PayLine line = filled(least, seen.counted(version, guarantee, period), period, run);
                    seen.add(version, guarantee, line);
                    filled.add(line);
                }
            }
        }
        return filled;
    }

    private static PayLine filled(Least least, List<PayLine> counted, Period period, Run run) {
        BigDecimal paid = BigDecimal.ZERO;
        Value wanted = least.least().evaluate(run.around(period));
        for (PayLine line : counted) {
            paid = paid.add(line.payable());
            // what waits stays as it was posted, so that nobody knows yet what has to be filled up
            wanted = line.waits() ? VersionRooms.pending(line.term()) : wanted;
        }
        for (BoundFormula when : least.when()) {
            Value holds = when.evaluate(run.around(period));
            wanted = holds instanceof Value.YesNo(boolean yes) ? yes ? wanted : Value.of(BigDecimal.ZERO) : holds;
        }
        Trail trail = new Trail(run.explained());
        String name = least.guarantee().name();
        if (!(wanted instanceof Value.Decimal(BigDecimal guaranteed))) {
            return line(name, period, BigDecimal.ZERO, wanted, trail);
        }
        BigDecimal more = guaranteed.subtract(paid).max(BigDecimal.ZERO);
        trail.add(PayStep.What.GUARANTEED, more, guaranteed, paid);
        return line(name, period, more, wanted, trail);
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

    /** The caps that lie below guarantees in the periods that hold a day, as they are for the person. */
    List<ShortCap> shortCaps(PayInputs inputs, LocalDate until) {
        List<ShortCap> found = new ArrayList<>();
        for (Least least : guarantees) {
            Guarantee guarantee = least.guarantee();
            Optional<Period> period = periods.of(guarantee.cycle(), until)
                    .filter(one -> inputs.figures().containsKey(one.name()));
            for (Most limit : caps) {
                PayCap cap = limit.cap();
                if (period.isPresent()
                        && cap.cycle().equals(guarantee.cycle())
                        && cap.terms().containsAll(guarantee.terms())) {
                    shortCap(limit, least, inputs, period.get()).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<ShortCap> shortCap(Most limit, Least least, PayInputs inputs, Period period) {
        Surroundings around = new Surroundings(inputs.figures().getOrDefault(period.name(), List.of()), List.of());
        boolean holds = least.when().stream()
                .allMatch(when -> when.evaluate(around) instanceof Value.YesNo(boolean yes) && yes);
        return holds
                        && limit.most().evaluate(around) instanceof Value.Decimal(BigDecimal most)
                        && least.least().evaluate(around) instanceof Value.Decimal(BigDecimal promised)
                        && most.compareTo(promised) < 0
                ? Optional.of(
                        new ShortCap(limit.cap().name(), most, least.guarantee().name(), promised, period.name()))
                : Optional.empty();
    }
}
