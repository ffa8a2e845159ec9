package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a version of a plan pays beside those before and behind it (rule M17). */
class VersionsOfPayTest {

    private static final String EARNED =
            "earned: { facts: payment, deal: deal, on: on_day, amount: amount, of: gross }, ";

    private static PayCase collected(String rate, String more) {
        return PayCase.of("terms: { commission: { deals: deal, on: signed_on, base: amount, rate: " + rate + ", "
                        + EARNED + more + " } }")
                .deal("id a, amount 1000, gross 1000, signed_on 2025-06-10")
                .payment("amount 400, on_day 2025-06-20")
                .payment("amount 600, on_day 2025-07-15");
    }

    @ParameterizedTest
    @DisplayName("M17 the version is picked by signing, by each event, or by posting")
    @CsvSource({
        "10%, signing, '', 2025-06-30, 2025-06-30, a=40",
        "10%, signing, '', 2025-06-30, 2025-08-31, a=100",
        "20%, signing, 2025-07-01, '', 2025-08-31, ''",
        "10%, event, '', 2025-06-30, 2025-06-30, a=40",
        "10%, event, '', 2025-06-30, 2025-08-31, a=40",
        "20%, event, 2025-07-01, '', 2025-06-30, ''",
        "20%, event, 2025-07-01, '', 2025-07-14, a=0",
        "20%, event, 2025-07-01, '', 2025-08-31, a=120",
        "20%, event, 2025-07-01, 2025-07-10, 2025-08-31, ''",
        "30%, event, 2025-07-11, '', 2025-08-31, a=180",
        "10%, 'posting, hold: 30 days', '', 2025-06-30, 2025-08-31, a=0",
        "20%, 'posting, hold: 30 days', 2025-07-01, '', 2025-07-31, a=80",
        "20%, 'posting, hold: 30 days', 2025-07-01, '', 2025-08-31, a=200",
        "30%, 'posting, hold: 30 days', 2025-08-01, '', 2025-08-31, a=180",
    })
    void picksTheVersion(String rate, String by, String from, String to, String until, String lines) {
        assertThat(collected(rate, "version by: " + by).version(from, to).lines(until))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M17 a version goes on where those before have left off on its tiers")
    @CsvSource({
        "'over: year', 2025-07-01, b=2.4",
        "'over: year', '', a=2.4 b=2.4",
        "'over: year, mode: whole', 2025-07-01, b=3",
        "'over: year, mode: reached before', 2025-07-01, b=1.5",
        "'over: year', 2025-09-01, ''",
        "'over: month', 2025-07-01, b=1.5",
        "'over: deal', 2025-07-01, b=1.5"
    })
    void goesOnOnItsTiers(String tiers, String from, String lines) {
        assertThat(PayCase.of(
                                "terms: { commission: { deals: deal, on: signed_on, base: amount, tiers: { rows: { 0: 3%, 100: 6% }, "
                                        + tiers + " } } }")
                        .deal("id a, amount 80, signed_on 2025-03-10")
                        .deal("id b, amount 50, signed_on 2025-08-10")
                        .version(from, "")
                        .lines("2025-12-31"))
                .isEqualTo(lines);
    }

    @Test
    void expectsNothingMoreOnceItsDaysAreOver() {
        PayLine line = collected("10%", "version by: event")
                .version("", "2025-06-30")
                .all("2025-08-31")
                .getFirst();

        assertThat(List.of(line.expected(), line.earned(), line.payable()))
                .allSatisfy(amount -> assertThat(amount).isEqualByComparingTo("40"));
    }

    @Test
    void saysWhatIsOfTheDaysOfAnEarlierVersion() {
        PayLine line = collected("20%", "version by: event")
                .version("2025-07-01", "")
                .all("2025-08-31")
                .getFirst();

        assertThat(line.expected()).isEqualByComparingTo("120");
        assertThat(line.steps().getLast().what()).isEqualTo(PayStep.What.EARLIER_VERSION);
        assertThat(line.steps().getLast().figures())
                .first()
                .satisfies(off -> assertThat(off).isEqualByComparingTo("80"));
    }

    @Test
    void waitsAsLongAsWhatCameBeforeIsNotKnown() {
        assertThat(PayCase.of("terms: { commission: { deals: deal, on: signed_on, base: amount, rate: 2%, " + EARNED
                                + "gate: { when: collection > 50%, unavailable: wait }, version by: event } }")
                        .deal("id a, amount 1000, gross 1000, signed_on 2025-06-10")
                        .payment("amount 400, on_day 2025-07-20")
                        .version("2025-07-01", "")
                        .lines("2025-08-31"))
                .isEqualTo("a=~PENDING");
    }

    @Property(tries = 200)
    void versionsOfTheSameRulesPayWhatOneWould(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 300) Integer> days,
            @ForAll @IntRange(min = 20, max = 280) int border,
            @ForAll boolean byDue) {
        String by = byDue ? "posting, hold: 20 days, slices: [{ share: 50% }, { share: 50%, at: 40 days }]" : "event";
        LocalDate first = LocalDate.parse("2025-01-01");
        LocalDate from = first.plusDays(border);

        BigDecimal apart = sum(by, days, "", from.minusDays(1).toString()).add(sum(by, days, from.toString(), ""));

        assertThat(apart).isEqualByComparingTo(sum(by, days, "", ""));
    }

    private static BigDecimal sum(String by, List<Integer> days, String from, String to) {
        LocalDate first = LocalDate.parse("2025-01-01");
        PayCase pay = PayCase.of("terms: { commission: { deals: deal, on: signed_on, base: amount, "
                + "tiers: { over: year, rows: { 0: 3%, 100: { rate: 6%, fixed: 5 } } }, " + EARNED + "version by: " + by
                + " } }");
        for (int i = 0; i < days.size(); i++) {
            pay.deal("id d" + i + ", amount 40, gross 50, signed_on " + first.plusDays(days.get(i)))
                    .payment("amount 20, on_day " + first.plusDays(days.get(i) + 13L * i))
                    .payment("amount 30, on_day " + first.plusDays(days.get(i) + 29L * i));
        }
        return pay.version(from, to).all("2025-12-31").stream()
                .map(PayLine::payable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
