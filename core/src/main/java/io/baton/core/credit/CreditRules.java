package io.baton.core.credit;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A crediting whose names are known and whose kinds fit.
 *
 * @param type the type whose facts are credited; it has a key
 * @param splits the type with the shares: the key of the credited type, a participant, a {@value #SHARE}
 * @param assignedBy the assignments, the first that matches wins
 * @param overlays the type with who gets all of a deal besides: the key of the credited type, a participant
 * @param otherwise who gets a deal that no rule credits
 */
public record CreditRules(
        FactType type,
        Optional<FactType> splits,
        List<Assigned> assignedBy,
        Optional<FactType> overlays,
        Crediting.Otherwise otherwise) {

    /** The field of a split that says how much of the deal, a ratio. */
    public static final String SHARE = "share";

    /** The first day of an assignment; empty for ever since. */
    public static final String FROM = "from";

    /** The last day of an assignment; empty for ever after. */
    public static final String TO = "to";

    public CreditRules {
        assignedBy = List.copyOf(assignedBy);
    }

    /**
     * Who serves the values of a field.
     *
     * @param field a field of the credited type
     * @param table a type with a field of the same name, a participant, {@value #FROM} and {@value #TO}
     */
    public record Assigned(String field, FactType table) {}

    /** Decimals of a share; 0 where nothing is split. */
    public int shareDecimals() {
        return splits.flatMap(split -> split.field(SHARE)).map(Field::decimals).orElse(0);
    }

    /** The types from whose facts the credit comes. */
    public List<FactType> tables() {
        return Stream.of(splits.stream(), assignedBy.stream().map(Assigned::table), overlays.stream())
                .flatMap(types -> types)
                .distinct()
                .toList();
    }
}
