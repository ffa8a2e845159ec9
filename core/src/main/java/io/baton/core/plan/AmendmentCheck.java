package io.baton.core.plan;

import io.baton.core.document.Problems;
import java.time.LocalDate;

/** New rules bind nobody before they are known: they start with the next period, or are approved as retroactive (rule P2). */
record AmendmentCheck(Plan plan, Problems problems) {

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
        EarliestStart earliest = EarliestStart.of(plan, known);
        if (amendment.from().isBefore(earliest.day())) {
            problems.error(
                    plan.where("amends", "from"),
                    "new rules cannot start on " + amendment.from() + ", for they were approved on " + approved
                            + " and announced on " + announced
                            + earliest.running()
                                    .map(period -> ", in " + period.name())
                                    .orElse(""),
                    "write from: " + earliest.day()
                            + " or later, or say who approved an earlier start: retroactive: { approved by: …,"
                            + " reason: … }");
        }
    }
}
