package io.baton.core.pay;

import io.baton.core.fact.ExchangeRates;
import io.baton.core.time.Period;
import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns lines, which the plan calculates in its own currency, into the one in which a person is paid (rule M16). */
record PayCurrency(PaidIn paidIn, BoundFormula currency, ExchangeRates rates, PayPeriods periods) {

    /** A currency, and what a unit of the plan's is worth in it. */
    record At(String currency, BigDecimal rate) {}

    /** In which currency a person is paid on a day of a period; empty where in that of the plan. */
    sealed interface Found {
        record Own(Optional<At> at) implements Found {}

        record Missing() implements Found {}
    }

    /** In which currency what is paid in a period is, at the rate of its last day. */
    Found in(Period period, PayInputs inputs) {
        Surroundings around = new Surroundings(inputs.figures().getOrDefault(period.name(), List.of()), List.of());
        if (!(currency.evaluate(around) instanceof Value.Text(String into))) {
            return new Found.Missing();
        }
        if (into.equals(rates.home())) {
            return new Found.Own(Optional.empty());
        }
        return rates.rate(rates.home(), into, period.days().to())
                .<Found>map(rate -> new Found.Own(Optional.of(new At(into, rate))))
                .orElseGet(Found.Missing::new);
    }

    /** The line in the currency of the person; one without an amount as it is. */
    PayLine paid(PayLine line, PayInputs inputs, boolean explained) {
        if (line.absent().isPresent()) {
            return line;
        }
        Surroundings around = new Surroundings(inputs.figures().getOrDefault(line.period(), List.of()), List.of());
        return switch (currency.evaluate(around)) {
            case Value.Text(String into) -> into.equals(rates.home()) ? line : exchanged(line, into, explained);
            case Value.Absent(Absence state, Reason why) -> without(line, why, state == Absence.NOT_YET);
            default -> line;
        };
    }

    private PayLine exchanged(PayLine line, String into, boolean explained) {
        Exchange.Way way = new Exchange.Way(rates.home(), into, day(line));
        Optional<BigDecimal> rate = rates.rate(way.from(), into, way.on());
        if (rate.isEmpty()) {
            return without(
                    line,
                    Reason.of(
                            Reason.Cause.NO_EXCHANGE_RATE,
                            way.from(),
                            into,
                            way.on().toString()),
                    true);
        }
        Trail trail = new Trail(explained);
        Exchange.exchange(rates, way, line.payable(), trail);
        List<PayStep> steps = new ArrayList<>(line.steps());
        steps.addAll(trail.steps());
        return new PayLine(
                line.term(),
                line.item(),
                line.period(),
                line.day(),
                line.expected().multiply(rate.get()),
                line.earned().multiply(rate.get()),
                line.payable().multiply(rate.get()),
                Optional.empty(),
                line.waits(),
                Optional.of(into),
                steps);
    }

    private LocalDate day(PayLine line) {
        return switch (paidIn.on()) {
            case CREDIT -> line.day();
            case END_OF_PERIOD ->
                periods.named(line.period()).map(period -> period.days().to()).orElse(line.day());
        };
    }

    private static PayLine without(PayLine line, Reason why, boolean waits) {
        return new PayLine(
                line.term(),
                line.item(),
                line.period(),
                line.day(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Optional.of(why),
                waits,
                line.steps());
    }
}
