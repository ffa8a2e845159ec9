package io.baton.core.pay;

import io.baton.core.time.Period;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one participant brings to the terms that depend on everybody. Used once. */
final class PersonClaims {

    private static final Value YES = new Value.YesNo(true);
    private static final Value EVERYBODY = new Value.Text("");

    private final List<BoundTerm> terms;
    private final PayInputs inputs;
    private final PayPeriods periods;
    private final LocalDate until;
    private final Map<String, List<TermPay.Based>> lines = new HashMap<>();

    PersonClaims(List<BoundTerm> terms, PayInputs inputs, PayPeriods periods, LocalDate until) {
        this.terms = terms;
        this.inputs = inputs;
        this.periods = periods;
        this.until = until;
    }

    Claims claims(Superiors superiors) {
        List<Claims.Part> parts = new ArrayList<>();
        List<Claims.Below> below = new ArrayList<>();
        for (BoundTerm term : terms) {
            if (term.term().pool().isPresent()) {
                new TermPay(term, inputs, periods, until, false)
                        .claimed()
                        .forEach(claimed -> parts.add(part(term, claimed.period(), claimed.amount())));
            } else if (term.term().isAwarded()) {
                periods.ended(inputs.figures().keySet(), term.term().cycle(), until)
                        .forEach(period -> parts.add(part(term, period, figure(term, period))));
            }
            if (term.term().unit() instanceof PayTerm.Unit.Overrides(TeamOverride override)) {
                below.addAll(below(term.term(), override, superiors));
            }
        }
        return new Claims(inputs.participant(), parts, below);
    }

    private Surroundings around(Period period) {
        return new Surroundings(inputs.figures().getOrDefault(period.name(), List.of()), List.of());
    }

    private Value figure(BoundTerm term, Period period) {
        return evaluated(term.part().figure(), period, Value.of(BigDecimal.ZERO));
    }

    private Value evaluated(Optional<BoundFormula> formula, Period period, Value otherwise) {
        return formula.map(found -> found.evaluate(around(period))).orElse(otherwise);
    }

    private Claims.Part part(BoundTerm term, Period period, Value amount) {
        return new Claims.Part(
                inputs.participant(),
                term.term().name(),
                period.name(),
                evaluated(term.conditions().when(), period, YES),
                evaluated(term.part().group(), period, EVERYBODY),
                amount,
                term.part().given().stream()
                        .map(given -> given.evaluate(around(period)))
                        .toList());
    }

    /** The lines of the terms that count, added up as far as they have the same period and superiors. */
    private List<Claims.Below> below(PayTerm term, TeamOverride override, Superiors superiors) {
        record Turn(String period, List<String> superiors) {}
        Map<Turn, Value> sums = new LinkedHashMap<>();
        for (String of : override.of()) {
            for (TermPay.Based based : lines(of)) {
                LocalDate day = based.line().day();
                Optional<Period> period = periods.of(term.cycle(), day)
                        .filter(found -> !found.days().to().isAfter(until));
                List<String> above = period.isEmpty() ? List.of() : superiors.above(inputs.participant(), day);
                if (period.isPresent() && !above.isEmpty()) {
                    sums.merge(new Turn(period.get().name(), above), amount(based, override), PersonClaims::plus);
                }
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Claims.Below(
                        inputs.participant(),
                        term.name(),
                        sum.getKey().period(),
                        sum.getKey().superiors(),
                        sum.getValue()))
                .toList();
    }

    private List<TermPay.Based> lines(String term) {
        return lines.computeIfAbsent(
                term,
                name -> terms.stream()
                        .filter(known -> known.term().name().equals(name))
                        .findFirst()
                        .map(found -> new TermPay(found, inputs, periods, until, false).based())
                        .orElse(List.of()));
    }

    /** What of a line counts; where those above do without what is not known, it is 0. */
    private static Value amount(TermPay.Based based, TeamOverride override) {
        PayLine line = based.line();
        boolean known = line.absent().isEmpty() && !line.waits() && based.base().isPresent();
        if (!known) {
            return override.missing() == Missing.LEAVE_OUT
                    ? Value.of(BigDecimal.ZERO)
                    : Value.notYet(Reason.Cause.PENDING, line.term());
        }
        return switch (override.step()) {
            case BASE -> based.base();
            case EXPECTED -> Value.of(line.expected());
            case EARNED -> Value.of(line.earned());
            case PAYABLE -> Value.of(line.payable());
        };
    }

    private static Value plus(Value one, Value other) {
        if (!(one instanceof Value.Decimal(BigDecimal sum))) {
            return one;
        }
        return other instanceof Value.Decimal(BigDecimal more) ? Value.of(sum.add(more)) : other;
    }
}
