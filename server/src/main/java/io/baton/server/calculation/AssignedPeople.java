package io.baton.server.calculation;

import io.baton.core.fact.BuiltInTable;
import io.baton.core.fact.FactRow;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Table;
import io.baton.server.audit.Actor;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactFiles;
import io.baton.server.facts.FactLoad;
import io.baton.server.organisation.Assignment;
import io.baton.server.organisation.OrganisationChanged;
import io.baton.server.organisation.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets calculations know what pages change in the organisation: the tables of people and assignments beside facts hold what files
 * said of it, and are made to say the same in the same transaction.
 */
@Component
class AssignedPeople {

    private final Catalogues catalogues;
    private final FactBase facts;

    AssignedPeople(Catalogues catalogues, FactBase facts) {
        this.catalogues = catalogues;
        this.facts = facts;
    }

    @EventListener
    void follow(OrganisationChanged changed) {
        // before the first catalogue nothing is calculated, and files bring these tables with it
        catalogues.current().ifPresent(catalogue -> follow(catalogue, changed));
    }

    private void follow(Catalogue catalogue, OrganisationChanged changed) {
        List<FactRow> people = changed.people().stream()
                .map(id -> new FactRow(Map.of(BuiltInTable.PARTICIPANT, new Value.Text(id)), Map.of()))
                .toList();
        if (!people.isEmpty()) {
            take(catalogue, BuiltInTable.PEOPLE, changed.actor(), people, FactLoad.Taking.GOOD_ROWS);
        }
        List<FactRow> assignments =
                changed.assignments().stream().map(AssignedPeople::row).toList();
        take(catalogue, BuiltInTable.ASSIGNMENTS, changed.actor(), assignments, FactLoad.Taking.INSTEAD_OF_ALL);
    }

    private void take(
            Catalogue catalogue, BuiltInTable builtIn, Actor actor, List<FactRow> rows, FactLoad.Taking taking) {
        Table table = catalogue
                .ofOwnFiles((_, _) -> false)
                .table(builtIn.label())
                .orElseThrow(() -> new IllegalStateException("every catalogue has " + builtIn.label()));
        List<FactLoad.Line> lines = new ArrayList<>();
        IntStream.range(0, rows.size()).forEach(i -> lines.add(new FactLoad.Line(i + 1L, rows.get(i))));
        facts.take(
                new FactLoad(table, FactFiles.SOURCE, actor.sender(), lines, List.of(), taking, Optional.empty()),
                _ -> "");
    }

    /** As files say it: what is empty is not there. */
    private static FactRow row(Assignment assignment) {
        Place place = assignment.place();
        Map<String, Value> values = new HashMap<>();
        put(values, BuiltInTable.PARTICIPANT, assignment.person());
        put(values, "role", place.role());
        put(values, "unit", place.unit());
        put(values, "superior", place.superior());
        put(values, "position", place.position());
        put(values, "territory", place.territory());
        put(values, "from", assignment.days().from());
        put(values, "to", assignment.days().to());
        return new FactRow(values, Map.of());
    }

    private static void put(Map<String, Value> values, String field, String text) {
        if (!text.isEmpty()) {
            values.put(field, new Value.Text(text));
        }
    }

    private static void put(Map<String, Value> values, String field, LocalDate day) {
        if (!day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX)) {
            values.put(field, new Value.Day(day));
        }
    }
}
