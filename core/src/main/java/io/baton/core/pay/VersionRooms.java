package io.baton.core.pay;

import io.baton.core.time.Period;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What versions of a plan leave to those behind them (rule M17): how far the room under caps is taken, and what is carried on.
 * Of one participant, used once.
 */
final class VersionRooms {

    private final List<JoinedVersions.Version> versions;
    private final List<List<PayLine>> lines = new ArrayList<>();
    private final Map<String, Map<String, Kept>> rooms = new HashMap<>();
    private final Map<String, Carry> carries = new HashMap<>();

    VersionRooms(List<JoinedVersions.Version> versions) {
        this.versions = versions;
    }

    /**
     * What is carried further.
     *
     * @param isKnown whether the room of all periods so far is known
     * @param since up to which day it has what was carried before Baton; exclusive
     */
    record Carry(BigDecimal amount, boolean isKnown, LocalDate since) {

        static final Carry NOTHING = new Carry(BigDecimal.ZERO, true, LocalDate.MIN);

        Carry plus(BigDecimal more, LocalDate upTo) {
            return new Carry(amount.add(more), isKnown, upTo);
        }

        Carry left(BigDecimal rest) {
            return new Carry(rest, isKnown, since);
        }

        Carry unknown() {
            return new Carry(amount, false, since);
        }
    }

    /**
     * How far the room of a period is taken; by the name of the term, and without a name by what is of none.
     *
     * @param unknown why it is not known
     */
    record Use(Map<String, Taken> byTerm, Optional<Value> unknown) {

        static Use none() {
            return new Use(new HashMap<>(), Optional.empty());
        }

        void add(String term, Taken taken) {
            byTerm.merge(term, taken, Taken::plus);
        }

        boolean has(String term) {
            return byTerm.containsKey(term);
        }

        Use because(Value unknownNow) {
            return new Use(byTerm, Optional.of(unknownNow));
        }

        /** Later versions carry nothing of what was cut. */
        void end() {
            byTerm.replaceAll((_, taken) -> taken.allGone());
        }

        Taken taken() {
            return byTerm.values().stream().reduce(Taken.NOTHING, Taken::plus);
        }
    }

    /** How far a cap has seen the room of a period taken; by the lines of how many versions. */
    private record Kept(PayCap cap, Use use, int versions) {

        boolean has(int version, PayLine line) {
            return version < versions && cap.terms().contains(line.term());
        }
    }

    /** How far versions before have taken the room of a period. */
    Use before(PayCap cap, Period period) {
        Use use = Use.none();
        Optional<Kept> kept =
                Optional.ofNullable(rooms.getOrDefault(cap.name(), Map.of()).get(period.name()));
        Optional<Value> unknown = kept.flatMap(found -> found.use().unknown());
        kept.ifPresent(found -> found.use().byTerm().forEach((term, taken) -> {
            if (term.isEmpty() || cap.terms().contains(term)) {
                use.add(term, taken);
            }
        }));
        for (int i = 0; i < lines.size(); i++) {
            int version = i;
            for (PayLine line : lines.get(i)) {
                boolean isKept = kept.filter(found -> found.has(version, line)).isPresent();
                if (!isKept
                        && cap.terms().contains(line.term())
                        && period.days().contains(line.day())) {
                    use.add(line.term(), Taken.paid(line.payable()));
                    unknown = line.waits() ? Optional.of(pending(line.term())) : unknown;
                }
            }
        }
        return unknown.map(use::because).orElse(use);
    }

    static Value pending(String name) {
        return Value.notYet(Reason.Cause.PENDING, name);
    }

    /** What versions before carry on under a cap of that name. */
    Carry carried(PayCap cap) {
        return carries.getOrDefault(cap.name(), Carry.NOTHING);
    }

    /** Whether there is a version behind. */
    boolean goesOn() {
        return lines.size() + 1 < versions.size();
    }

    /** Whether a version behind comes to a period, and pays at its end what a cap carries into it. */
    boolean isFollowed(PayCap cap, Period period) {
        for (JoinedVersions.Version version : behind()) {
            Optional<PayCap> next = version.cap(cap.name());
            if (next.isPresent() && !next.get().carried()) {
                return false;
            }
            if (next.filter(other -> other.cycle().equals(cap.cycle()) && version.comesTo(other, period))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private List<JoinedVersions.Version> behind() {
        return versions.subList(Math.min(lines.size() + 1, versions.size()), versions.size());
    }

    /** Takes up how far a cap sees the room of a period taken, with the lines of the version at hand. */
    void leave(PayCap cap, Period period, Use use) {
        if (goesOn()) {
            rooms.computeIfAbsent(cap.name(), _ -> new HashMap<>())
                    .put(period.name(), new Kept(cap, use, lines.size() + 1));
        }
    }

    /** Takes up what a cap carries on behind the version at hand. */
    void leave(PayCap cap, Carry carry) {
        carries.put(cap.name(), carry);
    }

    /** Takes up the lines of the version at hand; the next one follows. */
    void add(List<PayLine> ofVersion) {
        lines.add(ofVersion);
    }

    /** The lines of all versions so far. */
    List<PayLine> lines() {
        return lines.stream().flatMap(List::stream).toList();
    }
}
