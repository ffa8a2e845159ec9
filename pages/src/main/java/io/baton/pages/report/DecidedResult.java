package io.baton.pages.report;

import io.baton.core.score.Decided;
import io.baton.core.score.Decision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people decided about a result, as text (rule S1). */
final class DecidedResult {

    private DecidedResult() {}

    /** Total and grade of that stage; empty where nothing was decided. */
    static String of(List<Decided> decided, Decision.Stage stage) {
        return decided.stream()
                .filter(one -> one.stage() == stage)
                .findFirst()
                .map(DecidedResult::of)
                .orElse("");
    }

    /** Total and grade. */
    static String of(Decided decided) {
        return Stream.of(decided.total().map(BigDecimal::toPlainString), decided.grade())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
