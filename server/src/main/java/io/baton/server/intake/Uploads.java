package io.baton.server.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The files that people have brought; what waits too long is dropped. */
@Repository
@ConditionalOnWebApplication
class Uploads {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final String ALL = "SELECT *, content IS NOT NULL AS kept FROM upload WHERE type = ? AND ";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Uploads(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** A file as it comes. */
    record Brought(String type, String name, String sha256, Reading reading, long account) {}

    /** Keeps a file; gives its number. */
    long keep(Brought file, byte[] content) {
        return database.sql("INSERT INTO upload (type, name, sha256, bytes, content, reading, made_at, made_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?) RETURNING id")
                .params(
                        file.type(),
                        file.name(),
                        file.sha256(),
                        content.length,
                        content,
                        json.writeValueAsString(file.reading()),
                        OffsetDateTime.now(clock),
                        file.account())
                .query(Long.class)
                .single();
    }

    /** A file of that type. */
    Optional<Upload> find(String type, long id) {
        return database.sql(ALL + "id = ?")
                .params(type, id)
                .query((row, _) -> upload(row))
                .optional();
    }

    /** Files of that type that wait, the newest first. */
    List<Upload> waiting(String type) {
        return database.sql(ALL + "load IS NULL ORDER BY id DESC")
                .params(type)
                .query((row, _) -> upload(row))
                .list();
    }

    /** The last of the files with the same content that was taken before. */
    Optional<Upload> takenBefore(Upload upload) {
        return database.sql(ALL + "sha256 = ? AND load IS NOT NULL AND id <> ? ORDER BY load DESC LIMIT 1")
                .params(upload.type(), upload.sha256(), upload.id())
                .query((row, _) -> upload(row))
                .optional();
    }

    /** The content of a file; empty where it was dropped. */
    Optional<byte[]> content(long id) {
        return database.sql("SELECT content FROM upload WHERE id = ? AND content IS NOT NULL")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** Reads a file otherwise; not where it was taken. */
    void read(long id, Reading reading) {
        database.sql("UPDATE upload SET reading = ?::jsonb WHERE id = ? AND load IS NULL")
                .params(json.writeValueAsString(reading), id)
                .update();
    }

    /** Writes down what became of a file; whether it waited until now. */
    boolean take(long id, Upload.Taken taken) {
        return database.sql("UPDATE upload SET load = ?, taken_at = ?, taken_by = ?, new_rows = ?, changed_rows = ?,"
                                + " same_rows = ?, bad_rows = ? WHERE id = ? AND load IS NULL")
                        .params(
                                taken.load(),
                                OffsetDateTime.ofInstant(taken.deed().at(), clock.getZone()),
                                taken.deed().account(),
                                taken.rows().fresh(),
                                taken.rows().changed(),
                                taken.rows().same(),
                                taken.rows().bad(),
                                id)
                        .update()
                > 0;
    }

    /** Drops a file that waits. */
    void drop(long id) {
        database.sql("DELETE FROM upload WHERE id = ? AND load IS NULL")
                .param(id)
                .update();
    }

    /** Drops what has waited for a day, and the content of what was taken a day ago. */
    @Scheduled(fixedDelayString = "PT1H")
    void sweep() {
        OffsetDateTime end = OffsetDateTime.now(clock).minus(KEPT);
        database.sql("DELETE FROM upload WHERE load IS NULL AND made_at < ?")
                .param(end)
                .update();
        database.sql("UPDATE upload SET content = NULL WHERE content IS NOT NULL AND taken_at < ?")
                .param(end)
                .update();
    }

    private Upload upload(ResultSet row) throws SQLException {
        Optional<Upload.Taken> taken = Optional.empty();
        long load = row.getLong("load");
        if (!row.wasNull()) {
            taken = Optional.of(new Upload.Taken(
                    load,
                    deed(row, "taken"),
                    new Upload.Rows(
                            row.getLong("new_rows"),
                            row.getLong("changed_rows"),
                            row.getLong("same_rows"),
                            row.getLong("bad_rows"))));
        }
        return new Upload(
                row.getLong("id"),
                row.getString("type"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getBoolean("kept"),
                json.readValue(row.getString("reading"), Reading.class),
                deed(row, "made"),
                taken);
    }

    private static Upload.Deed deed(ResultSet row, String what) throws SQLException {
        return new Upload.Deed(
                row.getObject(what + "_at", OffsetDateTime.class).toInstant(), row.getLong(what + "_by"));
    }
}
