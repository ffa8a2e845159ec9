package io.baton.cli.generate;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/** Makes parts on several threads and writes them in turn; only a few more than threads are in memory. */
final class Parts implements AutoCloseable {
    private final ExecutorService workers;
    private final int most;
    private final CompanyFiles files;
    private final LongConsumer written;
    private final Deque<Future<Sheets>> waiting = new ArrayDeque<>();

    Parts(int threads, CompanyFiles files, LongConsumer written) {
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("baton-part-", 0).factory());
        this.most = threads + 2;
        this.files = files;
        this.written = written;
    }

    /** Orders a part; waits where enough are ordered. */
    void make(Callable<Sheets> part) throws IOException {
        waiting.add(workers.submit(part));
        if (waiting.size() > most) {
            writeNext();
        }
    }

    /** Writes all that was ordered. */
    void finish() throws IOException {
        while (!waiting.isEmpty()) {
            writeNext();
        }
    }

    private void writeNext() throws IOException {
        try {
            written.accept(files.write(waiting.remove().get()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while making a company", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
