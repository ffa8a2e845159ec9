package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.plan.Guide;
import io.baton.core.plan.PlanTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("S3 a guide for the distribution of grades")
class DistributionTest {

    private static Guide guide(String more) {
        return PlanTexts.validWith(Appraisal.points("a") + """
                        scorecards: { year: { all: { weight: 100, items: { a: 100 } } } }
                        grades: { S: 90, A: 80, B: 60, C: 0 }
                        guide: { shares: { S: 25%%, A: 35%%, B: 25%%, C: 15%% }%s }
                        """.formatted(more))
                .plan()
                .guide()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} people{1}: {2}")
    @DisplayName("S3 quotas by largest remainder; the lowest share is a maximum, if nothing else is said")
    @CsvSource({
        "19, ', bottom: quota', 5 6 5 3",
        "19, '', 5 7 5 2",
        "20, '', 5 7 5 3",
        "6, '', 2 2 2 0",
        "1, ', bottom: quota', 0 1 0 0",
        "0, '', 0 0 0 0"
    })
    void quotasAreByLargestRemainder(int people, String more, String quotas) {
        assertThat(Distribution.quotas(guide(more), people).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(quotas);
    }

    @Test
    @DisplayName("S2, S3 equal totals across a line are shown, whatever the order of the list")
    void tiesAreShown() {
        List<Distribution.Entry> people = new ArrayList<>(people(19, 5, 6));
        List<Distribution> groups = Distribution.of(guide(", bottom: quota"), people);
        Collections.reverse(people);

        assertThat(groups).isEqualTo(Distribution.of(guide(", bottom: quota"), people));
        assertThat(groups.getFirst().ties())
                .containsExactly(new Distribution.Tie("S", "A", new BigDecimal("95"), List.of("p05", "p06")));
    }

    @Test
    void whereNobodySharesATotalThereIsNoTie() {
        assertThat(Distribution.of(guide(""), people(19, 0, 0)).getFirst().ties())
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("S3 only groups above the size of the plan have a guide, ten where nothing is said")
    @CsvSource({"10, '', false", "11, '', true", "5, ', groups above: 5', false", "6, ', groups above: 5', true"})
    void smallGroupsHaveNone(int people, String more, boolean applies) {
        Distribution group = Distribution.of(guide(more), people(people, 1, 2)).getFirst();

        assertThat(group.applies()).isEqualTo(applies);
        assertThat(group.people()).isEqualTo(people);
    }

    @Test
    @DisplayName("S2 groups are roles, each with its counts")
    void rolesAreApart() {
        List<Distribution.Entry> people = List.of(
                new Distribution.Entry("x", "senior", new BigDecimal("90"), "S"),
                new Distribution.Entry("y", "account", new BigDecimal("70"), "C"),
                new Distribution.Entry("z", "account", new BigDecimal("91"), "S"));

        assertThat(Distribution.of(guide(""), people))
                .extracting(
                        Distribution::role,
                        group -> group.lines().stream()
                                .map(line -> line.grade() + line.people() + (line.isMaximum() ? "!" : ""))
                                .toList())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("account", List.of("S1", "A0", "B0", "C1!")),
                        org.assertj.core.groups.Tuple.tuple("senior", List.of("S1", "A0", "B0", "C0!")));
    }

    /** People p01, p02… with totals 99, 98…; those from {@code first} to {@code last} share one. */
    private static List<Distribution.Entry> people(int count, int first, int last) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Distribution.Entry(
                        "p" + (i < 10 ? "0" : "") + i,
                        "account",
                        BigDecimal.valueOf(100 - (i > first && i <= last ? first : i)),
                        "A"))
                .toList();
    }
}
