package io.baton.core.value;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How many decimals currencies are paid in (ISO 4217). */
public final class MinorUnits {

    private static final Map<String, Integer> DIGITS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private MinorUnits() {}

    /** The decimals of a currency; empty where the standard knows none. */
    public static Optional<Integer> digits(String currency) {
        return Optional.ofNullable(DIGITS.get(currency));
    }

    /** A rounding that is never finer than a currency is paid. */
    public static Rounding coarsened(Rounding rounding, String currency) {
        return digits(currency)
                .filter(digits -> digits < rounding.scale())
                .map(digits -> new Rounding(digits, rounding.mode()))
                .orElse(rounding);
    }
}
