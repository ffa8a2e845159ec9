package io.baton.cli;

import io.baton.core.measure.ReportingLine;

/** Says what is wrong with a reporting line. */
final class LineFlaws {

    private LineFlaws() {}

    static String say(ReportingLine.Flaw flaw) {
        String people = String.join(" → ", flaw.people());
        return flaw.circle()
                ? "the reporting line goes in a circle, " + people + " → "
                        + flaw.people().getFirst() + ", on days of " + flaw.days()
                        + ": nobody stands below himself; correct 'superior' in the assignments"
                : "the reporting line above " + people + " is too deep, on days of " + flaw.days()
                        + ": whoever stands higher does not get these facts; correct 'superior' in the assignments";
    }
}
