package io.baton.engine.trial;

import io.baton.core.coverage.PayReach;
import io.baton.core.document.Problem;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayLine;
import io.baton.core.plan.PlanExample;
import io.baton.core.plan.PlanExample.Expected;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.PlanExamples;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineRounding;
import io.baton.core.value.Absence;
import io.baton.core.value.Value;
import io.baton.engine.pay.Payroll;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what is paid to the people of a test with what it expects. */
record PayTrial(ValidPlan plan, RunRequest request, TrialRows rows, PayReach reach) {

    /** The result of a test with the differences of its pay. */
    PlanExamples.Result addTo(PlanExamples.Result result) throws IOException {
        List<Expected> expected = result.example().expected().stream()
                .filter(one -> one.what() == Expected.What.PAY)
                .toList();
        List<Problem> differences = new ArrayList<>(result.differences());
        if (!expected.isEmpty()) {
            Map<String, List<PayLine>> lines = lines();
            for (Expected one : expected) {
                difference(result.example(), one, lines).ifPresent(differences::add);
            }
        }
        differences.addAll(ofPosted(result.example()));
        return new PlanExamples.Result(result.example(), result.outcomes(), differences);
    }

    private List<Problem> ofPosted(PlanExample example) throws IOException {
        List<Expected> expected = example.expected().stream()
                .filter(one -> one.what() == Expected.What.POSTED)
                .toList();
        List<Problem> differences = new ArrayList<>();
        if (!expected.isEmpty() && example.data().isPresent()) {
            Map<String, List<LedgerLine>> lines =
                    new LedgerTrial(plan, request, example.data().get(), reach).lines();
            lines.values().forEach(own -> own.forEach(reach::add));
            for (Expected one : expected) {
                String person = PlanTrials.person(example, one);
                Optional<List<LedgerLine>> own = Optional.ofNullable(lines.get(person));
                own.map(found -> PlanExamples.difference(plan, one, Value.of(LedgerTrial.sum(one, found))))
                        .orElseGet(() -> Optional.of(PlanTrials.absent(person, one)))
                        .ifPresent(differences::add);
            }
        }
        return differences;
    }

    private Map<String, List<PayLine>> lines() throws IOException {
        Map<String, List<PayLine>> lines = new HashMap<>();
        Payroll.Request asked = Payroll.Request.of(request).watched(reach);
        try (Payroll run = Payroll.open(asked)) {
            run.people()
                    .forEachRemaining(all -> all.forEach(paid -> {
                        lines.put(paid.participant().id(), paid.lines());
                        reach.add(paid.lines());
                    }));
        }
        return lines;
    }

    private Optional<Problem> difference(PlanExample example, Expected expected, Map<String, List<PayLine>> lines) {
        String person = PlanTrials.person(example, expected);
        if (!lines.containsKey(person)) {
            return Optional.of(PlanTrials.absent(person, expected));
        }
        return PlanExamples.difference(plan, expected, paid(expected.name(), lines.getOrDefault(person, List.of())));
    }

    /** What lines pay in all, rounded as the plan says; not available where one of them has no amount. */
    private Value paid(String name, List<PayLine> lines) {
        int space = name.indexOf(' ');
        String term = space < 0 ? name : name.substring(0, space);
        Pay pay = plan.plan().pay();
        boolean perLine = pay.roundAt() == Pay.RoundAt.LINE || space >= 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (PayLine line : lines) {
            boolean isMeant =
                    line.term().equals(term) && (space < 0 || line.item().equals(name.substring(space + 1)));
            if (isMeant && line.absent().isPresent()) {
                return line.waits()
                        ? new Value.Absent(Absence.NOT_YET, line.absent().get())
                        : new Value.Absent(Absence.NOT_AVAILABLE, line.absent().get());
            }
            if (isMeant) {
                sum = sum.add(perLine ? rounding(line).round(line.payable()) : line.payable());
            }
        }
        return Value.of(pay.rounding().round(sum));
    }

    private LineRounding rounding(PayLine line) {
        return LineRounding.of(plan.plan().pay().rounding())
                .in(line.paidIn().orElse(plan.plan().currency()));
    }
}
