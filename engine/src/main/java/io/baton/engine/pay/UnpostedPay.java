package io.baton.engine.pay;

import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.PersonAccount;
import io.baton.core.settle.PostedIn;
import io.baton.core.time.Period;
import io.baton.engine.run.RunRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a period pays where nothing was posted: the differences to what was due before it.
 *
 * @param request the run
 */
public record UnpostedPay(RunRequest request) {

    /** What is to be asked of {@link Payroll}: everyone, and what was due on the day before the period. */
    public Payroll.Request asked() {
        return Payroll.Request.of(request).asIfPostedOn(dayBefore());
    }

    private LocalDate dayBefore() {
        return request.period().days().from().minusDays(1);
    }

    /** The lines of a person. */
    public List<LedgerLine> lines(String person, List<Payroll.Paid> paid) {
        return lines(person, paid, paid);
    }

    /**
     * The lines of a person.
     *
     * @param posted by which what was due before the period counts as paid
     * @param paid what is due now
     */
    public List<LedgerLine> lines(String person, List<Payroll.Paid> posted, List<Payroll.Paid> paid) {
        String earlier = request.plan()
                .plan()
                .calendar()
                .containing(request.period().cycle(), dayBefore())
                .map(Period::name)
                .orElse("");
        PayBooking booking =
                new PayBooking(plans(posted), new PostedIn(request.period().name(), 1));
        PersonAccount account = booking.asIfPosted(person, posted, earlier);
        return booking.post(booking.earnings(person, paid), account, List.of()).lines();
    }

    private List<ValidPlan> plans(List<Payroll.Paid> posted) {
        List<ValidPlan> plans = new ArrayList<>(request.plans());
        posted.stream()
                .map(Payroll.Paid::plan)
                .filter(plan -> !plans.contains(plan))
                .forEach(plans::add);
        return plans;
    }
}
