package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds under caps for all deals, also those below zero (rules M7, M10, M17, N5). */
class CapPropertiesTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final String TERMS = "terms: { commission: { deals: deal, on: signed_on, base: amount } }\n";

    private static final String CAPS = TERMS + """
            caps:
              month: { of: [commission], most: 60, excess: carried }
              year: { of: [commission, month], every: year, most: 400, excess: carried }
              quarter: { of: [commission, month, year], every: quarter, most: 170 }
            guarantees:
              least: { of: [commission, month], every: quarter, least: 90 }
            """;

    /** The amounts are signed one after the other, so many days apart. */
    private static PayCase deals(PayCase pay, List<Integer> amounts, int apart) {
        for (int i = 0; i < amounts.size(); i++) {
            add(pay, i, amounts.get(i), apart);
        }
        return pay;
    }

    private static void add(PayCase pay, int number, int amount, int apart) {
        pay.deal("id d%02d, amount %d, signed_on %s".formatted(number, amount, day(number, apart)));
    }

    private static LocalDate day(int number, int apart) {
        return FIRST.plusDays((long) number * apart);
    }

    private static BigDecimal sum(List<PayLine> lines) {
        return lines.stream().map(PayLine::payable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(tries = 300)
    void whatIsPaidInAPeriodIsTheLeastOfTheCapAndOfTheSum(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -40, max = 60) Integer> amounts,
            @ForAll @IntRange(min = 0, max = 120) int most,
            @ForAll @IntRange(min = 0, max = 2) int apart) {
        PayCase pay = PayCase.of(TERMS + "caps: { most: { of: [commission], most: " + most + " } }");

        List<PayLine> lines = deals(pay, amounts, apart).all("2025-01-31");

        int earned = amounts.stream().mapToInt(Integer::intValue).sum();
        assertThat(sum(lines)).isEqualByComparingTo(BigDecimal.valueOf(Math.min(most, earned)));
        lines.forEach(line -> assertThat(line.payable().abs())
                .isLessThanOrEqualTo(line.expected().abs()));
    }

    @Property(tries = 200)
    void whatIsCarriedIsNeverBelowZeroAndNothingIsLostOfIt(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -60, max = 90) Integer> amounts,
            @ForAll @IntRange(min = 0, max = 40) int used,
            @ForAll @IntRange(min = 0, max = 60) int brought) {
        PayCase pay = PayCase.of(TERMS + "caps: { most: { of: [commission], most: 40, excess: carried } }")
                .opening("most", "2025-01", String.valueOf(used), "0")
                .opening("most", "2024-12", "0", String.valueOf(brought));

        List<PayLine> lines = deals(pay, amounts, 25).all("2025-12-31");

        int carried = brought;
        for (int month = 1; month <= 12; month++) {
            int room = month == 1 ? 40 - used : 40;
            int earned = 0;
            for (int i = 0; i < amounts.size(); i++) {
                earned += day(i, 25).getMonthValue() == month ? amounts.get(i) : 0;
            }
            String period = "2025-%02d".formatted(month);
            assertThat(sum(lines.stream()
                            .filter(line -> line.period().equals(period))
                            .toList()))
                    .as(period)
                    .isEqualByComparingTo(BigDecimal.valueOf(Math.min(room, earned + carried)));
            carried += earned - Math.min(room, earned + carried);
        }
        assertThat(lines.stream().filter(line -> line.term().equals("most")))
                .allSatisfy(line -> assertThat(line.payable()).isNotNegative());
    }

    @Property(tries = 100)
    void theOrderOfRowsDoesNotMatter(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = -60, max = 90) Integer> amounts,
            @ForAll @IntRange(min = 0, max = 30) int apart,
            @ForAll long seed) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, new Random(seed));
        PayCase shuffled = PayCase.of(CAPS);
        numbers.forEach(number -> add(shuffled, number, amounts.get(number), apart));

        assertThat(shuffled.lines("2025-12-31"))
                .isEqualTo(deals(PayCase.of(CAPS), amounts, apart).lines("2025-12-31"));
    }

    @Property(tries = 200)
    void versionsOfTheSameRulesPayWhatOneWould(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -60, max = 120) Integer> amounts,
            @ForAll @IntRange(min = 1, max = 300) int border,
            @ForAll @IntRange(min = 0, max = 50) int more,
            @ForAll @IntRange(min = 31, max = 364) int last) {
        LocalDate second = FIRST.plusDays(border);
        LocalDate third = second.plusDays(more + 1);
        List<PayCase> versions = List.of(
                version(FIRST, second.minusDays(1)),
                version(second, third.minusDays(1)),
                version(third, LocalDate.parse("2025-12-31")));
        PayCase one = version(FIRST, LocalDate.parse("2025-12-31"));
        for (int i = 0; i < amounts.size(); i++) {
            LocalDate day = day(i, 30);
            add(one, i, amounts.get(i), 30);
            add(versions.get(day.isBefore(second) ? 0 : day.isBefore(third) ? 1 : 2), i, amounts.get(i), 30);
        }
        String until = FIRST.plusDays(last).toString();

        assertThat(text(PayCase.join(versions, until, true).stream()
                        .flatMap(List::stream)
                        .toList()))
                .isEqualTo(text(one.all(until)));
    }

    private static PayCase version(LocalDate from, LocalDate to) {
        PayCase version = PayCase.of(CAPS)
                .opening("year", "2025", "30", "0")
                .opening("month", "2024-12", "0", "70")
                .opening("quarter", "2025-Q2", "50", "0")
                .opening("month", "2025-03", "0", "40")
                .figures("2025", "quota 1")
                .during(from.toString(), to.toString());
        for (int quarter = 1; quarter <= 4; quarter++) {
            version.figures("2025-Q" + quarter, "quota 1");
        }
        return version;
    }

    private static Map<String, String> text(List<PayLine> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        line -> line.term() + ":" + line.item(),
                        PayCase::shown,
                        (one, other) -> one + " and " + other,
                        TreeMap::new));
    }
}
