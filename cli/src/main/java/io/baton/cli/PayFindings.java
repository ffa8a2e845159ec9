package io.baton.cli;

import io.baton.engine.measure.Uncredited;
import io.baton.engine.pay.Payroll;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found while people were paid, beside their lines.
 *
 * @param reconciled what became of all deals
 * @param uncredited the deals that the rules of crediting give to nobody
 * @param flaws what is wrong with the reporting line, where pay follows it, and rows without an exchange rate
 */
record PayFindings(List<Payroll.Reconciled> reconciled, List<Uncredited> uncredited, List<String> flaws) {

    /** Before anybody was paid. */
    static final PayFindings NONE = new PayFindings(List.of(), List.of(), List.of());

    PayFindings {
        reconciled = List.copyOf(reconciled);
        uncredited = List.copyOf(uncredited);
        flaws = List.copyOf(flaws);
    }

    /** Of a run, once everybody was handed out. */
    static PayFindings of(Payroll run) {
        return new PayFindings(
                run.reconciled(),
                run.uncredited(),
                Stream.concat(
                                run.flaws().stream().map(LineFlaws::say),
                                run.unrated().stream().map(UnratedWords::of))
                        .toList());
    }

    /** Whether the data contradict themselves about who gets a deal. */
    boolean areToBeMended() {
        return uncredited.stream().anyMatch(UncreditedWords::isMistake);
    }
}
