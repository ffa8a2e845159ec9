package io.baton.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.measure.ReportingLine.Flaw;
import io.baton.core.measure.ReportingLine.Report;
import io.baton.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportingLineTest {

    private static final DateRange FIRST_HALF = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30));
    private static final DateRange SECOND_HALF = new DateRange(LocalDate.of(2024, 7, 1), LocalDate.MAX);

    private final Map<String, List<Report>> reports = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    @Test
    void climbsToTheTop() {
        reports.put("ana", List.of(new Report("ben", DateRange.ALWAYS)));
        reports.put("ben", List.of(new Report("cho", DateRange.ALWAYS)));
        reports.put("cho", List.of(new Report("", DateRange.ALWAYS)));

        assertThat(climb("ana").flaws()).isEmpty();
        assertThat(found).containsExactly("ana directly below ben ..", "ana below cho ..");
    }

    @Test
    void followsTheSuperiorOfTheDay() {
        reports.put("ana", List.of(new Report("ben", FIRST_HALF), new Report("cho", SECOND_HALF)));
        reports.put("ben", List.of(new Report("cho", SECOND_HALF)));

        assertThat(climb("ana").flaws()).isEmpty();
        assertThat(found)
                .containsExactly(
                        "ana directly below ben 2024-01-01 .. 2024-06-30", "ana directly below cho 2024-07-01 ..");
    }

    @Test
    void takesWhoeverReportsToHimselfForTheTop() {
        reports.put("ana", List.of(new Report("boss", DateRange.ALWAYS)));
        reports.put("boss", List.of(new Report("boss", DateRange.ALWAYS)));

        assertThat(climb("ana").flaws()).isEmpty();
        assertThat(found).containsExactly("ana directly below boss ..");
    }

    @Test
    void tellsACircleOnceAndEnds() {
        reports.put("ana", List.of(new Report("dan", DateRange.ALWAYS)));
        reports.put("dan", List.of(new Report("cho", FIRST_HALF)));
        reports.put("cho", List.of(new Report("ben", DateRange.ALWAYS)));
        reports.put("ben", List.of(new Report("dan", DateRange.ALWAYS)));

        assertThat(climb("ana", "ben", "cho", "dan").flaws())
                .containsExactly(new Flaw(List.of("ben", "dan", "cho"), true, FIRST_HALF));
        assertThat(found).contains("ana below ben 2024-01-01 .. 2024-06-30").doesNotContain("ben below ben ..");
    }

    @Test
    void tellsALineThatIsTooDeep() {
        for (int i = 0; i < 60; i++) {
            reports.put("p" + i, List.of(new Report("p" + (i + 1), DateRange.ALWAYS)));
        }

        assertThat(climb("p0", "p30").flaws()).containsExactly(new Flaw(List.of("p0"), false, DateRange.ALWAYS));
        assertThat(found).contains("p0 below p50 ..").doesNotContain("p0 below p51 ..");
    }

    private ReportingLine climb(String... members) {
        ReportingLine line = new ReportingLine(reports);
        for (String member : members) {
            line.above(
                    member,
                    below -> found.add(below.member() + (below.direct() ? " directly below " : " below ")
                            + below.superior() + " " + below.days()));
        }
        return line;
    }
}
