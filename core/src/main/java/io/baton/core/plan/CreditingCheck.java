package io.baton.core.plan;

import io.baton.core.credit.CreditRules;
import io.baton.core.credit.Crediting;
import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that the rules of crediting find the fields that they need (rule M8). */
record CreditingCheck(Plan plan, Map<String, FactType> types, Problems problems) {

    private static final String SPLITS = "splits";
    private static final String ASSIGNED_BY = "assigned by";

    /** The rules by the type whose facts they credit; without those against which something was said. */
    Map<String, CreditRules> check() {
        Map<String, CreditRules> rules = new HashMap<>();
        for (Crediting crediting : plan.crediting()) {
            long before = problems.errorCount();
            type(crediting.factType(), crediting.at())
                    .map(type -> rules(crediting, type))
                    .filter(_ -> problems.errorCount() == before)
                    .ifPresent(checked -> rules.put(crediting.factType(), checked));
        }
        return rules;
    }

    private CreditRules rules(Crediting crediting, FactType type) {
        if (type.key().isEmpty()) {
            problems.error(
                    crediting.at(),
                    "facts of type '" + type.name() + "' have no key, so that their deals cannot be told apart",
                    "give the type a key in the catalogue");
        }
        Optional<FactType> splits = crediting.splits().flatMap(name -> splits(type, name));
        List<CreditRules.Assigned> assigned = new ArrayList<>();
        crediting.assignedBy().forEach(by -> assigned(type, by).ifPresent(assigned::add));
        Optional<FactType> overlays = crediting.overlays().flatMap(name -> overlays(type, name));
        return new CreditRules(type, splits, assigned, overlays, crediting.otherwise());
    }

    private Optional<FactType> splits(FactType credited, String name) {
        Location at = plan.where("crediting", credited.name(), SPLITS);
        return other(credited, name, at).map(found -> {
            credited.key().forEach(field -> same(credited, found, field, at));
            needs(found, CreditRules.SHARE, Kind.RATIO, at);
            return found;
        });
    }

    private Optional<FactType> overlays(FactType credited, String name) {
        Location at = plan.where("crediting", credited.name(), "overlays");
        return other(credited, name, at).map(found -> {
            credited.key().forEach(field -> same(credited, found, field, at));
            return found;
        });
    }

    private Optional<CreditRules.Assigned> assigned(FactType credited, Crediting.AssignedBy by) {
        Location key = plan.whereKey("crediting", credited.name(), ASSIGNED_BY, by.field());
        if (credited.field(by.field()).isEmpty()) {
            problems.error(
                    key,
                    "'" + credited.name() + "' has no field '" + by.field() + "' by which it could be assigned",
                    Suggestion.forUnknown(
                            by.field(),
                            credited.fields().stream().map(Field::name).toList()));
            return Optional.empty();
        }
        Location at = plan.where("crediting", credited.name(), ASSIGNED_BY, by.field());
        return other(credited, by.table(), at).map(found -> {
            same(credited, found, by.field(), at);
            needs(found, CreditRules.FROM, Kind.DATE, at);
            needs(found, CreditRules.TO, Kind.DATE, at);
            return new CreditRules.Assigned(by.field(), found);
        });
    }

    private Optional<FactType> other(FactType credited, String name, Location at) {
        Optional<FactType> found = type(name, at);
        if (found.filter(credited::equals).isPresent()) {
            problems.error(
                    at,
                    "'" + name + "' cannot say itself to whom it is credited",
                    "name the fact type that holds the shares or assignments");
            return Optional.empty();
        }
        return found;
    }

    private Optional<FactType> type(String name, Location at) {
        Optional<FactType> type = Optional.ofNullable(types.get(name));
        if (type.isEmpty()) {
            problems.error(
                    at, "there are no facts of type '" + name + "'", Suggestion.forUnknown(name, types.keySet()));
        }
        return type;
    }

    /** A field that ties the other type to the credited one. */
    private void same(FactType credited, FactType other, String field, Location at) {
        credited.field(field).ifPresent(found -> needs(other, field, found.kind(), at));
    }

    private void needs(FactType type, String field, Kind kind, Location at) {
        if (type.field(field).filter(found -> found.kind() == kind).isEmpty()) {
            problems.error(
                    at,
                    "'" + type.name() + "' needs a field '" + field + "' of kind " + kind.label() + " for crediting",
                    "declare it in the catalogue, or name another fact type");
        }
    }
}
