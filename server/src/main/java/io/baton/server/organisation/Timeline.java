package io.baton.server.organisation;

import io.baton.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What was so on which days, the first ones first. Days may be left out; that two overlap is an error, which {@link #overlap} finds.
 *
 * @param spans its parts
 */
public record Timeline<T>(List<Dated<T>> spans) {

    public Timeline {
        spans = spans.stream()
                .sorted(Comparator.comparing((Dated<T> span) -> span.days().from()))
                .toList();
    }

    /** What is so on that day. */
    public Optional<Dated<T>> on(LocalDate day) {
        return spans.stream().filter(span -> span.days().contains(day)).findFirst();
    }

    /** What begins on that day. */
    public Optional<Dated<T>> beginning(LocalDate first) {
        return spans.stream().filter(span -> span.days().from().equals(first)).findFirst();
    }

    /** As it is, but something else from that day: as long as what it takes the place of, or up to what comes next. */
    public Timeline<T> changedFrom(T what, LocalDate day) {
        LocalDate last = on(day).map(span -> span.days().to())
                .or(() -> spans.stream()
                        .map(span -> span.days().from())
                        .filter(day::isBefore)
                        .findFirst()
                        .map(next -> next.minusDays(1)))
                .orElse(LocalDate.MAX);
        List<Dated<T>> changed = new ArrayList<>(others(span -> span.days().contains(day)));
        on(day).flatMap(span -> before(span, day)).ifPresent(changed::add);
        changed.add(new Dated<>(what, new DateRange(day, last)));
        return new Timeline<>(changed);
    }

    /** As it is up to that day, and nothing after it. */
    public Timeline<T> endedAfter(LocalDate last) {
        return new Timeline<>(spans.stream()
                .flatMap(span -> span.days().intersection(new DateRange(LocalDate.MIN, last)).map(span::on).stream())
                .toList());
    }

    /** As it is, but something else instead of what begins on that day. */
    public Timeline<T> corrected(LocalDate first, Dated<T> instead) {
        List<Dated<T>> corrected = new ArrayList<>(without(first).spans());
        corrected.add(instead);
        return new Timeline<>(corrected);
    }

    /**
     * As it is, but on the days of a span that one. It takes the place of what begins on its first day, also where that lasted longer;
     * of what began before and lasts longer, the rest stays.
     */
    public Timeline<T> with(Dated<T> span) {
        LocalDate first = span.days().from();
        LocalDate last = span.days().to();
        List<Dated<T>> changed = new ArrayList<>(List.of(span));
        for (Dated<T> old : others(other -> other.days().from().equals(first))) {
            if (old.days().intersection(span.days()).isEmpty()) {
                changed.add(old);
            } else {
                before(old, first).ifPresent(changed::add);
                if (old.days().to().isAfter(last)) {
                    changed.add(
                            old.on(new DateRange(last.plusDays(1), old.days().to())));
                }
            }
        }
        return new Timeline<>(changed);
    }

    /** As it is, without what begins on that day. */
    public Timeline<T> without(LocalDate first) {
        return new Timeline<>(others(span -> span.days().from().equals(first)));
    }

    /** The first days that are twice there. */
    public Optional<DateRange> overlap() {
        return IntStream.range(1, spans.size())
                .mapToObj(i -> spans.get(i - 1).days().intersection(spans.get(i).days()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<Dated<T>> others(Predicate<Dated<T>> left) {
        return spans.stream().filter(left.negate()).toList();
    }

    private static <T> Optional<Dated<T>> before(Dated<T> span, LocalDate day) {
        return span.days().from().isBefore(day)
                ? Optional.of(span.on(new DateRange(span.days().from(), day.minusDays(1))))
                : Optional.empty();
    }
}
