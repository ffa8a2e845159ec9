package io.baton.cli;

import io.baton.core.settle.LedgerLine;
import io.baton.engine.pay.Payroll;
import io.baton.engine.pay.UnpostedPay;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a period pays where nothing was posted: the differences to what was due before it.
 *
 * @param request the run
 * @param only the one person who is wanted; empty for everyone
 * @param since the day from which plans are tried that begin later
 */
record PayPreview(RunRequest request, Optional<String> only, Optional<LocalDate> since) {

    /** The lines of a person, and what each plan pays in all. */
    record Person(String participant, List<Payroll.Paid> paid, List<LedgerLine> lines) {
        Person {
            paid = List.copyOf(paid);
            lines = List.copyOf(lines);
        }
    }

    static PayPreview of(Project project) {
        return new PayPreview(project.request(), Optional.empty(), Optional.empty());
    }

    /** Of one person. */
    static PayPreview of(RunRequest request, String person) {
        return new PayPreview(request, Optional.of(person), Optional.empty());
    }

    /** Of everyone, on a past for which the plans need not have been in force: from the first day of its year on. */
    static PayPreview tried(RunRequest request) {
        LocalDate first = request.period().days().from();
        LocalDate year = request.plan()
                .plan()
                .calendar()
                .containing("year", first)
                .map(found -> found.days().from())
                .orElse(first);
        return new PayPreview(request, Optional.empty(), Optional.of(year));
    }

    /** Calls back for each person who has a plan, in code point order of the ids; what was found on the way, of everybody. */
    PayFindings forEach(Consumer<Person> each) throws IOException {
        UnpostedPay unposted = new UnpostedPay(request);
        Payroll.Request everyone = unposted.asked();
        Payroll.Request held = since.map(everyone::tried).orElse(everyone);
        Payroll.Request asked = only.map(held::explained).orElse(held);
        try (Payroll run = Payroll.open(asked)) {
            run.people().forEachRemaining(paid -> {
                String id = paid.getFirst().participant().id();
                each.accept(new Person(id, paid, unposted.lines(id, paid)));
            });
            return only.isPresent() ? PayFindings.NONE : PayFindings.of(run);
        }
    }
}
