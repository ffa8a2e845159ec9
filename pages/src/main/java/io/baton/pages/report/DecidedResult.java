package io.baton.pages.report;

import io.baton.core.score.Decided;
import io.baton.core.score.Decision;
import io.baton.pages.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people decided about a result, as text (rule S1). */
final class DecidedResult {

    private DecidedResult() {}

    /** Total and grade of that stage; empty where nothing was decided. */
    static String of(List<Decided> decided, Decision.Stage stage, Words words) {
        return decided.stream()
                .filter(one -> one.stage() == stage)
                .findFirst()
                .map(one -> of(one, words))
                .orElse("");
    }

    /** Total and grade; a grade that the plan does not know is said to be refused. */
    static String of(Decided decided, Words words) {
        Optional<String> grade = decided.isKnown()
                ? decided.grade()
                : decided.decision().grade().map(name -> words.say("decided.refused", name));
        return Stream.of(decided.total().map(BigDecimal::toPlainString), grade)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
