package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.pay.Clawback;
import io.baton.core.pay.Earned;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.Related;
import io.baton.core.pay.Returns;
import io.baton.core.value.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the facts of pay: deals, and the payments, returns and cancellations that follow them. */
final class PayFactsCheck {

    private final Plan plan;
    private final Figures figures;
    private final Map<String, FactType> types;
    private final PayFormulas formulas;
    private final Problems problems;
    private final Map<String, FactType> read = new HashMap<>();

    PayFactsCheck(Plan plan, Figures figures, Map<String, FactType> types, PayFormulas formulas, Problems problems) {
        this.plan = plan;
        this.figures = figures;
        this.types = types;
        this.formulas = formulas;
        this.problems = problems;
    }

    /** The fact types that pay reads, by name. */
    Map<String, FactType> read() {
        return read;
    }

    /** What follows a deal: payments, returns, cancellations. */
    void check(PayTerm term, FactType deal, PayNames names, Optional<Kind> base) {
        if (term.earned() instanceof Earned.InProportion earned) {
            Optional<Kind> part = related(term, deal, earned.by(), "earned");
            Optional<Kind> whole = formulas.kind(earned.of(), names);
            part.ifPresent(kind -> whole.filter(of -> of != kind && of != Kind.NUMBER)
                    .ifPresent(of -> problems.error(
                            plan.where("pay", "terms", term.name(), "earned"),
                            "what is paid is a " + kind.label() + ", but the whole is a " + of.label(),
                            "compare the same kind: gross with gross, or net with net")));
        }
        returns(term, deal, base);
        clawback(term, deal);
    }

    private void returns(PayTerm term, FactType deal, Optional<Kind> base) {
        term.returns().ifPresent(returns -> {
            Optional<Kind> off = related(term, deal, returns.facts(), "returns");
            off.ifPresent(kind -> base.filter(of -> of != kind)
                    .ifPresent(of -> problems.error(
                            plan.where("pay", "terms", term.name(), "returns"),
                            "what comes off is a " + kind.label() + ", but the base is a " + of.label(),
                            "take the same kind off: gross from gross, or net from net")));
            boolean isByPayment =
                    term.earned() instanceof Earned.InProportion earned && earned.rated() == Earned.Rated.COLLECTION;
            if (isByPayment && returns.rating() == Returns.Rating.ALONE) {
                problems.error(
                        plan.where("pay", "terms", term.name(), "returns"),
                        "a return cannot be rated alone where each payment is rated on its own day",
                        "write rating: net, or let 'earned' be rated at signing");
            }
        });
    }

    private void clawback(PayTerm term, FactType deal) {
        term.clawback().ifPresent(clawback -> {
            related(term, deal, clawback.facts(), "clawback");
            type(clawback.facts().facts(), plan.where("pay", "terms", term.name(), "clawback"))
                    .ifPresent(type -> formulas.amount(
                            clawback.share(),
                            new PayNames(figures, Optional.of(type), Map.of(Clawback.DAYS_SINCE, Kind.DAYS)),
                            PayCheck.SHARES,
                            plan.where("pay", "terms", term.name(), "clawback")));
        });
    }

    private Optional<Kind> related(PayTerm term, FactType deal, Related facts, String key) {
        Location at = plan.where("pay", "terms", term.name(), key);
        Optional<FactType> type = type(facts.facts(), at);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (deal.key().size() != 1) {
            problems.error(
                    at,
                    "'" + deal.name() + "' has " + deal.key().size()
                            + " key fields; facts can only follow a deal by one",
                    "give the deals a key of one field in the catalogue");
        } else if (type.get()
                .field(facts.deal())
                .map(Field::kind)
                .filter(kind(deal)::equals)
                .isEmpty()) {
            problems.error(
                    at,
                    "'" + type.get().name() + "' has no field '" + facts.deal() + "' of the kind of the key of '"
                            + deal.name() + "'",
                    Suggestion.forUnknown(
                            facts.deal(),
                            type.get().fields().stream().map(Field::name).toList()));
        }
        date(type.get(), facts.on(), at);
        PayNames names = new PayNames(figures, type, Map.of());
        facts.where().ifPresent(where -> formulas.of(where, names, PayCheck.CONDITION, at));
        return facts.amount().flatMap(amount -> formulas.kind(amount, names));
    }

    private static Kind kind(FactType deal) {
        return deal.field(deal.key().getFirst()).map(Field::kind).orElse(Kind.TEXT);
    }

    Optional<FactType> type(String name, Location at) {
        Optional<FactType> type = Optional.ofNullable(types.get(name));
        if (type.isEmpty()) {
            problems.error(
                    at, "there are no facts of type '" + name + "'", Suggestion.forUnknown(name, types.keySet()));
        }
        type.ifPresent(found -> read.put(name, found));
        return type;
    }

    void date(FactType type, String field, Location at) {
        check(type, field, Set.of(Kind.DATE, Kind.TIME), at);
    }

    /** The same without points in time, where the day is compared outside of SQL, which alone knows the zone. */
    void onlyDate(FactType type, String field, Location at) {
        check(type, field, Set.of(Kind.DATE), at);
    }

    private void check(FactType type, String field, Set<Kind> kinds, Location at) {
        Optional<Field> found = type.field(field);
        if (found.isEmpty()) {
            problems.error(
                    at,
                    type.name() + " has no field '" + field + "'",
                    Suggestion.forUnknown(
                            field, type.fields().stream().map(Field::name).toList()));
        } else if (!kinds.contains(found.get().kind())) {
            problems.error(
                    at,
                    "'" + field + "' is a " + found.get().kind().label() + ", not a date",
                    "name a date field of " + type.name());
        }
    }
}
