package io.baton.cli;

import io.baton.engine.measure.Uncredited;
import io.baton.engine.pay.Payroll;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was found while people were paid, beside their lines.
 *
 * @param reconciled what became of all deals
 * @param uncredited the deals that the rules of crediting give to nobody
 * @param flaws what is wrong with the reporting line, where pay follows it, and rows without an exchange rate
 * @param twice who has two plans on the same day
 */
record PayFindings(
        List<Payroll.Reconciled> reconciled, List<Uncredited> uncredited, List<String> flaws, Set<String> twice) {

    /** Before anybody was paid. */
    static final PayFindings NONE = new PayFindings(List.of(), List.of(), List.of(), Set.of());

    PayFindings {
        reconciled = List.copyOf(reconciled);
        uncredited = List.copyOf(uncredited);
        flaws = List.copyOf(flaws);
        twice = Set.copyOf(twice);
    }

    /** Of a run, once everybody was handed out. */
    static PayFindings of(Payroll run) {
        return new PayFindings(
                run.reconciled(),
                run.uncredited(),
                Stream.of(
                                run.flaws().stream().map(LineFlaws::say),
                                run.unrated().stream().map(UnratedWords::of),
                                run.twice().entrySet().stream()
                                        .map(
                                                one -> one.getKey() + " has two plans on the same day, "
                                                        + one.getValue()
                                                        + "; say in 'for' of the plans, or in the assignments, which one holds"))
                        .flatMap(said -> said)
                        .toList(),
                run.twice().keySet());
    }

    /** Whether the data contradict themselves about who gets a deal. */
    boolean areToBeMended() {
        return !twice.isEmpty() || uncredited.stream().anyMatch(UncreditedWords::isMistake);
    }
}
