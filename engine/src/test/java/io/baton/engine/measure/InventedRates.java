package io.baton.engine.measure;

import io.baton.core.document.Location;
import io.baton.core.fact.ExchangeRates;
import io.baton.core.measure.FactCurrency;
import io.baton.engine.sql.RowTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Invents what the texts of a field are worth, as if they were currencies; of some there is no rate, of others not always. */
final class InventedRates {

    private static final String HOME = "a";

    private InventedRates() {}

    static Optional<FactCurrency> currency(Random random) {
        String on = random.nextBoolean() ? "signed_on" : "due_on";
        String field = random.nextInt(3) == 0 ? "group" : "名称";
        return Optional.of(new FactCurrency("order", field, on, HOME, new Location("plan", 1, 1)))
                .filter(_ -> random.nextInt(4) > 0);
    }

    static ExchangeRates rates(Random random) {
        List<ExchangeRates.Rate> rates = new ArrayList<>();
        boolean all = random.nextBoolean();
        for (String text : RowTable.TEXTS) {
            LocalDate first = all || random.nextInt(4) > 0 ? LocalDate.of(1, 1, 1) : LocalDate.of(2024, 1, 10);
            if (all || random.nextInt(6) > 0) {
                rates.add(new ExchangeRates.Rate(text, Optional.empty(), first, Optional.empty(), rate(random)));
                rates.add(new ExchangeRates.Rate(
                        text,
                        Optional.of(HOME),
                        LocalDate.of(2024, 1, 20),
                        Optional.of(LocalDate.of(9999, 12, 31)).filter(_ -> random.nextBoolean()),
                        rate(random)));
            }
        }
        return new ExchangeRates(HOME, rates);
    }

    private static BigDecimal rate(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(20_000_000), 1 + random.nextInt(8));
    }
}
