package io.baton.core.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Dated exchange rates as a company keeps them (rule M16). A rate is never turned round, chained or guessed: where the pair
 * has none on the day, there is none. Immutable.
 */
public final class ExchangeRates {

    /** No rates at all. */
    public static final ExchangeRates NONE = new ExchangeRates("", List.of());

    private final String home;
    private final Map<Pair, TreeMap<LocalDate, Rate>> rates = new HashMap<>();

    /**
     * Rates as a plan sees them.
     *
     * @param home the currency of the plan, into which rates lead that do not say it
     * @param rates in any order, each pair and first day once
     */
    public ExchangeRates(String home, List<Rate> rates) {
        this.home = home;
        for (Rate rate : rates) {
            Pair pair = new Pair(rate.currency(), rate.into().orElse(home));
            this.rates.computeIfAbsent(pair, _ -> new TreeMap<>()).put(rate.from(), rate);
        }
    }

    private record Pair(String currency, String into) {}

    /**
     * What a unit of a currency is worth.
     *
     * @param currency the three capitals of the currency
     * @param into in which currency; empty for that of the plan
     * @param from its first day
     * @param to its last day; up to the next rate of the pair where empty
     * @param rate above 0, at most 8 decimals
     */
    public record Rate(
            String currency, Optional<String> into, LocalDate from, Optional<LocalDate> to, BigDecimal rate) {}

    /** The currency of the plan. */
    public String home() {
        return home;
    }

    /** What a unit of a currency is worth in another one on a day; empty where nobody has said so. */
    public Optional<BigDecimal> rate(String currency, String into, LocalDate day) {
        if (currency.equals(into)) {
            return Optional.of(BigDecimal.ONE);
        }
        return Optional.ofNullable(rates.get(new Pair(currency, into)))
                .flatMap(dated -> Optional.ofNullable(dated.floorEntry(day)))
                .map(Map.Entry::getValue)
                .filter(rate -> rate.to().filter(day::isAfter).isEmpty())
                .map(Rate::rate);
    }
}
