package io.baton.server.organisation;

import io.baton.server.organisation.Objection.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts rows of a file into timelines: a row counts for its days, days of which no row speaks stay as they are. So a file may hold
 * everything or changes only, and a row that cannot be read takes nothing away.
 */
final class Merge<T> {

    private final Map<String, Timeline<T>> before;
    private final SortedMap<Long, Objection> refused = new TreeMap<>();
    private final SortedMap<String, Timeline<T>> after = new TreeMap<>();
    private final List<Difference<T>> differences = new ArrayList<>();
    private long same;

    private Merge(Map<String, Timeline<T>> before) {
        this.before = before;
    }

    /**
     * Merges.
     *
     * @param before what is there, by id
     * @param refused rows that are not to be taken, by number
     */
    static <T> Merge<T> of(Map<String, Timeline<T>> before, List<Sent<T>> rows, SortedMap<Long, Objection> refused) {
        Merge<T> merge = new Merge<>(before);
        merge.refused.putAll(refused);
        rows.stream()
                .filter(row -> !refused.containsKey(row.number()))
                .collect(Collectors.groupingBy(Sent::id, TreeMap::new, Collectors.toList()))
                .forEach(merge::put);
        return merge;
    }

    /** Rows that are refused, by number. */
    SortedMap<Long, Objection> refused() {
        return refused;
    }

    /** What changes, by id. */
    SortedMap<String, Timeline<T>> after() {
        return after;
    }

    /** What changes, span by span. */
    List<Difference<T>> differences() {
        return differences;
    }

    /** How many rows say what is so already. */
    long same() {
        return same;
    }

    private void put(String id, List<Sent<T>> rows) {
        Timeline<T> old = before.getOrDefault(id, new Timeline<>(List.of()));
        Timeline<T> now = old;
        List<Dated<T>> taken = new ArrayList<>();
        for (Sent<T> row : rows.stream()
                .sorted(Comparator.comparing((Sent<T> row) -> row.span().days().from()))
                .toList()) {
            boolean isTwice = taken.stream()
                    .anyMatch(other ->
                            other.days().intersection(row.span().days()).isPresent());
            if (isTwice) {
                refused.put(row.number(), new Objection("from", Why.OVERLAP, ""));
            } else {
                taken.add(row.span());
                same += old.spans().contains(row.span()) ? 1 : 0;
                now = now.with(row.span());
            }
        }
        if (!now.equals(old)) {
            after.put(id, now);
            compare(id, old, now);
        }
    }

    /** A span is known by its first day. */
    private void compare(String id, Timeline<T> old, Timeline<T> now) {
        TreeSet<LocalDate> begins = new TreeSet<>();
        old.spans().forEach(span -> begins.add(span.days().from()));
        now.spans().forEach(span -> begins.add(span.days().from()));
        for (LocalDate begin : begins) {
            Optional<Dated<T>> was = old.beginning(begin);
            Optional<Dated<T>> is = now.beginning(begin);
            if (!was.equals(is)) {
                differences.add(new Difference<>(id, was, is));
            }
        }
    }

    /** All timelines as they will be. */
    Map<String, Timeline<T>> all() {
        Map<String, Timeline<T>> all = new HashMap<>(before);
        all.putAll(after);
        return all;
    }
}
