package io.baton.server.facts;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Table;
import io.baton.engine.live.CurrentFacts;
import io.baton.engine.live.FactChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts as they are, and whatever changes them. */
@Service
public class FactBase implements CurrentFacts {

    /** A program that had no answer asks again within minutes. */
    private static final Duration KEPT_ANSWERS = Duration.ofDays(30);

    private final JdbcClient database;
    private final JdbcTemplate statements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FactBase(JdbcClient database, JdbcTemplate statements, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.statements = statements;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is no fact of a type. */
    boolean isEmpty(FactType type) {
        return database.sql("SELECT NOT EXISTS (SELECT FROM " + new FactTable(type).name() + ")")
                .query(Boolean.class)
                .single();
    }

    /** Makes rows quick to find by some fields; the first time this may take as long as the table is long. */
    public void index(FactType type, Collection<String> fields) {
        FactTable table = new FactTable(type);
        fields.forEach(field -> statements.execute(table.index(field)));
    }

    /** The number of the last load; 0 before the first. */
    public long lastLoad() {
        return database.sql("SELECT last FROM fact_load_counter")
                .query(Long.class)
                .single();
    }

    /** The number of the last load that says something of days up to that one, or may do so; 0 for none. */
    public long lastLoad(LocalDate day) {
        return database.sql("SELECT coalesce(max(number), 0) FROM fact_load WHERE first_day IS NULL OR first_day <= ?")
                .param(day)
                .query(Long.class)
                .single();
    }

    /** The first day of which the loads behind that one say something; empty where it may be any. */
    public Optional<LocalDate> since(long load) {
        return database.sql("SELECT CASE WHEN bool_and(first_day IS NOT NULL) THEN min(first_day) END FROM fact_load"
                        + " WHERE number > ?")
                .param(load)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /**
     * Takes rows, all of them or none where the database fails; told to whoever listens for {@link FactsTaken}. Loads are taken one
     * after the other.
     *
     * @param answered gives what the sender is answered, which is kept for a request that is taken once
     */
    @Transactional
    public String take(FactLoad load, Answering answered) {
        long number = database.sql("UPDATE fact_load_counter SET last = last + 1 RETURNING last")
                .query(Long.class)
                .single();
        Optional<String> before = load.once().flatMap(once -> answerOf(load.sender(), once));
        if (before.isPresent()) {
            setLast(number - 1);
            return before.get();
        }
        Loading loading = Optional.ofNullable(statements.execute((ConnectionCallback<Loading>) connection -> {
                    Loading begun = new Loading(connection, load, number);
                    begun.take();
                    return begun;
                }))
                .orElseThrow();
        FactLoad.Taken taken = loading.taken();
        if (taken.load() == number) {
            FactsTaken facts = new FactsTaken(number, loading.changes());
            record(load, taken, facts.since());
            events.publishEvent(facts);
        } else {
            setLast(taken.load());
        }
        String answer = answered.answer(taken);
        load.once().ifPresent(once -> keep(load.sender(), once, answer));
        return answer;
    }

    /**
     * What a load would do to the facts as they are.
     *
     * @param taken what would become of its rows; its number may be another one
     * @param changes what was and what would be, of rows that are new or changed
     */
    public record Compared(FactLoad.Taken taken, List<FactChange> changes) {
        public Compared {
            changes = List.copyOf(changes);
        }
    }

    /** Compares rows with those that are there, and takes none. */
    @Transactional(readOnly = true)
    public Compared compare(FactLoad load) {
        long number = lastLoad() + 1;
        Loading loading = Optional.ofNullable(statements.execute((ConnectionCallback<Loading>) connection -> {
                    Loading begun = new Loading(connection, load, number);
                    begun.compare();
                    return begun;
                }))
                .orElseThrow();
        return new Compared(loading.taken(), loading.changes());
    }

    /**
     * Undoes a load by another one: what it brought goes, what it changed or took away is as it was before. What has changed since is left
     * as it is. Told to whoever listens for {@link FactsTaken}.
     *
     * @param load its number
     * @param sender who undoes it
     * @return empty where there is no such load, or nothing is left of it; unchanged are the rows that are left as they are
     */
    @Transactional
    public Optional<FactLoad.Taken> undo(Table table, long load, String sender) {
        long number = database.sql("UPDATE fact_load_counter SET last = last + 1 RETURNING last")
                .query(Long.class)
                .single();
        Optional<FactLoad.Taken> undone = sourceOf(table, load).flatMap(source -> {
            FactLoad counter = new FactLoad(
                    table, source, sender, List.of(), List.of(), FactLoad.Taking.GOOD_ROWS, Optional.empty());
            return undo(counter, load, number);
        });
        if (undone.isEmpty()) {
            setLast(number - 1);
        }
        return undone;
    }

    private Optional<String> sourceOf(Table table, long load) {
        return database.sql("SELECT source FROM fact_load WHERE number = ? AND type = ?")
                .params(load, table.name())
                .query(String.class)
                .optional();
    }

    private Optional<FactLoad.Taken> undo(FactLoad counter, long load, long number) {
        return Optional.ofNullable(statements.execute((ConnectionCallback<FactLoad.Taken>) connection -> {
                    Loading loading = new Loading(connection, counter, number);
                    long left = loading.undo(load);
                    List<FactChange> changes = loading.changes();
                    long gone = changes.stream()
                            .filter(change -> change.after().isEmpty())
                            .count();
                    FactLoad.Taken taken = new FactLoad.Taken(number, 0, changes.size() - gone, left, gone, List.of());
                    if (!changes.isEmpty()) {
                        FactsTaken facts = new FactsTaken(number, changes);
                        record(counter, taken, facts.since());
                        events.publishEvent(facts);
                    }
                    return taken;
                }))
                .filter(taken -> taken.changedRows() + taken.goneRows() > 0);
    }

    /** Says what became of rows in the form in which their sender reads it. */
    @FunctionalInterface
    public interface Answering {
        /** The answer. */
        String answer(FactLoad.Taken taken);
    }

    private void setLast(long number) {
        database.sql("UPDATE fact_load_counter SET last = ?").param(number).update();
    }

    private void record(FactLoad load, FactLoad.Taken taken, Optional<LocalDate> since) {
        database.sql("INSERT INTO fact_load VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        taken.load(),
                        load.table().name(),
                        load.source(),
                        load.sender(),
                        OffsetDateTime.now(clock),
                        taken.newRows(),
                        taken.changedRows())
                .param(since.orElse(null))
                .update();
    }

    /** The answer to a request that was taken before; the key of another request is refused. */
    private Optional<String> answerOf(String sender, FactLoad.Once once) {
        return database.sql(
                        "SELECT answer, encode(sha256, 'hex') FROM fact_answer WHERE sender = ? AND request_key = ?")
                .params(sender, once.key())
                .query((row, _) -> {
                    if (!row.getString(2).equals(once.sha256())) {
                        throw new AnotherRequest(once.key());
                    }
                    return row.getString(1);
                })
                .optional();
    }

    private void keep(String sender, FactLoad.Once once, String answer) {
        database.sql("INSERT INTO fact_answer VALUES (?, ?, decode(?, 'hex'), ?, ?)")
                .params(sender, once.key(), once.sha256(), answer, OffsetDateTime.now(clock))
                .update();
    }

    /** Forgets answers that no program asks for again. */
    @Scheduled(fixedDelayString = "PT1H")
    void sweep() {
        database.sql("DELETE FROM fact_answer WHERE answered_at < ?")
                .param(OffsetDateTime.now(clock).minus(KEPT_ANSWERS))
                .update();
    }

    /** All rows of a table of few rows. */
    public List<FactRow> all(FactType type) {
        FactTable table = new FactTable(type);
        return database.sql(table.select())
                .query((row, _) -> FactRows.row(row, table.columns()))
                .list();
    }

    @Override
    public List<FactRow> find(FactType type, String field, Collection<Value> values) {
        FactTable table = new FactTable(type);
        Field by = type.field(field).orElseThrow();
        Object[] texts =
                values.stream().flatMap(value -> FactRows.text(value).stream()).toArray();
        return Optional.ofNullable(statements.execute(
                        (ConnectionCallback<List<FactRow>>) connection -> find(connection, table, by, texts)))
                .orElseThrow();
    }

    private static List<FactRow> find(Connection connection, FactTable table, Field by, Object[] texts)
            throws SQLException {
        List<FactRow> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(table.selectBy(by))) {
            statement.setArray(1, connection.createArrayOf("text", texts));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(FactRows.row(row, table.columns()));
                }
            }
        }
        return found;
    }
}
