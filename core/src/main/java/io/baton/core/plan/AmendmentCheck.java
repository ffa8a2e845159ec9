package io.baton.core.plan;

import io.baton.core.document.Problems;
import io.baton.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** New rules bind nobody before they are known: they start with the next period, or are approved as retroactive (rule P2). */
record AmendmentCheck(Plan plan, Problems problems) {

    private static final List<String> SHORTEST_FIRST = List.of("month", "quarter", "year");

    void check() {
        plan.amendment().filter(amendment -> amendment.retroactive().isEmpty()).ifPresent(this::check);
    }

    private void check(Amendment amendment) {
        if (amendment.approved().isEmpty() || amendment.announced().isEmpty()) {
            return;
        }
        LocalDate approved = amendment.approved().get();
        LocalDate announced = amendment.announced().get();
        LocalDate known = approved.isAfter(announced) ? approved : announced;
        Optional<Period> running = shortest().flatMap(cycle -> plan.calendar().containing(cycle, known));
        LocalDate earliest =
                running.map(period -> period.days().to()).orElse(known).plusDays(1);
        if (amendment.from().isBefore(earliest)) {
            problems.error(
                    plan.where("amends", "from"),
                    "new rules cannot start on " + amendment.from() + ", for they were approved on " + approved
                            + " and announced on " + announced
                            + running.map(period -> ", in " + period.name()).orElse(""),
                    "write from: " + earliest
                            + " or later, or say who approved an earlier start: retroactive: { approved by: …,"
                            + " reason: … }");
        }
    }

    /** The shortest cycle in which the plan appraises; of cycles of windows the first. */
    private Optional<String> shortest() {
        List<String> cycles = plan.scorecards().stream().map(Scorecard::cycle).toList();
        return SHORTEST_FIRST.stream()
                .filter(cycles::contains)
                .findFirst()
                .or(() -> cycles.stream().findFirst());
    }
}
