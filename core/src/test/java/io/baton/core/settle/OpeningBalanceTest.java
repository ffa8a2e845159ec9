package io.baton.core.settle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("M10 opening balances")
class OpeningBalanceTest {

    @ParameterizedTest
    @EnumSource(OpeningBalance.class)
    void areReadAsTheyAreWritten(OpeningBalance balance) {
        assertThat(OpeningBalance.parse(balance.label())).contains(balance);
        assertThat(balance.needsTerm()).isEqualTo(balance != OpeningBalance.DEBT && balance != OpeningBalance.DRAW);
        assertThat(balance.kind().label()).isEqualTo("opening " + balance.label());
    }

    @Test
    void othersAreNotKnown() {
        assertThat(OpeningBalance.parse("debts")).isEmpty();
    }

    @ParameterizedTest(name = "{0} of term ''{1}'', deal ''{2}'': {3} {4}")
    @CsvSource({
        "DEBT, '', '', debt, 2023",
        "DEBT, loan, car, loan, car",
        "DRAW, '', '', draw, 2023",
        "PAID, commission, '', commission, ''",
        "PAID, commission, D1, commission, D1",
        "HELD, commission, '', commission, ''"
    })
    void haveAKey(OpeningBalance balance, String term, String deal, String keyTerm, String item) {
        assertThat(balance.key("E1", term, deal, "2023")).isEqualTo(new LineKey("E1", keyTerm, item));
    }
}
