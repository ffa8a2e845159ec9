package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for all late deals that are appended (rule M1). */
class LateDealsPropertiesTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final int DAYS_OF_GRACE = 10;

    /** A deal that was signed on a day of the first four months, and entered some days later. */
    record Entered(LocalDate signed, LocalDate entered, int amount) {

        static Entered of(int number) {
            LocalDate signed = FIRST.plusDays(number % 120);
            return new Entered(signed, signed.plusDays(number / 120 % 70), number % 7 * 13);
        }

        boolean isKnownFor(YearMonth month) {
            boolean isSigned = !signed.isAfter(month.atEndOfMonth());
            return isSigned && !entered.isAfter(month.atEndOfMonth().plusDays(DAYS_OF_GRACE));
        }
    }

    private static Map<String, BigDecimal> lines(
            String mode, List<Entered> deals, Predicate<Entered> known, LocalDate until) {
        PayCase pay =
                PayCase.of("terms: { commission: { deals: deal, on: signed_on, base: amount, tiers: { mode: " + mode
                        + ", over: year, rows: { 0: 1%, 90: { rate: 3%, fixed: 7 }, above 260: 2% }, late: { append: entered_on, within: "
                        + DAYS_OF_GRACE + " days } } } }");
        for (int i = 0; i < deals.size(); i++) {
            Entered deal = deals.get(i);
            if (known.test(deal)) {
                pay.deal("id d" + i + ", amount " + deal.amount() + ", signed_on " + deal.signed() + ", entered_on "
                        + deal.entered());
            }
        }
        return pay.all(until.toString()).stream().collect(Collectors.toMap(PayLine::item, PayLine::payable));
    }

    @Property(tries = 200)
    void whatWasPaidForAPeriodThatIsPastItsCutOffStands(
            @ForAll @Size(min = 1, max = 14) List<@IntRange(max = 58_799) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 4) int month,
            @ForAll boolean marginal) {
        String mode = marginal ? "marginal" : "reached";
        List<Entered> deals = numbers.stream().map(Entered::of).toList();
        YearMonth past = YearMonth.of(2025, month);

        Map<String, BigDecimal> then = lines(mode, deals, deal -> deal.isKnownFor(past), past.atEndOfMonth());
        Map<String, BigDecimal> now = lines(mode, deals, _ -> true, LocalDate.parse("2025-12-31"));

        assertThat(now).containsAllEntriesOf(then);
    }
}
