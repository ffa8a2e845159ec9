package io.baton.core.measure;

import io.baton.core.document.CodePointOrder;
import io.baton.core.fact.ExchangeRates;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Turns the amounts of rows into the currency of the plan (rule M16). */
record RowExchange(FactCurrency currency, FactType type, ExchangeRates rates) {

    /**
     * A row in the currency of the plan.
     *
     * @param row without its amounts where there is no rate
     * @param missing of what there is no rate; empty where there is one
     */
    record Exchanged(FactRow row, Optional<Unrated> missing) {}

    /** A currency and a day without a rate, empty where the row does not say them; the earliest is told first. */
    record Unrated(String day, String currency) implements Comparable<Unrated> {

        private static final Comparator<Unrated> ORDER = Comparator.comparing(Unrated::day, CodePointOrder.INSTANCE)
                .thenComparing(Unrated::currency, CodePointOrder.INSTANCE);

        @Override
        public int compareTo(Unrated other) {
            return ORDER.compare(this, other);
        }
    }

    Exchanged exchange(FactRow row) {
        Optional<String> code =
                row.value(currency.field()) instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
        if (code.filter(currency.into()::equals).isPresent()) {
            return new Exchanged(row, Optional.empty());
        }
        Optional<LocalDate> day = row.day(currency.on());
        Optional<BigDecimal> rate = code.flatMap(from -> day.flatMap(on -> rates.rate(from, currency.into(), on)));
        Unrated unrated = new Unrated(day.map(LocalDate::toString).orElse(""), code.orElse(""));
        return new Exchanged(at(row, rate), rate.isPresent() ? Optional.empty() : Optional.of(unrated));
    }

    private FactRow at(FactRow row, Optional<BigDecimal> rate) {
        Map<String, Value> values = new HashMap<>(row.values());
        for (Field field : type.fields()) {
            if (FactCurrency.isMoney(field)) {
                values.remove(field.name());
                if (rate.isPresent() && row.value(field.name()) instanceof Value.Decimal(BigDecimal amount)) {
                    values.put(field.name(), Value.of(amount.multiply(rate.get())));
                }
            }
        }
        return new FactRow(values, row.days());
    }
}
