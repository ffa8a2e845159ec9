package io.baton.server.facts;

import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.CatalogueReader;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.catalogue.Table;
import io.baton.engine.yaml.YamlText;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What facts there are, and the tables beside them, such as targets; the last catalogue counts. */
@Service
public class Catalogues {

    /** PostgreSQL has 63 bytes; a column of days has four more than its field. */
    private static final int LONGEST_NAME = 59;

    private final JdbcClient database;
    private final JdbcTemplate statements;
    private final Clock clock;
    private volatile Known known = new Known(0, Optional.empty());

    Catalogues(JdbcClient database, JdbcTemplate statements, Clock clock) {
        this.database = database;
        this.statements = statements;
        this.clock = clock;
    }

    /** A catalogue that was read, and its number. */
    private record Known(long id, Optional<Catalogue> catalogue) {}

    /** What a catalogue was answered. */
    public sealed interface Answer {

        /** It counts from now on. */
        record Set(Catalogue catalogue) implements Answer {}

        /** All that is wrong with it; nothing has changed. */
        record Wrong(List<Problem> problems) implements Answer {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Says which facts and tables there are: their tables are made, and columns added; nothing is ever taken away. The same again changes nothing. */
    @Transactional
    public Answer set(String text, String by) {
        Problems problems = new Problems();
        Optional<Catalogue> catalogue = sound(text, problems);
        if (catalogue.isEmpty()) {
            return new Answer.Wrong(problems.list());
        }
        if (text.equals(text())) {
            return new Answer.Set(catalogue.get());
        }
        database.sql("INSERT INTO catalogue (content, set_at, set_by) VALUES (?, ?, ?)")
                .params(text, OffsetDateTime.now(clock), by)
                .update();
        calculatedWith(catalogue.get()).forEach(type -> {
            FactTable table = new FactTable(type);
            table.definitions().forEach(statements::execute);
            columns(type).forEach((column, is) -> table.widening(column, is).ifPresent(statements::execute));
        });
        return new Answer.Set(catalogue.get());
    }

    /** What is wrong with a text as the next catalogue, at least one error; none where it could count. Nothing is changed. */
    public List<Problem> wrong(String text) {
        Problems problems = new Problems();
        return sound(text, problems).isPresent() ? List.of() : problems.list();
    }

    private Optional<Catalogue> sound(String text, Problems problems) {
        Optional<Catalogue> catalogue = read(text, problems);
        catalogue.ifPresent(known -> refuseLonger(known, problems));
        catalogue.ifPresent(known -> refuseOthers(known, problems));
        return catalogue.filter(_ -> !problems.hasErrors());
    }

    private static Stream<FactType> calculatedWith(Catalogue catalogue) {
        return catalogue.tables().stream()
                .filter(table -> table.purpose().isCalculatedWith())
                .map(Table::type);
    }

    /** What the columns of a type are in the database, by name; none where it has no table yet. */
    private Map<String, String> columns(FactType type) {
        Map<String, String> columns = new TreeMap<>();
        database.sql("SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute"
                        + " WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped")
                .param(new FactTable(type).name())
                .query(row -> {
                    columns.put(row.getString(1), row.getString(2));
                });
        return columns;
    }

    /** Facts that are there keep what they hold, and what tells them apart. */
    private void refuseOthers(Catalogue catalogue, Problems problems) {
        Map<String, FactType> before = new TreeMap<>();
        current().ifPresent(old -> calculatedWith(old).forEach(type -> before.put(type.name(), type)));
        for (Table table : catalogue.tables()) {
            FactType type = table.type();
            Optional<FactType> was = Optional.ofNullable(before.get(table.name()));
            if (table.purpose() == Purpose.FACTS
                    && was.filter(old -> !old.key().equals(type.key()) && hasRows(old))
                            .isPresent()) {
                problems.error(
                        table.at(),
                        "facts of '" + table.name() + "' that are there are told apart by "
                                + (was.get().key().isEmpty()
                                        ? "nothing"
                                        : String.join(", ", was.get().key())),
                        "keep the key, or give the facts with the other key another name");
            }
            columns(type)
                    .forEach((column, is) -> new FactTable(type)
                            .conflict(column, is)
                            .ifPresent(field -> problems.error(
                                    table.at(),
                                    "the field '" + field + "' of '" + table.name() + "' was of another kind",
                                    "give the field of the other kind another name")));
        }
    }

    private boolean hasRows(FactType type) {
        return !columns(type).isEmpty()
                && database.sql("SELECT EXISTS (SELECT FROM " + new FactTable(type).name() + ")")
                        .query(Boolean.class)
                        .single();
    }

    /** The database would cut longer names, and take two for one. */
    private static void refuseLonger(Catalogue catalogue, Problems problems) {
        for (Table table : catalogue.tables()) {
            Stream.concat(
                            Stream.of(table.name()),
                            table.type().fields().stream().map(Field::name))
                    .filter(name -> name.length() > LONGEST_NAME)
                    .forEach(name -> problems.error(
                            table.at(),
                            "the name '" + name + "' is longer than " + LONGEST_NAME + " characters",
                            "choose a shorter one"));
        }
    }

    private static Optional<Catalogue> read(String text, Problems problems) {
        return YamlText.read("catalogue.yaml", text, problems).flatMap(node -> CatalogueReader.read(node, problems));
    }

    /** The number of the catalogue that counts; a later one is greater; 0 where none was set. */
    public long number() {
        return database.sql("SELECT coalesce(max(id), 0) FROM catalogue")
                .query(Long.class)
                .single();
    }

    /** Its text; empty where none was set. */
    public String text() {
        return database.sql("SELECT content FROM catalogue ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The catalogue that counts; empty where none was set. */
    public Optional<Catalogue> current() {
        long last = number();
        if (last != known.id()) {
            known = new Known(
                    last,
                    database.sql("SELECT content FROM catalogue WHERE id = ?")
                            .param(last)
                            .query(String.class)
                            .optional()
                            .flatMap(text -> read(text, new Problems())));
        }
        return known.catalogue();
    }

    /** The types of all catalogues that ever counted, each as the last one says; their tables are still there. */
    public Collection<FactType> ever() {
        Map<String, FactType> types = new TreeMap<>();
        database.sql("SELECT content FROM catalogue ORDER BY id").query(String.class).list().stream()
                .flatMap(text -> read(text, new Problems()).stream())
                .flatMap(catalogue -> catalogue.tables().stream())
                .filter(table -> table.purpose().isCalculatedWith())
                .forEach(table -> types.put(table.name(), table.type()));
        return types.values();
    }

    /** What rows may be sent of: fact types, and targets beside them; the organisation has pages of its own. */
    public static boolean isSent(Table table) {
        return table.purpose() == Purpose.FACTS || table.purpose() == Purpose.TARGETS;
    }

    /** A fact type or table as rows of it are sent: with a column for each field; empty where there is none of that name. */
    public Optional<Table> table(String type) {
        return current()
                .map(catalogue -> catalogue.ofOwnFiles((_, _) -> false))
                .flatMap(catalogue -> catalogue.table(type))
                .filter(Catalogues::isSent);
    }
}
