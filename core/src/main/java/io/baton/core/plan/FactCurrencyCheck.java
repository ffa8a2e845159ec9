package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.FactCurrency;
import io.baton.core.pay.PayTerm;
import io.baton.core.value.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks in which currency facts are, and that no measure adds up several (rule M16). */
record FactCurrencyCheck(Plan plan, Map<String, FactType> types, Problems problems) {

    private static final String KEY = "currencies";

    /** By fact type; without those against which something was said. */
    Map<String, FactCurrency> check() {
        Map<String, FactCurrency> checked = new HashMap<>();
        for (FactCurrency currency : plan.currencies()) {
            FactType type = types.get(currency.factType());
            if (type == null) {
                problems.error(
                        currency.at(),
                        "there are no facts of type '" + currency.factType() + "'",
                        Suggestion.forUnknown(currency.factType(), types.keySet()));
                continue;
            }
            boolean fits = isOfKind(type, currency.field(), Kind.TEXT, "of");
            if (isOfKind(type, currency.on(), Kind.DATE, "on") && fits) {
                checked.put(currency.factType(), currency);
                warnOfIdle(currency, type);
            }
        }
        return checked;
    }

    private boolean isOfKind(FactType type, String name, Kind wanted, String key) {
        Location at = plan.where(KEY, type.name(), key);
        Optional<Field> found = type.field(name);
        if (found.isEmpty()) {
            problems.error(
                    at,
                    "'" + type.name() + "' has no field '" + name + "'",
                    Suggestion.forUnknown(
                            name,
                            type.fields().stream()
                                    .filter(field -> field.kind() == wanted)
                                    .map(Field::name)
                                    .toList()));
            return false;
        }
        if (found.get().kind() != wanted) {
            problems.error(
                    at,
                    "'" + name + "' is of kind " + found.get().kind().label() + ", not a " + wanted.label(),
                    "name a field of that kind");
            return false;
        }
        return true;
    }

    private void warnOfIdle(FactCurrency currency, FactType type) {
        boolean isMeasured =
                plan.measures().stream().anyMatch(measure -> measure.factType().equals(currency.factType()));
        boolean hasMoney = type.fields().stream().anyMatch(FactCurrency::isMoney);
        if (!hasMoney || (!isMeasured && deals(type.name()).findAny().isEmpty())) {
            problems.warning(
                    currency.at(),
                    "nothing reads an amount of '" + currency.factType() + "', whatever its currency",
                    "leave it out, or measure these facts");
        }
    }

    /** Refuses a measure whose rows the pay knows to be in several currencies, and one with too many decimals. */
    void check(CheckedMeasure measure) {
        String type = measure.factType().name();
        boolean isSaid = plan.currencies().stream()
                .anyMatch(currency -> currency.factType().equals(type));
        if (!isSaid && measure.readsMoney()) {
            deals(type)
                    .flatMap(deals -> deals.currency().stream())
                    .findFirst()
                    .ifPresent(known -> problems.error(
                            measure.measure().at(),
                            "'" + measure.measure().name() + "' reads amounts of " + type
                                    + ", which are in several currencies as 'pay' says",
                            "write 'currencies: { " + type + ": { of: " + known.field() + ", on: "
                                    + known.on().orElse(measure.measure().dateField()) + " } }'"));
        }
        if (measure.isTooFine()) {
            problems.error(
                    measure.measure().at(),
                    "at a rate of 8 decimals, '" + measure.measure().name() + "' has " + measure.scale()
                            + " decimals, and 24 are the most",
                    "give fields fewer decimals in the catalogue, as in { kind: money, decimals: 2 }");
        }
    }

    private Stream<PayTerm.Unit.Deals> deals(String type) {
        return plan.pay().terms().stream()
                .map(PayTerm::unit)
                .filter(PayTerm.Unit.Deals.class::isInstance)
                .map(PayTerm.Unit.Deals.class::cast)
                .filter(deals -> deals.facts().equals(type));
    }
}
