package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a plan says about paying out, in numbers (rule M15). */
class PersonPayoutTest {

    private static final String TERMS = "terms: { bonus: { amount: 100 } }\n";

    @Test
    @DisplayName("M15 draw and recovery hold where their conditions do")
    void holdWhereTheirConditionsDo() {
        PayCase own = PayCase.of("""
                        draw: { amount: quota * 2, recoverable: yes, when: role = 'new' }
                        recovery: { at most: 20%, protected: { by: role, rows: { new: 2500, old: 2000 } }, when: attainment < 50% }
                        """ + TERMS)
                .figures("2025-01", "role new, quota 1500, attainment 0.4")
                .figures("2025-02", "role old, quota 1500, attainment 0.4")
                .figures("2025-03", "role old, quota 1500, attainment 0.6");

        PersonPayout january = own.payout("2025-01-31").orElseThrow();
        assertThat(january.draw()).contains(new BigDecimal("3000"));
        assertThat(january.recoverable()).isTrue();
        assertThat(january.recovery()).contains(limits("0.20", "2500", "0"));
        PersonPayout february = own.payout("2025-02-28").orElseThrow();
        assertThat(february.draw()).isEmpty();
        assertThat(february.recovery()).contains(limits("0.20", "2000", "0"));
        assertThat(own.payout("2025-03-31").orElseThrow().recovery()).isEmpty();
    }

    @Test
    @DisplayName("M15 nothing is taken back while it is not known what must remain")
    void nothingIsTakenBackWhileUnknown() {
        PayCase own = PayCase.of("recovery: { at most: 20%, protected: quota, beside: target_bonus }\n" + TERMS)
                .figures("2025-01", "target_bonus 4000")
                .figures("2025-02", "quota 2500, target_bonus 4000");

        assertThat(own.payout("2025-01-31").orElseThrow().recovery()).isEmpty();
        assertThat(own.payout("2025-02-28").orElseThrow().recovery()).contains(limits("0.20", "2500", "4000"));
    }

    @Test
    @DisplayName("M15 a payout is of a period of the pay, and of one in which the person takes part")
    void aPayoutIsOfAPeriod() {
        PayCase own = PayCase.of("draw: { amount: 3000, recoverable: no }\n" + TERMS);

        assertThat(own.payout("2025-01-30")).isEmpty();
        assertThat(own.payout("2026-01-31")).isEmpty();
        assertThat(own.payout("2025-01-31").orElseThrow().recoverable()).isFalse();
        assertThat(PayCase.of(TERMS).payout("2025-01-31")).isEmpty();
    }

    @Test
    @DisplayName("M15, M16 amounts are in the currency of the person, and unknown without a rate")
    void amountsAreInTheCurrencyOfThePerson() {
        PayCase own = PayCase.of("""
                        paid in: { currency: "if role = 'abroad' then 'SGD' else 'CNY'", on: end of period }
                        draw: { amount: 3000, recoverable: yes }
                        recovery: { at most: 20%, protected: 2500, beside: 100 }
                        """ + TERMS)
                .rate("CNY SGD 2025-02-28 0.2")
                .figures("2025-01", "role abroad")
                .figures("2025-02", "role abroad")
                .figures("2025-03", "role home");

        assertThat(own.payout("2025-01-31")).isEmpty();
        PersonPayout february = own.payout("2025-02-28").orElseThrow();
        assertThat(february.currency()).contains("SGD");
        assertThat(february.draw()).contains(new BigDecimal("600.0"));
        assertThat(february.recovery()).contains(limits("0.20", "500.0", "20.0"));
        assertThat(own.payout("2025-03-31").orElseThrow().currency()).isEqualTo(Optional.empty());
        assertThat(own.payout("2025-04-30")).isEmpty();
    }

    private static PersonPayout.Limits limits(String ceiling, String least, String beside) {
        return new PersonPayout.Limits(new BigDecimal(ceiling), new BigDecimal(least), new BigDecimal(beside));
    }
}
