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
        Optional<Catalogue> catalogue = read(text, problems);
        catalogue.ifPresent(known -> refuseLonger(known, problems));
        if (catalogue.isEmpty() || problems.hasErrors()) {
            return new Answer.Wrong(problems.list());
        }
        if (text.equals(text())) {
            return new Answer.Set(catalogue.get());
        }
        database.sql("INSERT INTO catalogue (content, set_at, set_by) VALUES (?, ?, ?)")
                .params(text, OffsetDateTime.now(clock), by)
                .update();
        catalogue.get().tables().stream()
                .filter(table -> table.purpose().isCalculatedWith())
                .flatMap(table -> new FactTable(table.type()).definitions().stream())
                .forEach(statements::execute);
        return new Answer.Set(catalogue.get());
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
