package io.baton.server.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.time.Period;
import io.baton.core.time.PeriodCalendar;
import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Table;
import io.baton.engine.file.RowIntake;
import io.baton.server.TestServer;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactFiles;
import io.baton.server.facts.FactLoad;
import io.baton.server.organisation.Scope;
import io.baton.server.plans.Plans;
import io.baton.server.results.Outcomes;
import io.baton.server.results.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is calculated at once is what a full run gives. More changes: {@code -Dbaton.live.rounds=500}; others: {@code
 * -Dbaton.live.seed=7}.
 */
class LiveScoresTest {

    private static final int CHANGES = Integer.getInteger("baton.live.rounds", 40);
    private static final long SEED = Long.getLong("baton.live.seed", 0);
    private static final LocalDate TODAY = LocalDate.of(2025, 4, 18);
    private static final List<String> WITHOUT_TEAM = List.of("ana", "ben", "eve", "kim");

    @TempDir
    private static Path folder;

    private static Optional<TestServer> server = Optional.empty();
    private static final Random RANDOM = new Random(SEED);
    private static final InventedDeals COMPANY = new InventedDeals(RANDOM);

    @BeforeAll
    static void found() throws IOException {
        server = Optional.of(TestServer.start("--baton.today=" + TODAY, "--baton.runs.every=1h"));
        COMPANY.write(folder);
        assertThat(part(FactFiles.class).take(folder.resolve("catalogue.yaml"), folder, "test"))
                .isInstanceOf(FactFiles.Answer.Taken.class);
        assertThat(part(Plans.class).set(List.of(folder.resolve("plan.yaml")), "test"))
                .isInstanceOf(Plans.Answer.Set.class);
        await(LiveScoresTest::isQuiet);
    }

    @AfterAll
    static void end() throws IOException {
        server.orElseThrow().close();
    }

    private static <T> T part(Class<T> type) {
        return server.orElseThrow().part(type);
    }

    private static boolean isQuiet() {
        List<Run> runs = part(Runs.class).latest(1_000);
        return !runs.isEmpty()
                && runs.stream().allMatch(run -> run.state() == Run.State.DONE)
                && part(LiveScores.class).isIdle();
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        // a quiet moment may lie between a change and what follows from it
        for (int quiet = 0; quiet < 3; quiet = condition.getAsBoolean() ? quiet + 1 : 0) {
            assertThat(Instant.now())
                    .as(() -> "waited for " + part(Runs.class).latest(30))
                    .isBefore(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Period period(String name) {
        return PeriodCalendar.STANDARD.parse(name).orElseThrow();
    }

    private static Map<String, Stored> stored(String period) {
        Map<String, Stored> stored = new HashMap<>();
        part(Outcomes.class)
                .list(new Scope.Everyone(), period(period), TODAY, "", 100)
                .forEach(one -> stored.put(one.who().id(), one));
        return stored;
    }

    private static Stored stored(String period, String person) {
        return of(stored(period), person);
    }

    private static Stored of(Map<String, Stored> stored, String person) {
        return Optional.ofNullable(stored.get(person)).orElseThrow();
    }

    private static void send(InventedDeals.Sent sent) throws IOException {
        Table table = part(Catalogues.class).table(sent.type()).orElseThrow();
        Path text = Files.writeString(folder.resolve("sent.csv"), sent.csv());
        List<FactLoad.Line> rows = new ArrayList<>();
        RowIntake.read(
                table, new RowIntake.Text(table.name(), text, FileFormat.CSV), ZoneId.of("Asia/Shanghai"), row -> {
                    if (row instanceof RowIntake.Sent.Good(long line, var good)) {
                        rows.add(new FactLoad.Line(line, good));
                    }
                });
        assertThat(rows).hasSize(1);
        part(FactBase.class)
                .take(
                        new FactLoad(
                                table,
                                FactFiles.SOURCE,
                                "test",
                                rows,
                                List.of(),
                                FactLoad.Taking.GOOD_ROWS,
                                Optional.empty()),
                        _ -> "");
    }

    @Test
    void whatIsCalculatedAtOnceIsWhatAFullRunGives() throws IOException {
        for (int i = 0; i < CHANGES; i++) {
            send(COMPANY.change());
        }
        await(LiveScoresTest::isQuiet);
        Map<String, Stored> month = stored("2025-04");
        Map<String, Stored> quarter = stored("2025-Q2");
        Map<String, Stored> before = stored("2025-03");
        part(Due.class).ask();
        await(LiveScoresTest::isQuiet);

        assertThat(month).containsOnlyKeys(InventedDeals.PEOPLE);
        for (String person : WITHOUT_TEAM) {
            assertSame(of(month, person), stored("2025-04", person));
            assertSame(of(quarter, person), stored("2025-Q2", person));
        }
        assertThat(stored("2025-04", "max").lines())
                .as("what depends on others comes with the run")
                .isNotEqualTo(of(month, "max").lines());
        assertThat(stored("2025-03"))
                .as("so do older periods")
                .isNotEqualTo(before)
                .hasSameSizeAs(before);
        assertThat(stored("2025-03", "ben").state().load())
                .isEqualTo(part(FactBase.class).lastLoad());
    }

    private static void assertSame(Stored live, Stored full) {
        assertThat(live.lines()).isEqualTo(full.lines());
        assertThat(live.total()).isEqualTo(full.total());
        assertThat(live.grade()).isEqualTo(full.grade());
        assertThat(live.plan()).isEqualTo(full.plan());
        assertThat(live.who()).isEqualTo(full.who());
    }

    @Test
    void tablesBesideFactsAreFollowedByRuns() throws IOException {
        Optional<String> before = stored("2025-02", "kim").value("indicator", "attainment");
        COMPANY.writeTargets(folder, 2_000);
        part(FactFiles.class).take(folder.resolve("catalogue.yaml"), folder, "test");
        await(LiveScoresTest::isQuiet);

        assertThat(stored("2025-02", "kim").value("measure", "sales")).isPresent();
        assertThat(stored("2025-02", "kim").value("indicator", "attainment")).isNotEqualTo(before);
    }

    @Test
    void whoIsExemptHasNoResult() {
        assertThat(stored("2025-04", "eve").exemption()).contains("given");
        assertThat(stored("2025-04", "eve").total()).isEmpty();
    }

    @Test
    void whatIsMadeFromOlderFactsChangesNothing() {
        Stored now = stored("2025-04", "kim");
        part(Outcomes.class)
                .put(List.of(new Stored(
                        now.who(),
                        now.period(),
                        now.plan(),
                        Optional.empty(),
                        Optional.of("Z"),
                        List.of(),
                        new Stored.State(now.state().load() - 1, Instant.EPOCH))));

        assertThat(stored("2025-04", "kim")).isEqualTo(now);
    }

    @Test
    void aRunThatAKilledServerLeftBeginsAnew() {
        await(LiveScoresTest::isQuiet);
        Runs runs = part(Runs.class);
        runs.stop();
        RunBook book = part(RunBook.class);
        book.ask(period("2025-01"), "asked");
        book.ask(period("2025-01"), "asked");
        Run begun = book.begin().orElseThrow();
        assertThat(book.begin()).as("it waited once").isEmpty();

        runs.start();
        await(LiveScoresTest::isQuiet);
        assertThat(runs.latest(1).getFirst().number()).isEqualTo(begun.number());
    }
}
