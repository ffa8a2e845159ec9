package io.baton.server.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.time.Period;
import io.baton.core.time.PeriodCalendar;
import io.baton.server.facts.FactBase;
import io.baton.server.organisation.Scope;
import io.baton.server.results.Outcomes;
import io.baton.server.results.Stored;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is calculated at once is what a full run gives. More changes: {@code -Dbaton.live.rounds=500}; others: {@code
 * -Dbaton.live.seed=7}.
 */
@ExtendWith(AppraisedCompany.class)
class LiveScoresTest {

    private static final int CHANGES = Integer.getInteger("baton.live.rounds", 40);
    private static final List<String> WITHOUT_TEAM = List.of("ana", "ben", "eve", "kim");

    private static <T> T part(Class<T> type) {
        return AppraisedCompany.part(type);
    }

    private static Period period(String name) {
        return PeriodCalendar.STANDARD.parse(name).orElseThrow();
    }

    private static Map<String, Stored> stored(String period) {
        Map<String, Stored> stored = new HashMap<>();
        part(Outcomes.class)
                .list(new Scope.Everyone(), period(period), AppraisedCompany.TODAY, "", 100)
                .forEach(one -> stored.put(one.who().id(), one));
        return stored;
    }

    private static Stored stored(String period, String person) {
        return of(stored(period), person);
    }

    private static Stored of(Map<String, Stored> stored, String person) {
        return Optional.ofNullable(stored.get(person)).orElseThrow();
    }

    @Test
    void whatIsCalculatedAtOnceIsWhatAFullRunGives() throws IOException {
        for (int i = 0; i < CHANGES; i++) {
            AppraisedCompany.change();
        }
        AppraisedCompany.awaitQuiet();
        Map<String, Stored> month = stored("2025-04");
        Map<String, Stored> quarter = stored("2025-Q2");
        Map<String, Stored> before = stored("2025-03");
        part(Due.class).ask();
        AppraisedCompany.awaitQuiet();

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
        AppraisedCompany.DEALS.writeTargets(AppraisedCompany.files(), 2_000);
        AppraisedCompany.takeFiles();
        AppraisedCompany.awaitQuiet();

        assertThat(stored("2025-02", "kim").value("measure", "sales")).isPresent();
        assertThat(stored("2025-02", "kim").value("indicator", "attainment")).isNotEqualTo(before);
    }

    @Test
    void whatIsLookedUpWhenAFactChangesHasAnIndex() {
        List<String> indexes = part(JdbcClient.class)
                .sql("SELECT indexname FROM pg_indexes WHERE schemaname = 'fact'")
                .query(String.class)
                .list();

        part(LivePlans.class).now().orElseThrow().periods().stream()
                .flatMap(period -> part(LivePlans.class).now().orElseThrow().wanted(period).stream())
                .flatMap(wanted -> wanted.keys().entrySet().stream())
                .forEach(keys -> keys.getValue()
                        .forEach(field ->
                                assertThat(indexes).contains(keys.getKey().name() + "_" + field)));
        assertThat(indexes).contains("deal_customer");
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
    void aRunThatAKilledServerLeftBeginsAnew() throws InterruptedException {
        AppraisedCompany.awaitQuiet();
        Runs runs = part(Runs.class);
        runs.stop();
        RunBook book = part(RunBook.class);
        Callable<Boolean> ask = () -> {
            book.ask(period("2025-01"), "asked");
            return true;
        };
        try (ExecutorService askers = Executors.newFixedThreadPool(4)) {
            assertThat(askers.invokeAll(List.of(ask, ask, ask, ask)))
                    .allSatisfy(asked -> assertThat(asked.get()).isTrue());
        }
        Run begun = book.begin(AppraisedCompany.TODAY).orElseThrow();
        assertThat(book.begin(AppraisedCompany.TODAY))
                .as("of several requests at once one waits")
                .isEmpty();

        runs.start();
        AppraisedCompany.awaitQuiet();
        assertThat(runs.latest(1).getFirst().number()).isEqualTo(begun.number());
    }

    @Test
    void periodsOfTodayGoFirst() {
        AppraisedCompany.awaitQuiet();
        Runs runs = part(Runs.class);
        runs.stop();
        RunBook book = part(RunBook.class);
        book.ask(period("2025-01"), "asked");
        book.ask(period("2025-04"), "asked");
        assertThat(book.begin(AppraisedCompany.TODAY).orElseThrow().period()).isEqualTo(period("2025-04"));

        runs.start();
        AppraisedCompany.awaitQuiet();
    }
}
