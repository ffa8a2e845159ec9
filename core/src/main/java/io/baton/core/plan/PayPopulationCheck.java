package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactType;
import io.baton.core.formula.Expression;
import io.baton.core.pay.Contest;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.Pool;
import io.baton.core.pay.TeamOverride;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what depends on everybody: pools, contests, overrides of superiors (rules M8, M12). */
record PayPopulationCheck(Plan plan, Figures figures, PayFormulas formulas, Problems problems) {

    private static final Set<Kind> TEXT = Set.of(Kind.TEXT);
    private static final Set<Kind> NUMBERS =
            EnumSet.allOf(Kind.class).stream().filter(Kind::isNumeric).collect(Collectors.toUnmodifiableSet());

    /** The names that formulas of a term may use beside figures: what came out for somebody. */
    static Map<String, Kind> own(PayTerm term) {
        return term.isAwarded() ? Map.of(PayTerm.AWARD, Kind.MONEY) : Map.of();
    }

    /**
     * Checks a term.
     *
     * @param bases the kinds of the bases of all terms, as far as they are known
     */
    void check(PayTerm term, Map<String, Kind> bases) {
        term.pool().ifPresent(pool -> pool(term, pool));
        switch (term.unit()) {
            case PayTerm.Unit.Contests(Contest contest) -> contest(term, contest);
            case PayTerm.Unit.Overrides(TeamOverride override) -> override(term, override, bases);
            case PayTerm.Unit.Periods _, PayTerm.Unit.Deals _ -> {}
        }
    }

    private PayNames names() {
        return new PayNames(figures, Optional.<FactType>empty(), Map.of());
    }

    private Location at(PayTerm term, String key) {
        return plan.where("pay", "terms", term.name(), key);
    }

    private void pool(PayTerm term, Pool pool) {
        Location at = at(term, "pool");
        formulas.of(pool.size(), names(), PayCheck.MONEY, at);
        within(pool.within(), at);
        negative(pool.size(), "pool", at);
    }

    private void within(Optional<Expression> within, Location at) {
        within.ifPresent(text -> formulas.of(text, names(), TEXT, at));
    }

    private void contest(PayTerm term, Contest contest) {
        Location at = at(term, "contest");
        formulas.of(contest.by(), names(), NUMBERS, at);
        within(contest.within(), at);
        for (Expression prize : contest.prizes()) {
            formulas.of(prize, names(), PayCheck.MONEY, at);
            negative(prize, "prize", at);
        }
    }

    private void negative(Expression amount, String what, Location at) {
        Bounds.literal(amount)
                .map(Expression.Literal::value)
                .filter(value -> value instanceof Value.Decimal(BigDecimal number) && number.signum() <= 0)
                .ifPresent(_ -> problems.error(at, "a " + what + " is above 0", "write a greater amount"));
    }

    private void override(PayTerm term, TeamOverride override, Map<String, Kind> bases) {
        Location at = at(term, "override");
        for (Expression level : override.levels()) {
            formulas.of(level, names(), PayCheck.SHARES, at);
        }
        List<String> terms = plan.pay().terms().stream()
                .filter(known -> !known.isOfEverybody())
                .map(PayTerm::name)
                .toList();
        override.of().stream().filter(name -> !terms.contains(name)).forEach(name -> unknown(name, terms, at));
        if (override.step() == TeamOverride.Step.BASE) {
            override.of()
                    .forEach(name -> Optional.ofNullable(bases.get(name))
                            .filter(kind -> !PayCheck.MONEY.contains(kind))
                            .ifPresent(kind -> problems.error(
                                    at,
                                    "the base of '" + name + "' is a " + kind.label() + ", not money",
                                    "take another step, such as earned")));
        }
    }

    private void unknown(String name, List<String> terms, Location at) {
        if (plan.pay().term(name).isPresent()) {
            problems.error(
                    at,
                    "'" + name + "' depends on everybody itself",
                    "name terms that a person earns alone, such as a commission");
        } else if (!plan.unreadable().contains(name)) {
            problems.error(at, "there is no pay term '" + name + "'", Suggestion.forUnknown(name, terms));
        }
    }
}
