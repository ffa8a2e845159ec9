package io.baton.server.facts;

import io.baton.core.credit.CreditRules;
import io.baton.core.fact.BuiltInTable;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.engine.live.FactChange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts were taken; told once they are safe.
 *
 * @param load the number of the load
 * @param changes what was and what is
 */
public record FactsTaken(long load, List<FactChange> changes) {

    private static final Set<String> TABLES =
            Arrays.stream(BuiltInTable.values()).map(BuiltInTable::label).collect(Collectors.toSet());

    public FactsTaken {
        changes = List.copyOf(changes);
    }

    /** Whether they stand in a table beside facts, such as targets, which says something of anybody. */
    public boolean isBesideFacts() {
        return changes.stream().anyMatch(change -> TABLES.contains(change.type().name()));
    }

    /** The first day of which they say something; empty where it may be any: splits name none, assignments may have no beginning. */
    public Optional<LocalDate> since() {
        if (isBesideFacts()
                || changes.stream().anyMatch(change -> change.rows().anyMatch(row -> isOfAnyDay(change.type(), row)))) {
            return Optional.empty();
        }
        return changes.stream()
                .flatMap(change -> change.rows().flatMap(FactsTaken::days))
                .min(LocalDate::compareTo);
    }

    private static boolean isOfAnyDay(FactType type, FactRow row) {
        boolean hasNoBeginning = type.field(CreditRules.FROM).isPresent()
                && row.day(CreditRules.FROM).isEmpty();
        return hasNoBeginning || days(row).findAny().isEmpty();
    }

    private static Stream<LocalDate> days(FactRow row) {
        return Stream.concat(
                row.days().values().stream(), row.values().keySet().stream().flatMap(field -> row.day(field).stream()));
    }
}
