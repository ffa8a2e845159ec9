package io.baton.server.api;

import io.baton.core.document.Problem;
import java.util.List;
import java.util.Locale;

/** What is wrong with a text, where, and what would mend it. */
record MessageAnswer(String severity, String source, int line, int column, String what, String mend) {

    static List<MessageAnswer> all(List<Problem> problems) {
        return problems.stream().map(MessageAnswer::of).toList();
    }

    private static MessageAnswer of(Problem problem) {
        return new MessageAnswer(
                problem.severity().name().toLowerCase(Locale.ROOT),
                problem.at().source(),
                problem.at().line(),
                problem.at().column(),
                problem.what(),
                problem.mend());
    }
}
