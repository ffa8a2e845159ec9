package io.baton.server.intake;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.file.BadCell;
import io.baton.engine.live.FactChange;
import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactLoad;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Words;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Puts into words what a file would do. It shows facts of people as they are, which is written down like any look. */
@Component
@ConditionalOnWebApplication
class Previews {

    private static final int MOST_ERRORS = 100;
    private static final int MOST_GROUPS = 10;
    private static final int MOST_ROWS = 10;
    private static final int MOST_STRANGERS = 5;

    private final Catalogues catalogues;
    private final Sight sight;
    private final People people;
    private final Today today;

    Previews(Catalogues catalogues, Sight sight, People people, Today today) {
        this.catalogues = catalogues;
        this.sight = sight;
        this.people = people;
        this.today = today;
    }

    /** A group of errors by column and reason. */
    private record Same(String column, String reason) {}

    Preview of(Account account, Words words, Named named, FactBase.Compared found) {
        FactLoad.Taken taken = found.taken();
        Scope scope = sight.list(account, Resource.PERFORMANCE, today.now());
        List<BadCell> cells = taken.refused().stream()
                .flatMap(refused -> refused.cells().stream())
                .toList();
        Reasons reasons = new Reasons(words);
        long good = taken.newRows() + taken.changedRows() + taken.goneRows();
        return new Preview(
                new Preview.Counts(
                        words.count(taken.newRows()),
                        words.count(taken.changedRows()),
                        taken.goneRows() > 0 ? words.count(taken.goneRows()) : "",
                        words.count(taken.unchangedRows()),
                        words.count(taken.refused().size())),
                !cells.isEmpty(),
                good > 0,
                IntakeTables.isOfOrganisation(named.table())
                        ? ""
                        : strangers(words, scope, named.table().type(), found.changes()),
                groups(words, reasons, cells),
                cells.stream()
                        .limit(MOST_ERRORS)
                        .map(cell -> new Preview.Wrong(
                                words.count(cell.line()),
                                cell.column(),
                                cell.value(),
                                reasons.what(cell.reason()),
                                reasons.mend(cell.reason())))
                        .toList(),
                cells.size() > MOST_ERRORS ? words.say("errors.more", words.count(cells.size() - MOST_ERRORS)) : "",
                shown(named).map(named::title).toList(),
                found.changes().stream()
                        .limit(MOST_ROWS)
                        .map(change -> row(words, named, change))
                        .toList());
    }

    private String strangers(Words words, Scope scope, FactType type, List<FactChange> changes) {
        Set<String> ids = changes.stream()
                .flatMap(change -> change.after().stream())
                .map(row -> row.value(type.participant()))
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .collect(Collectors.toCollection(TreeSet::new));
        ids.removeAll(people.names(scope, ids, today.now()).keySet());
        return ids.isEmpty()
                ? ""
                : words.say(
                        "strangers",
                        words.count(ids.size()),
                        ids.stream().limit(MOST_STRANGERS).collect(Collectors.joining(", ")));
    }

    private static List<Preview.Group> groups(Words words, Reasons reasons, List<BadCell> cells) {
        Map<Same, Long> counts = cells.stream()
                .collect(Collectors.groupingBy(
                        cell -> new Same(cell.column(), reasons.sort(cell.reason())), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Same, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(
                                same -> same.getKey().column() + same.getKey().reason()))
                .limit(MOST_GROUPS)
                .map(same ->
                        new Preview.Group(same.getKey().column(), same.getKey().reason(), words.count(same.getValue())))
                .toList();
    }

    private static Stream<Field> shown(Named named) {
        return named.table().type().fields().stream();
    }

    private Preview.Row row(Words words, Named named, FactChange change) {
        ValueTexts texts = new ValueTexts(words, zone());
        FactRow after = change.after().or(change::before).orElseThrow();
        Map<String, String> before = new TreeMap<>();
        change.before()
                .ifPresent(row -> shown(named)
                        .filter(field -> !row.value(field.name()).equals(after.value(field.name())))
                        .forEach(field ->
                                before.put(field.name(), words.say("was", texts.of(row.value(field.name()))))));
        return new Preview.Row(
                words.say(state(change)),
                shown(named)
                        .map(field -> new Preview.Cell(
                                texts.of(after.value(field.name())), before.getOrDefault(field.name(), "")))
                        .toList());
    }

    private static String state(FactChange change) {
        if (change.before().isEmpty()) {
            return "row.new";
        }
        return change.after().isEmpty() ? "row.gone" : "row.changed";
    }

    private ZoneId zone() {
        // before the first catalogue only the organisation is brought, which has days and no times
        return catalogues.current().map(Catalogue::zone).orElse(ZoneOffset.UTC);
    }
}
