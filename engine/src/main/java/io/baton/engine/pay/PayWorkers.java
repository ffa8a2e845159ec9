package io.baton.engine.pay;

import io.baton.core.pay.PayInputs;
import io.baton.core.pay.PersonPay;
import io.baton.core.score.Participant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Calculates people in chunks on several threads, and hands them out in the order in which they came (rule N5).
 *
 * @param <T> what comes out for a person
 */
final class PayWorkers<T> implements AutoCloseable {

    /** Deals of one chunk, about: enough to be worth a thread, few enough to hold some of them in memory. */
    private static final int CHUNK = 1_000;

    private final int count;
    private final Supplier<PersonPay> pays;
    private final BiFunction<PersonPay, Person, T> task;
    private final ConcurrentLinkedQueue<PersonPay> idle = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;
    private final Deque<Future<List<T>>> running = new ArrayDeque<>();
    private final Deque<T> done = new ArrayDeque<>();
    private List<Person> chunk = new ArrayList<>();
    private int weight;

    /**
     * Workers.
     *
     * @param count how many threads
     * @param pays makes the calculation of one thread
     * @param task what is done for a person
     */
    PayWorkers(int count, Supplier<PersonPay> pays, BiFunction<PersonPay, Person, T> task) {
        this.count = count;
        this.pays = pays;
        this.task = task;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /**
     * A person whose deals were read.
     *
     * @param isJoined whether what comes out is put together with other versions of the plan
     */
    record Person(Participant participant, PayInputs inputs, boolean isJoined) {}

    /** Takes the next person. */
    void add(Person person, int deals) {
        chunk.add(person);
        weight += 1 + deals;
        if (weight >= CHUNK) {
            submit();
        }
    }

    /** Starts what was taken and not yet started. */
    void submit() {
        if (!chunk.isEmpty()) {
            List<Person> people = chunk;
            running.add(threads.submit(() -> work(people)));
            chunk = new ArrayList<>();
            weight = 0;
        }
    }

    /** Whether more people should be read before one is taken. */
    boolean isHungry() {
        return running.size() < 2 * count;
    }

    /** The next person, in the order in which they came; everybody must be submitted. */
    T take() {
        while (done.isEmpty()) {
            done.addAll(await(running.remove()));
        }
        return done.remove();
    }

    private static <T> List<T> await(Future<List<T>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while calculating pay", e);
        }
    }

    private List<T> work(List<Person> people) {
        PersonPay found = idle.poll();
        PersonPay pay = found == null ? pays.get() : found;
        List<T> results = new ArrayList<>(people.size());
        for (Person person : people) {
            results.add(task.apply(pay, person));
        }
        idle.add(pay);
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
