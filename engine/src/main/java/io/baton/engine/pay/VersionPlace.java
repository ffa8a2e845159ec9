package io.baton.engine.pay;

import io.baton.core.pay.DealFacts;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.Succession;
import io.baton.core.pay.Tiers;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.SpanRoster;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a version of a plan stands among the others of a run, and what it has to know of those before (rule M17). */
record VersionPlace(Payroll.Request request, ValidPlan plan) {

    /** Whether a term has to know what versions before have credited. */
    static boolean isWanted(PayTerm term) {
        return term.addsUp() || term.versionBy() != PayTerm.VersionBy.SIGNING;
    }

    /** The versions before that it has to know of. */
    List<ValidPlan> before() {
        return since().isPresent() ? older() : List.of();
    }

    private List<ValidPlan> older() {
        return request.plans().stream()
                .filter(other -> plan.plan().isVersionAfter(other.plan()))
                .filter(other -> request.first(other).isBefore(request.first(plan)))
                .toList();
    }

    /** From which day on it has to know what was credited before it; empty where it need not know. */
    Optional<LocalDate> since() {
        LocalDate own = request.first(plan);
        Optional<LocalDate> first = older().stream().map(request::first).min(LocalDate::compareTo);
        return first.flatMap(earliest -> plan.plan().pay().terms().stream()
                .filter(VersionPlace::isWanted)
                .map(term -> term.versionBy() == PayTerm.VersionBy.SIGNING ? sumStarts(term, own) : earliest)
                .map(day -> day.isBefore(earliest) ? earliest : day)
                .filter(own::isAfter)
                .min(LocalDate::compareTo));
    }

    /** The first day of the period over which the tiers of a term add up on a day. */
    private LocalDate sumStarts(PayTerm term, LocalDate day) {
        String over = term.price() instanceof PayTerm.Price.Tiered(Tiers tiers) ? tiers.over() : Tiers.PERIOD;
        return plan.plan()
                .calendar()
                .containing(over.equals(Tiers.PERIOD) ? term.cycle() : over, day)
                .map(period -> period.days().from())
                .orElse(day);
    }

    /** A run over the days of a version before that it has to know of. */
    RunRequest before(ValidPlan earlier) {
        LocalDate own = request.first(earlier);
        LocalDate first = since().filter(own::isBefore).orElse(own);
        DateRange days = new DateRange(first, request.first(plan).minusDays(1));
        return new RunRequest(
                request.plans(),
                new Period(request.period().name(), "", days),
                request.asOf(),
                request.data(),
                request.limits());
    }

    /** The first day of its own, where it has to know of versions before. */
    LocalDate from() {
        return before().isEmpty() ? LocalDate.MIN : request.first(plan);
    }

    /** Where it stands for somebody, with what versions before have credited. */
    Succession of(SpanRoster.Member member, Map<String, List<Value>> figures, Map<String, List<DealFacts>> deals) {
        LocalDate from = from();
        LocalDate to = next().filter(_ -> member.followed())
                .map(day -> day.minusDays(1))
                .orElse(LocalDate.MAX);
        return to.isBefore(from) ? Succession.NONE : new Succession(new DateRange(from, to), figures, deals);
    }

    private Optional<LocalDate> next() {
        return request.plans().stream()
                .filter(other -> other.plan().isVersionAfter(plan.plan()))
                .map(other -> other.plan().effective().from())
                .min(LocalDate::compareTo);
    }
}
