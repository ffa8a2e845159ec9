package io.baton.core.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was posted under a key in several postings. */
class PostedSumTest {

    private static PostedSum sum(String period, int version, String amount, int run) {
        return new PostedSum(
                Lines.key("D1"),
                "CNY",
                new BigDecimal(amount),
                period,
                new PlanVersion("sales", version, "hash"),
                new PostedIn(period, run));
    }

    @Test
    @DisplayName("M9 it belongs to the period and plan of its last line, and was posted where the first one was")
    void takesThePeriodOfTheLastLine() {
        PostedSum first = sum("2024-01", 1, "10", 2);
        PostedSum last = sum("2024-03", 2, "-4", 7);

        for (PostedSum both : List.of(first.plus(last), last.plus(first))) {
            assertThat(both.amount()).isEqualByComparingTo("6");
            assertThat(both.period()).isEqualTo("2024-03");
            assertThat(both.plan().version()).isEqualTo(2);
            assertThat(both.first()).isEqualTo(new PostedIn("2024-01", 2));
        }
    }
}
