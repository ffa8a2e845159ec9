package io.baton.core.pay;

import io.baton.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts together what the versions of a plan pay one participant, where caps and guarantees see the lines of all of them (rule
 * M17). Each line is cut by the cap of the version that makes it, to the room that is left behind the versions before; what is
 * carried goes on under the cap of the same name. A period that goes on under a later version with the same guarantee is filled
 * up, and with the same cap gets what was carried into it, by the last of them.
 */
public final class JoinedVersions {

    private JoinedVersions() {}

    /**
     * What one version pays before its caps and guarantees.
     *
     * @param from its first day
     * @param ofTerms what {@link PersonPay#ofTerms} gives
     */
    public record Version(PersonPay pay, PayInputs inputs, LocalDate from, List<PayLine> ofTerms) {
        public Version {
            ofTerms = List.copyOf(ofTerms);
        }

        Optional<PayCap> cap(String name) {
            return pay.pay().pay().caps().stream()
                    .filter(cap -> cap.name().equals(name))
                    .findFirst();
        }

        /** Whether the person has the version in a period of the cap, or a line of it falls there. */
        boolean comesTo(PayCap cap, Period period) {
            return !period.days().to().isBefore(from)
                    && (inputs.figures().containsKey(period.name())
                            || ofTerms.stream()
                                    .anyMatch(line -> cap.terms().contains(line.term())
                                            && period.days().contains(line.day())));
        }
    }

    /**
     * The lines of each version, in the order of terms, then by day and item.
     *
     * @param versions in the order of their days, and in one currency
     * @param until the day of the run; versions that begin later pay nothing
     */
    public static List<List<PayLine>> lines(List<Version> versions, LocalDate until, boolean explained) {
        List<Version> begun = versions.stream()
                .filter(version -> !version.from().isAfter(until))
                .toList();
        VersionRooms rooms = new VersionRooms(begun);
        List<List<PayLine>> paid = new ArrayList<>();
        for (Version version : begun) {
            List<PayLine> lines = new ArrayList<>(version.ofTerms());
            version.pay().limits().cut(lines, new Limits.Run(version.inputs(), until, explained, rooms));
            rooms.add(List.copyOf(lines));
            paid.add(lines);
        }
        // guarantees see also the lines of later versions
        VersionGuarantees seen = new VersionGuarantees(begun, rooms.lines());
        for (int i = 0; i < begun.size(); i++) {
            Version version = begun.get(i);
            Limits.Run run = new Limits.Run(version.inputs(), until, explained, rooms);
            paid.get(i).addAll(version.pay().limits().filled(run, seen, i));
            List<Version> behind = begun.subList(i + 1, begun.size());
            version.pay()
                    .limits()
                    .strand(
                            paid.get(i),
                            run,
                            cap -> behind.stream()
                                    .anyMatch(later -> later.cap(cap.name()).isPresent()));
            paid.set(i, version.pay().paid(paid.get(i), version.inputs(), explained));
        }
        while (paid.size() < versions.size()) {
            paid.add(List.of());
        }
        return paid;
    }
}
