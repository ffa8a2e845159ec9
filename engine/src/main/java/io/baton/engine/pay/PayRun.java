package io.baton.engine.pay;

import io.baton.core.document.CodePointOrder;
import io.baton.core.pay.PayLine;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.score.Participant;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.run.DataTables;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What everybody gets by plans from their first day up to the end of a period; what was posted is not taken off. A pure
 * function of the data: the order of rows does not matter (rule N5). One person is held in memory at a time, with the
 * figures of all.
 */
public final class PayRun implements AutoCloseable {

    private final List<PlanPay> plans;

    private PayRun(List<PlanPay> plans) {
        this.plans = List.copyOf(plans);
    }

    /**
     * What a run needs.
     *
     * @param plans checked plans; those that pay nothing are passed over
     * @param period the period up to whose end facts count
     * @param asOf what counts as today and now
     * @param data the facts and people
     * @param limits of the database
     * @param only the one person who is wanted; empty for everyone
     * @param explained whether lines carry their steps
     */
    public record Request(
            List<ValidPlan> plans,
            Period period,
            AsOf asOf,
            DataTables data,
            EmbeddedDuckDb.Limits limits,
            Optional<String> only,
            boolean explained) {
        public Request {
            plans = List.copyOf(plans);
        }

        /** The last day that counts. */
        public LocalDate until() {
            return period.days().to();
        }
    }

    /**
     * What one participant gets by one plan.
     *
     * @param lines in the order of the plan's terms, then by day and item
     */
    public record Paid(ValidPlan plan, Participant participant, List<PayLine> lines) {
        public Paid {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What became of the deals of a term (rule M18).
     *
     * @param deals how many there are
     * @param credited how many of them come to somebody who has the plan on their day
     * @param excluded how many credits the condition of the term leaves out
     */
    public record Reconciled(String plan, String term, long deals, long credited, long excluded) {

        /** Deals that come to nobody who has the plan on their day. */
        public long notCredited() {
            return deals - credited;
        }
    }

    /** Opens the data. */
    public static PayRun open(Request request) throws IOException {
        List<PlanPay> plans = new ArrayList<>();
        for (ValidPlan plan : request.plans()) {
            boolean pays = !plan.plan().pay().isEmpty();
            if (pays && !plan.plan().effective().from().isAfter(request.until())) {
                plans.add(PlanPay.open(request, plan));
            }
        }
        return new PayRun(plans);
    }

    /** Calls back once for each person, in code point order of the ids, with what each plan of that person pays. */
    public void forEach(Consumer<List<Paid>> each) {
        for (Optional<String> id = first(); id.isPresent(); id = first()) {
            List<Paid> paid = new ArrayList<>();
            for (PlanPay plan : plans) {
                if (plan.next().equals(id)) {
                    paid.add(plan.take());
                }
            }
            each.accept(paid);
        }
    }

    private Optional<String> first() {
        return plans.stream().flatMap(plan -> plan.next().stream()).min(CodePointOrder.INSTANCE);
    }

    /** What became of all deals, once everybody was handed out. */
    public List<Reconciled> reconciled() {
        return plans.stream().flatMap(plan -> plan.reconciled().stream()).toList();
    }

    @Override
    public void close() throws IOException {
        for (PlanPay plan : plans) {
            plan.close();
        }
    }
}
