package io.baton.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.score.Appraisal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmendmentTest {

    @ParameterizedTest(name = "approved {1}, announced {2}, {0}ly: from {3} {4}")
    @DisplayName("P2 new rules start with the next period of the shortest cycle after approval and announcement")
    @CsvSource(textBlock = """
            quarter, 2025-08-20, 2025-08-20, 2025-10-01, ''
            quarter, 2025-08-20, 2025-08-20, 2025-07-01, 2025-10-01
            quarter, 2025-08-20, 2025-08-20, 2025-09-30, 2025-10-01
            quarter, 2025-08-20, 2025-10-01, 2025-10-01, 2026-01-01
            quarter, 2025-09-30, 2025-08-01, 2025-10-01, ''
            month,   2025-08-20, 2025-08-20, 2025-09-01, ''
            month,   2025-08-20, 2025-08-20, 2025-08-31, 2025-09-01
            year,    2025-08-20, 2025-08-20, 2025-10-01, 2026-01-01
            """)
    void startsWithTheNextPeriod(String cycle, String approved, String announced, String from, String earliest) {
        List<String> said = said(cycle, approved, announced, from, "");

        assertThat(said).hasSize(earliest.isEmpty() ? 0 : 1);
        assertThat(said).allMatch(words -> words.contains("write from: " + earliest + " or later"));
    }

    @ParameterizedTest(name = "{0}ly")
    @DisplayName("P2 an earlier start needs approval as retroactive")
    @CsvSource({"month", "quarter", "year"})
    void startsEarlierWhereThatIsApproved(String cycle) {
        String retroactive = ", retroactive: { approved by: the board, reason: nobody loses }";

        assertThat(said(cycle, "2025-08-20", "2025-08-20", "2025-01-01", retroactive))
                .isEmpty();
    }

    private static List<String> said(String cycle, String approved, String announced, String from, String more) {
        String text = PlanTexts.start() + "amends: { from: " + from + ", approved: " + approved + ", announced: "
                + announced + ", reason: better" + more + " }\n" + Appraisal.points("a") + "scorecards: { " + cycle
                + ": { all: { weight: 100, items: { a: 100 } } } }\n";
        return PlanTexts.problems(text).stream()
                .filter(words -> words.contains("error"))
                .toList();
    }
}
