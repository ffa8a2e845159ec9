package io.baton.core.pay;

import io.baton.core.fact.ExchangeRates;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Turns the amounts of a deal into the currency of the plan (rule M16): an exact product. A missing rate is a failure that
 * waits, for what was paid before is not taken back because somebody forgot a row.
 *
 * @param currency where the currency of a deal stands among what a term sees
 * @param day where the day stands that picks the rate; empty for the day of the occurrence itself
 */
record Exchange(ExchangeRates rates, int currency, Optional<Integer> day) {

    /** The amount in the currency of the plan, or why there is none. */
    Value exchange(BigDecimal amount, LocalDate own, Surroundings around, Trail trail) {
        Value code = around.get(currency);
        Value on = day.isPresent() ? around.get(day.get()) : new Value.Day(own);
        if (!(code instanceof Value.Text(String from))) {
            return code;
        }
        if (!(on instanceof Value.Day(LocalDate counts))) {
            return on;
        }
        return exchange(rates, new Way(from, rates.home(), counts), amount, trail);
    }

    /** From which currency into which, on which day. */
    record Way(String from, String into, LocalDate on) {}

    static Value exchange(ExchangeRates rates, Way way, BigDecimal amount, Trail trail) {
        Optional<BigDecimal> rate = rates.rate(way.from(), way.into(), way.on());
        if (rate.isEmpty()) {
            return missing(way);
        }
        if (way.from().equals(way.into())) {
            return Value.of(amount);
        }
        BigDecimal after = amount.multiply(rate.get());
        trail.add(PayStep.exchanged(way.from(), way.into(), after, amount, rate.get()));
        return Value.of(after);
    }

    static Value missing(Way way) {
        return Value.notYet(
                Reason.Cause.NO_EXCHANGE_RATE, way.from(), way.into(), way.on().toString());
    }
}
