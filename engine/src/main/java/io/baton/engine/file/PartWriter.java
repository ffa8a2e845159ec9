package io.baton.engine.file;

import static io.baton.engine.duckdb.EmbeddedDuckDb.text;

import io.baton.core.fact.FactType;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes batches as Parquet on a thread of its own, through a table in memory that becomes a file whenever it is large. At
 * least one file is written, so that a table without rows has its columns too.
 */
final class PartWriter implements AutoCloseable {

    private static final int ROWS_PER_FILE = 1_000_000;
    private static final int BATCHES = 6;
    private static final String TABLE = "part";

    private final DuckDBConnection connection;
    private final Target target;
    private final BlockingQueue<Batch> free = new ArrayBlockingQueue<>(BATCHES + 1);
    private final BlockingQueue<Batch> full = new ArrayBlockingQueue<>(BATCHES + 1);
    private final Batch last;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<Path> parts = new ArrayList<>();
    private final Thread thread;
    private boolean ended;

    /** What is written where: a table's rows, of the file of that name, into a folder. */
    record Target(FactType type, String file, Path folder) {}

    PartWriter(DuckDBConnection connection, Target target, ColumnBuffer.Reading reading) {
        this.connection = connection;
        this.target = target;
        for (int i = 0; i < BATCHES; i++) {
            free.add(new Batch(target.type().fields(), reading));
        }
        last = new Batch(List.of(), reading);
        thread = Thread.ofPlatform().daemon().name("baton-parquet").start(this::run);
    }

    /** An empty batch, as soon as there is one. */
    Batch take() throws IOException {
        try {
            Batch batch = free.take();
            throwFailure();
            batch.clear();
            return batch;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Hands a batch over to be written. */
    void put(Batch batch) throws IOException {
        try {
            full.put(batch);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The files, when everything is written. */
    List<Path> finish() throws IOException {
        close();
        throwFailure();
        return parts;
    }

    /** Ends the thread; what was handed over is still written. */
    @Override
    public void close() throws IOException {
        if (thread.isAlive()) {
            put(last);
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted while writing Parquet", e);
    }

    private void throwFailure() throws IOException {
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IOException("cannot write Parquet into " + target.folder() + ": " + cause.getMessage(), cause);
        }
    }

    private void run() {
        try {
            write();
        } catch (SQLException | RuntimeException | Error e) {
            failure.set(e);
        }
        // after a failure the reader still gets batches, and with the next one the failure
        while (!ended) {
            free.add(next());
        }
    }

    private void write() throws SQLException {
        Batch batch = next();
        do {
            batch = writePart(batch);
        } while (!ended);
    }

    /** The next batch that was handed over; an empty one at the end. */
    private Batch next() {
        while (true) {
            try {
                Batch batch = full.take();
                ended |= batch == last;
                return batch;
            } catch (InterruptedException _) {
                // nobody interrupts this thread; what was handed over must be answered
            }
        }
    }

    /** Writes one file; the batch that comes next, or the last one. */
    private Batch writePart(Batch first) throws SQLException {
        // never committed: the appender hands over 2048 rows at a time, and a commit each time would cost a tenth of
        // all work
        execute("BEGIN TRANSACTION");
        execute("CREATE TABLE " + TABLE + " (" + ParquetTypes.definitions(target.type()) + ")");
        Batch batch = first;
        int rows = 0;
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, TABLE)) {
            while (!ended && rows < ROWS_PER_FILE) {
                batch.appendTo(appender);
                rows += batch.size();
                free.add(batch);
                batch = next();
            }
        }
        copy();
        return batch;
    }

    private void copy() throws SQLException {
        Path part = target.folder().resolve(String.format(Locale.ROOT, "part-%04d.parquet", parts.size()));
        execute("COPY (SELECT *, " + text(target.file()) + " AS " + ParquetTypes.FILE + " FROM " + TABLE + ") TO "
                + text(part.toString()) + ParquetTypes.FORMAT);
        execute("ROLLBACK");
        parts.add(part);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
