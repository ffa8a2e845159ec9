package io.baton.engine.pay;

import io.baton.core.pay.ExchangeRates;
import io.baton.core.pay.PayInputs;
import io.baton.core.pay.PayLine;
import io.baton.core.pay.PersonPay;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Participant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calculates people in chunks on several threads, and hands them out in the order in which they came (rule N5). */
final class PayWorkers implements AutoCloseable {

    /** Deals of one chunk, about: enough to be worth a thread, few enough to hold some of them in memory. */
    private static final int CHUNK = 4_000;

    private final Payroll.Request request;
    private final ValidPlan plan;
    private final ExchangeRates rates;
    private final ConcurrentLinkedQueue<PersonPay> idle = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;
    private final Deque<Future<List<Payroll.Paid>>> running = new ArrayDeque<>();
    private final Deque<Payroll.Paid> done = new ArrayDeque<>();
    private List<Person> chunk = new ArrayList<>();
    private int weight;

    PayWorkers(Payroll.Request request, ValidPlan plan, ExchangeRates rates) {
        this.request = request;
        this.plan = plan;
        this.rates = rates;
        this.threads = Executors.newFixedThreadPool(request.limits().threads());
    }

    /** A person whose deals were read. */
    record Person(Participant participant, PayInputs inputs) {}

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
            running.add(threads.submit(() -> pay(people)));
            chunk = new ArrayList<>();
            weight = 0;
        }
    }

    /** Whether more people should be read before one is taken. */
    boolean isHungry() {
        return running.size() < 2 * request.limits().threads();
    }

    /** The next person, in the order in which they came; everybody must be submitted. */
    Payroll.Paid take() {
        while (done.isEmpty()) {
            done.addAll(await(running.remove()));
        }
        return done.remove();
    }

    private static List<Payroll.Paid> await(Future<List<Payroll.Paid>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while calculating pay", e);
        }
    }

    private List<Payroll.Paid> pay(List<Person> people) {
        PersonPay found = idle.poll();
        PersonPay pay = found == null ? PersonPay.of(plan.pay(), plan.plan().calendar(), rates) : found;
        List<Payroll.Paid> paid = new ArrayList<>(people.size());
        for (Person person : people) {
            paid.add(new Payroll.Paid(
                    plan,
                    person.participant(),
                    lines(pay, person, request.until(), request.explained()),
                    before(pay, person)));
        }
        idle.add(pay);
        return paid;
    }

    private List<PayLine> before(PersonPay pay, Person person) {
        return request.before().map(day -> lines(pay, person, day, false)).orElse(List.of());
    }

    private static List<PayLine> lines(PersonPay pay, Person person, LocalDate until, boolean explained) {
        return pay.lines(person.inputs(), until, explained);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
