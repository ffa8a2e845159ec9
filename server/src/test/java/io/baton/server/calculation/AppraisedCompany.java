package io.baton.server.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.time.PeriodCalendar;
import io.baton.server.TestServer;
import io.baton.server.access.Account;
import io.baton.server.access.Accounts;
import io.baton.server.access.NewAccount;
import io.baton.server.access.Role;
import io.baton.server.audit.AuditEvent;
import io.baton.server.facts.FactFiles;
import io.baton.server.organisation.OrganisationImport;
import io.baton.server.plans.Binding;
import io.baton.server.plans.Plans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A server over {@link InventedDeals}, on a day of April 2025, for all test classes that look at results. */
public final class AppraisedCompany implements BeforeAllCallback {

    /** What counts as today. */
    public static final LocalDate TODAY = LocalDate.of(2025, 4, 18);

    /** The password of every account. */
    public static final String PASSWORD = "a right password";

    static final Random RANDOM = new Random(Long.getLong("baton.live.seed", 0));
    static final InventedDeals DEALS = new InventedDeals(RANDOM);

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private static Optional<Founded> company = Optional.empty();

    /** The server, and where its files lie. */
    private record Founded(TestServer server, Path files) implements AutoCloseable {

        static Founded now() {
            try {
                TestServer server = TestServer.start("--baton.today=" + TODAY, "--baton.runs.every=1h");
                Path files = Files.createDirectory(server.folder().resolve("files"));
                DEALS.write(files);
                return new Founded(server, files);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        boolean isNew = company.isEmpty();
        company = Optional.of(context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Founded.class, _ -> Founded.now(), Founded.class));
        if (isNew) {
            fill();
        }
    }

    private static void fill() throws IOException {
        takeFiles();
        part(OrganisationImport.class).take(AuditEvent.NOBODY, files(), Optional.of(files().resolve("catalogue.yaml")));
        assertThat(part(Plans.class).set(List.of(files().resolve("plan.yaml")), "test"))
                .isInstanceOf(Plans.Answer.Set.class);
        awaitQuiet();
    }

    /** Takes the files as they are. */
    public static void takeFiles() throws IOException {
        assertThat(part(FactFiles.class).take(files().resolve("catalogue.yaml"), files(), "test"))
                .isInstanceOf(FactFiles.Answer.Taken.class);
    }

    /** Where its files lie. */
    public static Path files() {
        return company.orElseThrow().files();
    }

    /** A part of the server. */
    public static <T> T part(Class<T> type) {
        return company.orElseThrow().server().part(type);
    }

    /** The address, without a path. */
    public static String address() {
        return company.orElseThrow().server().address();
    }

    /** A new account of a person, or of nobody where that is empty. */
    public static Account account(String person, Role... roles) {
        Accounts accounts = part(Accounts.class);
        String login = "account-" + ACCOUNTS.incrementAndGet();
        Optional<String> whose = Optional.of(person).filter(id -> !id.isEmpty());
        return accounts.find(accounts.create(
                        AuditEvent.NOBODY, new NewAccount(login, whose, Set.of(roles), PASSWORD, false)))
                .orElseThrow();
    }

    /** Waits until everything is calculated. */
    public static void awaitQuiet() {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        BooleanSupplier isQuiet = AppraisedCompany::isQuiet;
        // a quiet moment may lie between a change and what follows from it
        for (int quiet = 0; quiet < 3; quiet = isQuiet.getAsBoolean() ? quiet + 1 : 0) {
            assertThat(Instant.now())
                    .as(() -> "waited for " + part(Runs.class).latest(30))
                    .isBefore(end);
            pause();
        }
    }

    private static boolean isQuiet() {
        return part(Plans.class).current().filter(AppraisedCompany::isAllDone).isPresent()
                && part(Runs.class).latest(1_000).stream().allMatch(run -> run.state() == Run.State.DONE)
                && part(LiveScores.class).isIdle();
    }

    private static boolean isAllDone(Binding binding) {
        RunBook book = part(RunBook.class);
        return Snapshot.periods(binding, TODAY).stream().allMatch(period -> book.isDone(period, binding.number(), 0));
    }

    private static void pause() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for a run. */
    public static void askRun(String period) {
        part(Runs.class).ask(PeriodCalendar.STANDARD.parse(period).orElseThrow(), "asked");
    }

    /** Sends a changed fact. */
    public static void change() throws IOException {
        new SentDeal(DEALS.change()).take();
    }
}
