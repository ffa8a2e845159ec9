package io.baton.engine.live;

import io.baton.core.credit.Credit;
import io.baton.core.credit.CreditBook;
import io.baton.core.credit.CreditRules;
import io.baton.core.credit.Credits;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.time.DateRange;
import io.baton.core.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The facts of one person, in memory: one's own, those that are credited to that person, and what follows them. Whatever a
 * changed fact calls for is fetched with it. Not for several threads at once.
 */
public final class LiveFacts {

    private final String participant;
    private final LiveRows rows;
    private final List<Wanted> wanted = new ArrayList<>();
    private final Map<CreditRules, Book> books = new HashMap<>();
    private final List<Consumer<FactChange>> listeners = new ArrayList<>();

    /**
     * Facts that are wanted.
     *
     * @param type what they are
     * @param rules to whom they are credited; empty where to their own participant
     * @param following what follows them
     */
    public record Wanted(FactType type, Optional<CreditRules> rules, List<Following> following) {
        public Wanted {
            following = List.copyOf(following);
        }

        /** The fields by which its rows and those of its tables are looked up, by type. */
        public Map<FactType, Set<String>> keys() {
            Map<FactType, Set<String>> keys = new HashMap<>();
            add(keys, type, type.participant());
            for (FactType table : tables(this)) {
                add(keys, table, table.participant());
                for (String field : tied(this, table)) {
                    add(keys, table, field);
                    add(keys, type, field);
                }
            }
            following.forEach(next -> {
                add(keys, next.type(), next.deal());
                add(keys, type, type.key().getFirst());
            });
            return keys;
        }

        private static void add(Map<FactType, Set<String>> keys, FactType type, String field) {
            keys.computeIfAbsent(type, _ -> new TreeSet<>()).add(field);
        }
    }

    /**
     * Facts that follow others.
     *
     * @param deal their field with the first key of what they follow
     */
    public record Following(FactType type, String deal) {}

    /** Who gets what by some rules, as of some state of their tables. */
    private record Book(long version, CreditBook book) {}

    /** Nothing yet of a person. */
    public LiveFacts(String participant, CurrentFacts source) {
        this.participant = participant;
        this.rows = new LiveRows(source);
    }

    /** Whose facts they are. */
    public String participant() {
        return participant;
    }

    /** Fetches facts of the person, and goes on doing so for what changes. */
    public void want(Wanted facts) {
        if (!wanted.contains(facts)) {
            wanted.add(facts);
            List<Value> self = List.of(new Value.Text(participant));
            rows.fetch(facts.type(), facts.type().participant(), self);
            for (FactType table : tables(facts)) {
                rows.fetch(table, table.participant(), self);
                credited(facts, table, rows.of(table));
            }
            complete(facts, rows.of(facts.type()));
        }
    }

    static List<FactType> tables(Wanted facts) {
        return facts.rules().map(CreditRules::tables).orElse(List.of());
    }

    /** Fetches what rows of a table of crediting are about. */
    private void credited(Wanted facts, FactType table, Collection<FactRow> about) {
        for (String field : tied(facts, table)) {
            rows.fetch(facts.type(), field, values(about, field));
        }
    }

    /** The fields by which rows of a table of crediting belong to what is credited. */
    static List<String> tied(Wanted facts, FactType table) {
        CreditRules rules = facts.rules().orElseThrow();
        boolean isOfDeals = Stream.concat(rules.splits().stream(), rules.overlays().stream())
                .anyMatch(table::equals);
        Stream<String> key = isOfDeals ? Stream.of(facts.type().key().getFirst()) : Stream.empty();
        Stream<String> assigned = rules.assignedBy().stream()
                .filter(rule -> rule.table().equals(table))
                .map(CreditRules.Assigned::field);
        return Stream.concat(key, assigned).distinct().toList();
    }

    /** Fetches who else gets some facts, and what follows them. */
    private void complete(Wanted facts, Collection<FactRow> deals) {
        for (FactType table : tables(facts)) {
            for (String field : tied(facts, table)) {
                rows.fetch(table, field, values(deals, field));
            }
        }
        if (!facts.following().isEmpty()) {
            List<Value> keys = values(deals, facts.type().key().getFirst());
            facts.following().forEach(following -> rows.fetch(following.type(), following.deal(), keys));
        }
    }

    private static List<Value> values(Collection<FactRow> rows, String field) {
        return rows.stream().map(row -> row.value(field)).distinct().toList();
    }

    /** Tells of every change, after it was taken. */
    public void whenChanged(Consumer<FactChange> listener) {
        listeners.add(listener);
    }

    /** Takes a row in the place of the one with its key; of a type without a key it is one more. */
    public void put(FactType type, FactRow row) {
        FactChange change = rows.put(type, row);
        for (Wanted facts : wanted) {
            if (tables(facts).contains(type)) {
                credited(facts, type, List.of(row));
                complete(facts, rows.of(facts.type()));
            } else if (facts.type().equals(type)) {
                complete(facts, List.of(row));
            }
        }
        tell(change);
    }

    /**
     * Takes away a row, where there is one.
     *
     * @param key as {@link FactType#keyText} gives it
     */
    public void remove(FactType type, String key) {
        tell(rows.remove(type, key));
    }

    private void tell(FactChange change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    /** The rows of a type that are of interest, also those that come to nobody or to others. */
    public Collection<FactRow> rows(FactType type) {
        return rows.of(type);
    }

    /** Those of them in which a field has a value. */
    public Collection<FactRow> rows(FactType type, String field, Value value) {
        return rows.of(type, field, value);
    }

    /** Those of them with a day within some days. */
    List<FactRow> rows(FactType type, String dateField, DateRange days) {
        return rows.of(type, dateField, days);
    }

    /** The part of a fact that comes to the person by some rules, seen from a day; empty for none. */
    public Optional<Credit> credit(FactType type, Optional<CreditRules> rules, FactRow row, LocalDate day) {
        return credits(type, rules).of(row, day).stream()
                .filter(credit -> credit.person().equals(participant))
                .findFirst();
    }

    /** Who gets facts of a type now. */
    Credits credits(FactType type, Optional<CreditRules> rules) {
        return rules.<Credits>map(known -> book(known)).orElseGet(() -> Credits.toOwner(type));
    }

    private CreditBook book(CreditRules rules) {
        long version = rules.tables().stream().mapToLong(rows::version).sum();
        Book book = books.get(rules);
        if (book == null || book.version() != version) {
            Map<String, Collection<FactRow>> tables = new HashMap<>();
            rules.tables().forEach(table -> tables.put(table.name(), rows.of(table)));
            book = new Book(version, new CreditBook(rules, tables));
            books.put(rules, book);
        }
        return book.book();
    }
}
