package io.baton.engine.pay;

import io.baton.core.measure.ReportingLine;
import io.baton.core.pay.Award;
import io.baton.core.pay.PayInputs;
import io.baton.core.pay.PayLine;
import io.baton.core.pay.PersonPay;
import io.baton.core.plan.ValidPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What came out of the stage in which everybody counts.
 *
 * @param byDay by day as of which it was calculated, participant, term and name of the period
 * @param flaws what is wrong with the reporting line, where it was followed
 */
record Awarded(Map<LocalDate, Map<String, Map<String, Map<String, Award>>>> byDay, List<ReportingLine.Flaw> flaws) {

    /** Of a plan that pays each person alone. */
    static final Awarded NONE = new Awarded(Map.of(), List.of());

    /** What came out for a participant, by term and name of the period. */
    Map<String, Map<String, Award>> of(LocalDate day, String participant) {
        return byDay.getOrDefault(day, Map.of()).getOrDefault(participant, Map.of());
    }

    /** What a person gets by a plan; joined with other versions without caps and guarantees. */
    Payroll.Paid paid(Payroll.Request request, ValidPlan plan, PersonPay pay, PayWorkers.Person person) {
        PayInputs inputs = person.inputs();
        return new Payroll.Paid(
                plan,
                person.participant(),
                lines(pay, person, request.until(), request.explained()),
                request.before().map(day -> lines(pay, person, day, false)).orElse(List.of()),
                pay.payout(inputs, request.until()),
                pay.shortCaps(inputs, request.until()));
    }

    private List<PayLine> lines(PersonPay pay, PayWorkers.Person person, LocalDate until, boolean explained) {
        PayInputs inputs = person.inputs().with(of(until, person.inputs().participant()));
        return person.isJoined() ? pay.ofTerms(inputs, until, explained) : pay.lines(inputs, until, explained);
    }
}
