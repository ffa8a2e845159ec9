package io.baton.engine.paybook;

import io.baton.core.document.CodePointOrder;
import io.baton.core.pay.PayLine;
import io.baton.core.settle.Entry;
import io.baton.core.settle.Hold;
import io.baton.core.settle.LineKind;
import io.baton.core.time.Period;
import io.baton.core.time.PeriodCalendar;
import io.baton.core.value.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** What people have entered, by participant: manual lines, opening balances, holds. */
public final class Entries {

    /** Nothing. */
    public static final Entries NONE = new Entries(List.of(), List.of());

    private final SequencedMap<String, List<Entry>> entries = new TreeMap<>(CodePointOrder.INSTANCE);
    private final Map<String, List<Hold>> holds = new TreeMap<>(CodePointOrder.INSTANCE);

    /** Manual lines, opening balances and holds of everybody. */
    public Entries(List<Entry> entries, List<Hold> holds) {
        entries.forEach(entry -> this.entries
                .computeIfAbsent(entry.key().participant(), _ -> new ArrayList<>())
                .add(entry));
        holds.forEach(hold -> this.holds
                .computeIfAbsent(hold.participant(), _ -> new ArrayList<>())
                .add(hold));
    }

    /**
     * The same without what is not due by a day: what was held before Baton until its period has ended, and manual lines of a
     * period that has not begun.
     *
     * @param calendar knows the periods
     */
    public Entries dueBy(LocalDate day, PeriodCalendar calendar) {
        List<Entry> due = entries.values().stream()
                .flatMap(List::stream)
                .filter(entry -> isDue(entry, day, calendar.parse(entry.period())))
                .toList();
        return new Entries(due, holds.values().stream().flatMap(List::stream).toList());
    }

    private static boolean isDue(Entry entry, LocalDate day, Optional<Period> period) {
        if (entry.kind() == LineKind.OPENING_HELD) {
            return period.filter(found -> !found.days().to().isAfter(day)).isPresent();
        }
        return entry.kind() != LineKind.MANUAL
                || period.filter(found -> found.days().from().isAfter(day)).isEmpty();
    }

    /** Manual lines and opening balances of a person. */
    public List<Entry> entries(String participant) {
        return List.copyOf(entries.getOrDefault(participant, List.of()));
    }

    /** Holds of a person. */
    public List<Hold> holds(String participant) {
        return List.copyOf(holds.getOrDefault(participant, List.of()));
    }

    /**
     * Whether people have decided what becomes of what a cap carries and no period pays any more (rule M14): by a manual line or a
     * hold of that term.
     */
    public boolean decide(String participant, PayLine line) {
        return line.absent()
                        .map(Reason::cause)
                        .filter(Reason.Cause.NO_ROOM_TO_COME::equals)
                        .isPresent()
                && (holds(participant).stream().anyMatch(hold -> hold.term().equals(line.term()))
                        || entries(participant).stream()
                                .anyMatch(entry -> entry.kind() == LineKind.MANUAL
                                        && entry.key().term().equals(line.term())));
    }

    /** Everybody with a manual line or an opening balance, in code point order. */
    List<String> participants() {
        return List.copyOf(entries.sequencedKeySet());
    }
}
