package io.baton.cli;

import io.baton.core.settle.LedgerLine;
import io.baton.engine.pay.Payroll;
import io.baton.engine.pay.UnpostedPay;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a period pays where nothing was posted: the differences to what was due before it.
 *
 * @param request the run
 * @param only the one person who is wanted; empty for everyone
 */
record PayPreview(RunRequest request, Optional<String> only) {

    /** The lines of a person, and what each plan pays in all. */
    record Person(String participant, List<Payroll.Paid> paid, List<LedgerLine> lines) {
        Person {
            paid = List.copyOf(paid);
            lines = List.copyOf(lines);
        }
    }

    static PayPreview of(Project project) {
        return new PayPreview(project.request(), Optional.empty());
    }

    /** Of one person. */
    static PayPreview of(RunRequest request, String person) {
        return new PayPreview(request, Optional.of(person));
    }

    /** Calls back for each person who has a plan, in code point order of the ids; what was found on the way, of everybody. */
    PayFindings forEach(Consumer<Person> each) throws IOException {
        UnpostedPay unposted = new UnpostedPay(request);
        Payroll.Request everyone = unposted.asked();
        Payroll.Request asked = only.map(everyone::explained).orElse(everyone);
        try (Payroll run = Payroll.open(asked)) {
            run.people().forEachRemaining(paid -> {
                String id = paid.getFirst().participant().id();
                each.accept(new Person(id, paid, unposted.lines(id, paid)));
            });
            return only.isPresent() ? PayFindings.NONE : PayFindings.of(run);
        }
    }
}
