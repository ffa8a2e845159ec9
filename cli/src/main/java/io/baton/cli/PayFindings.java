package io.baton.cli;

import io.baton.engine.pay.Payroll;
import java.util.List;

/**
 * What was found while people were paid, beside their lines.
 *
 * @param reconciled what became of all deals
 * @param flaws what is wrong with the reporting line, where pay follows it
 */
record PayFindings(List<Payroll.Reconciled> reconciled, List<String> flaws) {

    /** Before anybody was paid. */
    static final PayFindings NONE = new PayFindings(List.of(), List.of());

    PayFindings {
        reconciled = List.copyOf(reconciled);
        flaws = List.copyOf(flaws);
    }

    /** Of a run, once everybody was handed out. */
    static PayFindings of(Payroll run) {
        return new PayFindings(
                run.reconciled(), run.flaws().stream().map(LineFlaws::say).toList());
    }
}
