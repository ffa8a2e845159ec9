package io.baton.engine.pay;

import io.baton.core.pay.PayLine;
import io.baton.core.plan.ValidPlan;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All deals of a run, row by row: those that make a line, those that the plan leaves out, those that nobody gets (rule
 * M18). Memory does not grow with the deals.
 */
public final class Reconciliation {

    private Reconciliation() {}

    /**
     * Calls back for each deal of each term, once for each person who gets it or would: first by person what somebody gets,
     * then by term and deal what nobody gets.
     *
     * @return the counts, which are those of the run
     */
    public static List<Payroll.Reconciled> forEach(Payroll.Request request, Consumer<DealFate> each)
            throws IOException {
        Map<ValidPlan, PlanFates> plans = new HashMap<>();
        try (Payroll payroll = Payroll.open(request)) {
            var people = payroll.people();
            while (people.hasNext()) {
                List<Payroll.Paid> all = people.next();
                for (Payroll.Paid paid : all) {
                    fates(plans, request, paid.plan()).of(paid, lines(paid, all), each);
                }
            }
            for (ValidPlan plan : request.plans()) {
                if (Payroll.isRun(request, plan)) {
                    fates(plans, request, plan).ofNobody(each);
                }
            }
            return payroll.reconciled();
        } finally {
            for (PlanFates fates : plans.values()) {
                fates.close();
            }
        }
    }

    /** The lines by a plan, also those that stand with a later version of it. */
    private static List<PayLine> lines(Payroll.Paid paid, List<Payroll.Paid> all) {
        return all.stream()
                .filter(other -> other.equals(paid)
                        || other.plan().plan().isVersionAfter(paid.plan().plan()))
                .flatMap(other -> other.lines().stream())
                .toList();
    }

    /** Calls back for each deal that nobody gets, by plan, term and deal. */
    public static void ofNobody(Payroll.Request request, Consumer<DealFate> each) throws IOException {
        for (ValidPlan plan : request.plans()) {
            if (Payroll.isRun(request, plan)) {
                try (PlanFates fates = PlanFates.open(request, plan)) {
                    fates.ofNobody(each);
                }
            }
        }
    }

    private static PlanFates fates(Map<ValidPlan, PlanFates> plans, Payroll.Request request, ValidPlan plan)
            throws IOException {
        PlanFates known = plans.get(plan);
        if (known != null) {
            return known;
        }
        PlanFates opened = PlanFates.open(request, plan);
        plans.put(plan, opened);
        return opened;
    }
}
