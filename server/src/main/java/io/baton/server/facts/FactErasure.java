package io.baton.server.facts;

import io.baton.core.fact.BuiltInTable;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what people wrote about a person out of the facts and of what they were before. Numbers, days and keys stay, so that no
 * figure changes; the next state is written anew, and nothing is calculated again (rule L3).
 */
@Service
public class FactErasure {

    /** What stands where a text is needed. */
    public static final String NOTHING = "-";

    /** What people write about somebody, by table. */
    private static final Map<BuiltInTable, String> WRITTEN = Map.of(
            BuiltInTable.PEOPLE, "name",
            BuiltInTable.RATINGS, "reason",
            BuiltInTable.EXEMPTIONS, "reason",
            BuiltInTable.OBJECTIVES, "title",
            BuiltInTable.DECISIONS, "reason",
            BuiltInTable.MANUAL_LINES, "reason",
            BuiltInTable.OPENING_BALANCES, "reason");

    /** Who did something about anybody. */
    private static final Set<String> DOERS = Set.of("by", "approved_by");

    /** No figure is of that day: what depends on days is not made again. */
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    private final Catalogues catalogues;
    private final JdbcClient database;
    private final Clock clock;

    FactErasure(Catalogues catalogues, JdbcClient database, Clock clock) {
        this.catalogues = catalogues;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Whose facts they are.
     *
     * @param person the number, which stays
     * @param names a regular expression of PostgreSQL that finds how the person was called
     * @param sender who does so, as loads name it
     */
    public record Erased(String person, String names, String sender) {

        private Map<String, Object> parameters() {
            // a backslash would begin a reference to what was found
            return Map.of("person", person, "names", names, "number", person.replace("\\", "\\\\"));
        }
    }

    /** Takes it out of all types that there ever were. */
    @Transactional
    public void erase(Erased erased) {
        // no load comes in between
        database.sql("UPDATE fact_load_counter SET last = last").update();
        for (FactType type : catalogues.ever()) {
            int changed = own(type, erased) + doers(type, erased) + before(type, erased);
            if (changed > 0) {
                renew(type, erased.sender());
            }
        }
    }

    /** A column and what it becomes, in SQL. */
    private record Change(String column, String value) {

        String set() {
            return FactTable.quoted(column) + " = " + value;
        }

        String differs() {
            return FactTable.quoted(column) + " IS DISTINCT FROM " + value;
        }
    }

    private int own(FactType type, Erased erased) {
        List<Change> changes = texts(type).stream()
                .map(field -> new Change(field.name(), value(type, field, FactTable.quoted(field.name()))))
                .toList();
        return change(type, changes, FactTable.quoted(participant(type)) + " = :person AND ", erased);
    }

    private int doers(FactType type, Erased erased) {
        List<Change> changes = type.fields().stream()
                .filter(field -> isBuiltIn(type) && DOERS.contains(field.name()))
                .map(field -> new Change(field.name(), called(FactTable.quoted(field.name()))))
                .toList();
        return change(type, changes, "", erased);
    }

    private int change(FactType type, List<Change> changes, String whose, Erased erased) {
        if (changes.isEmpty()) {
            return 0;
        }
        return database.sql("UPDATE " + new FactTable(type).name() + " SET "
                        + changes.stream().map(Change::set).collect(Collectors.joining(", ")) + " WHERE " + whose + "("
                        + changes.stream().map(Change::differs).collect(Collectors.joining(" OR ")) + ")")
                .params(erased.parameters())
                .update();
    }

    private int before(FactType type, Erased erased) {
        List<String> parts = new ArrayList<>();
        for (Field field : texts(type)) {
            String name = "'" + field.name() + "'";
            parts.add(name + ", " + value(type, field, "content ->> " + name));
        }
        if (parts.isEmpty()) {
            return 0;
        }
        return database.sql("UPDATE fact_history SET content = content || jsonb_build_object("
                        + String.join(", ", parts) + ") WHERE type = :type AND content ->> '" + participant(type)
                        + "' = :person")
                .params(erased.parameters())
                .param("type", type.name())
                .update();
    }

    private static String value(FactType type, Field field, String now) {
        if (!isWritten(type, field)) {
            return called(now);
        }
        return field.required() ? "'" + NOTHING + "'" : "NULL::text";
    }

    private static String called(String now) {
        return "regexp_replace(" + now + ", :names, :number, 'gi')";
    }

    private static boolean isWritten(FactType type, Field field) {
        return WRITTEN.entrySet().stream()
                .anyMatch(known -> known.getKey().label().equals(type.name())
                        && known.getValue().equals(field.name()));
    }

    private static boolean isBuiltIn(FactType type) {
        return WRITTEN.keySet().stream().anyMatch(table -> table.label().equals(type.name()));
    }

    /** Texts beside what rows are found by; none where rows are nobody's. */
    private static List<Field> texts(FactType type) {
        return participant(type).isEmpty()
                ? List.of()
                : type.fields().stream()
                        .filter(field -> field.kind() == Kind.TEXT
                                && !field.name().equals(participant(type))
                                && !type.key().contains(field.name()))
                        .toList();
    }

    /** The field that says whose row it is; empty where rows are nobody's. */
    public static String participant(FactType type) {
        return type.name().equals(BuiltInTable.PARAMETERS.label()) ? BuiltInTable.PARTICIPANT : type.participant();
    }

    private void renew(FactType type, String sender) {
        database.sql("WITH next AS (UPDATE fact_load_counter SET last = last + 1 RETURNING last)"
                        + " INSERT INTO fact_load (number, type, source, sender, taken_at, new_rows, changed_rows, first_day)"
                        + " SELECT last, ?, ?, ?, ?, 0, 0, ? FROM next")
                .params(type.name(), NOTHING, sender, OffsetDateTime.now(clock), NO_DAY)
                .update();
    }
}
