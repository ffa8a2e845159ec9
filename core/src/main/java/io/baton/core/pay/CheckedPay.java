package io.baton.core.pay;

import io.baton.core.credit.CreditRules;
import io.baton.core.fact.FactType;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.Expression;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan pays, with its names known and its kinds fitting. Immutable. */
public final class CheckedPay {

    /** Of a plan that pays nothing. */
    public static final CheckedPay NONE =
            new CheckedPay(Pay.NONE, new IdentityHashMap<>(), new Reads(Map.of(), Map.of(), Map.of()), List.of());

    private final Pay pay;
    private final IdentityHashMap<Expression, CheckedFormula> formulas;
    private final Reads reads;
    private final List<String> figures;

    /**
     * What is read of facts.
     *
     * @param types the fact types, by name
     * @param crediting to whom deals are credited, by type; others to their own participant
     * @param currencies in which currency deals are, by term; others in that of the plan
     */
    public record Reads(
            Map<String, FactType> types, Map<String, CreditRules> crediting, Map<String, DealCurrency> currencies) {
        public Reads {
            types = Map.copyOf(types);
            crediting = Map.copyOf(crediting);
            currencies = Map.copyOf(currencies);
        }
    }

    /**
     * Checked pay.
     *
     * @param formulas its formulas, found by identity
     * @param figures the figures of a period that its formulas name, sorted
     */
    public CheckedPay(
            Pay pay, IdentityHashMap<Expression, CheckedFormula> formulas, Reads reads, List<String> figures) {
        this.pay = pay;
        this.formulas = new IdentityHashMap<>(formulas);
        this.reads = reads;
        this.figures = List.copyOf(figures);
    }

    /** As the plan says it. */
    public Pay pay() {
        return pay;
    }

    /** The figures of a period that its formulas name, sorted. */
    public List<String> figures() {
        return figures;
    }

    /**
     * Whether what a term pays for a period follows the days on which somebody has the plan: each version then pays for its own
     * days (rule M17).
     */
    public boolean isProrated(PayTerm term) {
        return Stream.of(Optional.of(term.base()), term.plus(), term.factor())
                .flatMap(Optional::stream)
                .flatMap(Amount::expressions)
                .flatMap(expression -> formula(expression).inputs().stream())
                .anyMatch(name -> name.startsWith("present_"));
    }

    /** To whom the deals of a type are credited; empty where to their own participant. */
    public Optional<CreditRules> crediting(String type) {
        return Optional.ofNullable(reads.crediting().get(type));
    }

    /** In which currency the deals of a term are; empty where in that of the plan. */
    public Optional<DealCurrency> currency(PayTerm term) {
        return Optional.ofNullable(reads.currencies().get(term.name()));
    }

    /** The names of the fact types that it reads, also of those by which deals are credited. */
    public Set<String> types() {
        Set<String> names = new TreeSet<>(reads.types().keySet());
        for (String type : reads.types().keySet()) {
            crediting(type).ifPresent(rules -> rules.tables().forEach(table -> names.add(table.name())));
        }
        return names;
    }

    /** A fact type that it reads. */
    public FactType type(String name) {
        return found(reads.types().get(name), name);
    }

    /** A formula of one of its terms, ready to run. */
    public CheckedFormula formula(Expression expression) {
        return found(formulas.get(expression), "formula");
    }

    private static <T> T found(@Nullable T part, String name) {
        if (part == null) {
            throw new NoSuchElementException("no such part of the pay: " + name);
        }
        return part;
    }
}
