package io.baton.server.calculation;

import io.baton.core.fact.BuiltInTable;
import io.baton.core.fact.ExchangeRates;
import io.baton.core.fact.FactRow;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Value;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactsTaken;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What currencies are worth, as their table says now (rule M16). */
@Component
class Rates {

    private final FactBase facts;
    private final Catalogues catalogues;
    private volatile Optional<List<ExchangeRates.Rate>> known = Optional.empty();

    Rates(FactBase facts, Catalogues catalogues) {
        this.facts = facts;
        this.catalogues = catalogues;
    }

    /** The rates by the currency of a plan, as plans in that currency see them. */
    Map<String, ExchangeRates> by(Collection<ValidPlan> plans) {
        List<ExchangeRates.Rate> all = known.orElseGet(this::read);
        Map<String, ExchangeRates> rates = new HashMap<>();
        plans.forEach(
                plan -> rates.computeIfAbsent(plan.plan().currency(), currency -> new ExchangeRates(currency, all)));
        return rates;
    }

    private List<ExchangeRates.Rate> read() {
        List<ExchangeRates.Rate> all = catalogues
                .current()
                .flatMap(catalogue -> catalogue.table(BuiltInTable.EXCHANGE_RATES.label()))
                .map(table -> facts.all(table.type()).stream().map(Rates::rate).toList())
                .orElse(List.of());
        known = Optional.of(all);
        return all;
    }

    private static ExchangeRates.Rate rate(FactRow row) {
        return new ExchangeRates.Rate(
                text(row, "currency").orElseThrow(),
                text(row, "into"),
                row.day("from").orElseThrow(),
                row.day("to"),
                ((Value.Decimal) row.value("rate")).amount().stripTrailingZeros());
    }

    private static Optional<String> text(FactRow row, String field) {
        return row.value(field) instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    @TransactionalEventListener
    void forget(FactsTaken taken) {
        if (taken.isBesideFacts()) {
            known = Optional.empty();
        }
    }

    /** Another program may have changed them. */
    @EventListener(PeriodRead.class)
    void forget() {
        known = Optional.empty();
    }
}
