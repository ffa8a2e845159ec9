package io.baton.engine.live;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.value.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose own figures a changed fact may change: those who have it or had it, get a part of it or did, by what the facts are now.
 * Rather one too many than one too few; what depends on everybody is not asked for.
 */
public final class Touching {

    private final Set<LiveFacts.Wanted> wanted;
    private final CurrentFacts source;

    /**
     * For what figures are made of.
     *
     * @param source gives the facts as they are after the change
     */
    public Touching(Collection<LiveFacts.Wanted> wanted, CurrentFacts source) {
        this.wanted = new HashSet<>(wanted);
        this.source = source;
    }

    /** The people, in the order of their ids. */
    public Set<String> people(FactChange change) {
        Set<String> people = new TreeSet<>();
        List<FactRow> rows = change.rows().toList();
        for (LiveFacts.Wanted facts : wanted) {
            if (facts.type().equals(change.type())) {
                of(facts, rows, people);
            } else if (LiveFacts.tables(facts).contains(change.type())) {
                people.addAll(participants(change.type(), rows));
                of(facts, creditedBy(facts, change.type(), rows), people);
            }
            for (LiveFacts.Following following : facts.following()) {
                if (following.type().equals(change.type())) {
                    String key = facts.type().key().getFirst();
                    of(facts, find(facts.type(), key, values(rows, following.deal())), people);
                }
            }
        }
        return people;
    }

    /** Those whose a fact is, and those who get a part of it. */
    private void of(LiveFacts.Wanted facts, List<FactRow> rows, Set<String> people) {
        people.addAll(participants(facts.type(), rows));
        for (FactType table : LiveFacts.tables(facts)) {
            for (String field : LiveFacts.tied(facts, table)) {
                people.addAll(participants(table, find(table, field, values(rows, field))));
            }
        }
    }

    /** What rows of a table of crediting are about: one more of them may take facts from somebody else. */
    private List<FactRow> creditedBy(LiveFacts.Wanted facts, FactType table, List<FactRow> rows) {
        return LiveFacts.tied(facts, table).stream()
                .flatMap(field -> find(facts.type(), field, values(rows, field)).stream())
                .toList();
    }

    private List<FactRow> find(FactType type, String field, List<Value> values) {
        return values.isEmpty() ? List.of() : source.find(type, field, values);
    }

    private static List<Value> values(List<FactRow> rows, String field) {
        return rows.stream()
                .map(row -> row.value(field))
                .filter(Value::isPresent)
                .distinct()
                .toList();
    }

    private static List<String> participants(FactType type, List<FactRow> rows) {
        return values(rows, type.participant()).stream()
                .map(value -> ((Value.Text) value).text())
                .toList();
    }
}
