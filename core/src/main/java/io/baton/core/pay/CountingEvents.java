package io.baton.core.pay;

import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which facts behind a deal count: those of conditions that hold, up to the day of the run, and within the tail of
 * somebody who has left (rules M6, M14).
 *
 * @param until the day of the run
 * @param left the last day, where the participant has left
 */
record CountingEvents(BoundTerm term, LocalDate until, Optional<LocalDate> left) {

    List<DealFacts.Event> of(List<DealFacts.Event> events, BoundTerm.BoundEvents bound) {
        return events.stream()
                .filter(this::isInTime)
                .filter(event -> isMeant(event, bound))
                .sorted(Comparator.comparing(DealFacts.Event::day).thenComparing(DealFacts.Event::key))
                .toList();
    }

    private static boolean isMeant(DealFacts.Event event, BoundTerm.BoundEvents bound) {
        Optional<Value> holds = bound.where().map(where -> where.evaluate(new Surroundings(List.of(), event.fields())));
        return holds.isEmpty() || (holds.get() instanceof Value.YesNo(boolean yes) && yes);
    }

    private boolean isInTime(DealFacts.Event event) {
        return !event.day().isAfter(until) && !isBehindTail(event);
    }

    private boolean isBehindTail(DealFacts.Event event) {
        return lastDay().filter(event.day()::isAfter).isPresent();
    }

    /** The last day of the tail of somebody who has left. */
    Optional<LocalDate> lastDay() {
        return left.flatMap(day -> term.term().tail().map(day::plusDays));
    }

    /** What came by the day of the run, but behind the tail, so that it does not count. */
    List<DealFacts.Event> behindTail(List<DealFacts.Event> all, BoundTerm.BoundEvents bound) {
        return all.stream()
                .filter(event -> !event.day().isAfter(until) && isBehindTail(event))
                .filter(event -> isMeant(event, bound))
                .toList();
    }

    /** What was returned of the whole deal. */
    Value returned(DealFacts deal) {
        return term.returned().isEmpty()
                ? Value.of(BigDecimal.ZERO)
                : sum(of(deal.returns(), term.returned().get()), term.returned().get());
    }

    static Value sum(List<DealFacts.Event> events, BoundTerm.BoundEvents bound) {
        BigDecimal sum = BigDecimal.ZERO;
        for (DealFacts.Event event : events) {
            Value amount = bound.amount().orElseThrow().evaluate(new Surroundings(List.of(), event.fields()));
            if (!(amount instanceof Value.Decimal(BigDecimal found))) {
                return amount;
            }
            sum = sum.add(found);
        }
        return Value.of(sum);
    }
}
