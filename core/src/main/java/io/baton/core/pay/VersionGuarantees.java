package io.baton.core.pay;

import io.baton.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * What the guarantees of versions of a plan see (rule M17): the lines of all versions under their caps, and what a guarantee
 * whose place they take has filled up. Of one participant, used once.
 */
final class VersionGuarantees {

    private final List<JoinedVersions.Version> versions;
    private final List<PayLine> lines;
    private final List<Filled> filled = new ArrayList<>();

    private record Filled(int version, Guarantee guarantee, PayLine line) {}

    VersionGuarantees(List<JoinedVersions.Version> versions, List<PayLine> lines) {
        this.versions = versions;
        this.lines = lines;
    }

    /** Of a plan without other versions. */
    static VersionGuarantees ofOne(List<PayLine> lines) {
        return new VersionGuarantees(List.of(), lines);
    }

    /** Whether a later version than that fills up the same guarantee in a period. */
    boolean isFollowed(int version, Guarantee guarantee, Period period) {
        return versions.stream()
                .skip(version + 1L)
                .filter(later -> later.inputs().figures().containsKey(period.name()))
                .flatMap(later -> later.pay().pay().pay().guarantees().stream())
                .anyMatch(other ->
                        other.name().equals(guarantee.name()) && other.cycle().equals(guarantee.cycle()));
    }

    /** The lines that a guarantee of a version counts in a period. */
    List<PayLine> counted(int version, Guarantee guarantee, Period period) {
        List<PayLine> counted = new ArrayList<>();
        for (PayLine line : lines) {
            if (guarantee.terms().contains(line.term()) && period.days().contains(line.day())) {
                counted.add(line);
            }
        }
        for (Filled before : filled) {
            if (before.line().item().equals(period.name()) && takesThePlace(version, guarantee, before)) {
                counted.add(before.line());
            }
        }
        return counted;
    }

    /** Guarantees over the same terms that no version has side by side are one under two names. */
    private boolean takesThePlace(int version, Guarantee guarantee, Filled before) {
        Guarantee other = before.guarantee();
        return before.version() < version
                && guarantee.cycle().equals(other.cycle())
                && guarantee.terms().containsAll(other.terms())
                && !has(before.version(), guarantee)
                && !has(version, other);
    }

    private boolean has(int version, Guarantee guarantee) {
        return versions.get(version).pay().pay().pay().guarantees().stream()
                .anyMatch(other -> other.name().equals(guarantee.name()));
    }

    /** Takes up a line with which a version fills up a guarantee. */
    void add(int version, Guarantee guarantee, PayLine line) {
        filled.add(new Filled(version, guarantee, line));
    }
}
