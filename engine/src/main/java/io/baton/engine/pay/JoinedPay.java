package io.baton.engine.pay;

import io.baton.core.pay.JoinedVersions;
import io.baton.core.pay.PayInputs;
import io.baton.core.pay.PayLine;
import io.baton.core.pay.PersonPay;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Puts together what a person gets by several versions of a plan, whose caps and guarantees see the lines of all (rule M17). */
final class JoinedPay {

    private JoinedPay() {}

    /**
     * What a person gets by one plan.
     *
     * @param paid what it is; where it is joined without caps and guarantees
     * @param joined by what it is put together with other versions
     */
    record Part(Payroll.Paid paid, Optional<Joined> joined) {}

    /**
     * What caps and guarantees see.
     *
     * @param pay of the thread that puts things together
     * @param inputs without deals
     */
    record Joined(PersonPay pay, PayInputs inputs) {}

    /** Whether caps and guarantees of a plan see the lines of other versions. */
    static boolean isJoined(Payroll.Request request, ValidPlan plan) {
        List<ValidPlan> versions = request.plans().stream()
                .filter(other -> name(other).equals(name(plan)))
                .filter(other -> Payroll.isRun(request, other))
                .toList();
        return versions.size() > 1
                && versions.stream()
                        .map(version -> version.plan().pay())
                        .anyMatch(pay ->
                                !pay.caps().isEmpty() || !pay.guarantees().isEmpty());
    }

    /** Amounts of versions in different currencies are no sum. */
    private static String name(ValidPlan plan) {
        Plan of = plan.plan();
        return of.name() + " " + of.currency();
    }

    /** What a person gets by each plan. */
    static List<Payroll.Paid> of(Payroll.Request request, List<Part> whole) {
        List<Part> parts = LastVersions.of(whole);
        SequencedMap<String, List<Integer>> versions = new LinkedHashMap<>();
        List<Payroll.Paid> paid = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            paid.add(part.paid());
            if (part.joined().isPresent()) {
                versions.computeIfAbsent(name(part.paid().plan()), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        versions.values().forEach(places -> join(request, parts, places, paid));
        return VersionSums.of(paid);
    }

    private static void join(Payroll.Request request, List<Part> parts, List<Integer> places, List<Payroll.Paid> paid) {
        List<Integer> inOrder = places.stream()
                .sorted(Comparator.comparing(
                        place -> request.first(parts.get(place).paid().plan())))
                .toList();
        List<Part> ordered = inOrder.stream().map(parts::get).toList();
        List<List<PayLine>> now =
                lines(request, ordered, Payroll.Paid::lines, new AsOfDay(request.until(), request.explained()));
        List<List<PayLine>> then = request.before()
                .map(day -> lines(request, ordered, Payroll.Paid::before, new AsOfDay(day, false)))
                .orElseGet(() -> ordered.stream().map(_ -> List.<PayLine>of()).toList());
        for (int i = 0; i < ordered.size(); i++) {
            Payroll.Paid joined = ordered.get(i).paid().with(now.get(i), then.get(i));
            // the last version is the one that holds in the period
            paid.set(inOrder.get(i), i + 1 < ordered.size() ? joined.withoutShortCaps() : joined);
        }
    }

    private record AsOfDay(LocalDate day, boolean explained) {}

    private static List<List<PayLine>> lines(
            Payroll.Request request, List<Part> parts, Function<Payroll.Paid, List<PayLine>> ofTerms, AsOfDay as) {
        List<JoinedVersions.Version> versions = parts.stream()
                .map(part -> {
                    Joined joined = part.joined().orElseThrow();
                    return new JoinedVersions.Version(
                            joined.pay(),
                            joined.inputs(),
                            request.first(part.paid().plan()),
                            ofTerms.apply(part.paid()));
                })
                .toList();
        return JoinedVersions.lines(versions, as.day(), as.explained());
    }
}
