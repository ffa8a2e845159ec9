package io.baton.engine.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Problem;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.pay.Lookups;
import io.baton.core.pay.PayLine;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.time.Period;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.Progress;
import io.baton.engine.live.CurrentFacts;
import io.baton.engine.live.StoredFacts;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lines of people whose facts change one by one are those of a full run over the changed data. More rounds: {@code
 * -Dbaton.live.rounds=50}; others: {@code -Dbaton.live.seed=7}.
 */
class LivePayTest {

    private static final int ROUNDS = Integer.getInteger("baton.live.rounds", 1);
    private static final int CHANGES = 30;
    private static final LocalDate TODAY = LocalDate.of(2025, 4, 30);
    private static final long SEED = Long.getLong("baton.live.seed", 0);

    @TempDir
    private Path folder;

    /** What is asked for. */
    private record Asked(String plan, List<String> periods) {}

    /** A person, with the pay of each period that was opened. */
    private record Live(LivePerson person, List<LivePay> pays) {

        List<List<String>> lines() {
            return pays.stream().map(pay -> LivePayTest.lines(pay.paid())).toList();
        }
    }

    /**
     * The data of a folder, read anew.
     *
     * @param requests what is asked of it, a request for each period
     */
    private record State(List<Payroll.Request> requests, Catalogue catalogue) {

        static State of(Path data, Path cache, Asked asked) throws IOException {
            PlanFiles files = PlanFiles.read(data.resolve(asked.plan()), Optional.empty(), Optional.of(data));
            assertThat(files.problems()).noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
            ValidPlan valid = files.plan().orElseThrow();
            Catalogue catalogue = files.catalogue().orElseThrow();
            LoadedData loaded =
                    FactStore.load(catalogue, data, LoadOptions.of(cache, cache.resolve("bad")), Progress.NONE);
            List<Path> folders = new ArrayList<>(loaded.folders());
            folders.add(cache);
            List<Payroll.Request> requests = new ArrayList<>();
            for (String name : asked.periods()) {
                Period period = valid.plan().calendar().parse(name).orElseThrow();
                RunRequest run = new RunRequest(
                        Stream.concat(Stream.of(valid), files.before().stream()).toList(),
                        period,
                        new AsOf(TODAY, Instant.EPOCH),
                        new LoadedTables(loaded),
                        new EmbeddedDuckDb.Limits(1, 512L << 20, cache.resolve("spill"), folders));
                requests.add(Payroll.Request.of(run).watched(Lookups.NONE));
            }
            return new State(requests, catalogue);
        }

        private Payroll.Request request() {
            return requests.getLast();
        }

        /** The lines of everybody, in each period. */
        Map<String, List<List<String>>> lines() throws IOException {
            Map<String, List<List<String>>> lines = new HashMap<>();
            for (Payroll.Request asked : requests) {
                try (Payroll payroll = Payroll.open(asked)) {
                    payroll.people()
                            .forEachRemaining(paid -> lines.computeIfAbsent(
                                            paid.getFirst().participant().id(), _ -> new ArrayList<>())
                                    .add(LivePayTest.lines(paid)));
                }
            }
            return lines;
        }

        /** The lines of somebody in the last period. */
        List<String> linesOf(String person) throws IOException {
            return lines().getOrDefault(person, List.of(List.of())).getLast();
        }

        Live open(String person, EmbeddedDuckDb database) throws IOException {
            LivePerson live =
                    new LivePerson(person, new StoredFacts(database, request().data()));
            List<LivePay> pays = new ArrayList<>();
            for (Payroll.Request asked : requests) {
                pays.add(live.pay(asked.explained(person)));
            }
            return new Live(live, pays);
        }

        /** Tells everybody's pay of each change, and asks for the lines in between. */
        void put(List<InventedCompany.Change> changes, Collection<Live> everybody) throws IOException, SQLException {
            try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request().limits())) {
                for (InventedCompany.Change change : changes) {
                    FactType type =
                            catalogue.table(change.table()).orElseThrow().type();
                    Optional<FactRow> row =
                            row(new StoredFacts(database, request().data()), type, change.key());
                    for (Live live : everybody) {
                        row.ifPresentOrElse(
                                found -> live.person().put(type, found),
                                () -> live.person().remove(type, change.key()));
                        assertThat(live.pays().getLast().paid()).isNotEmpty();
                    }
                }
            }
        }

        /** The row of a change. */
        FactRow row(InventedCompany.Change change) throws IOException, SQLException {
            FactType type = catalogue.table(change.table()).orElseThrow().type();
            try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request().limits())) {
                return row(new StoredFacts(database, request().data()), type, change.key())
                        .orElseThrow();
            }
        }

        private static Optional<FactRow> row(CurrentFacts facts, FactType type, String key) {
            String first = type.key().getFirst();
            boolean isCount = type.field(first).orElseThrow().kind() == Kind.COUNT;
            Value value = isCount ? Value.of(key) : new Value.Text(key.replaceFirst(" .*", ""));
            return facts.find(type, first, List.of(value)).stream()
                    .filter(row -> type.keyText(row).equals(key))
                    .findFirst();
        }
    }

    @ParameterizedTest
    @CsvSource({"plan.yaml, ana ben eve, 2025-03 2025-04", "next.yaml, ana eve, 2025-04"})
    void changedFactsGiveTheLinesOfAFullRun(String plan, String people, String periods)
            throws IOException, SQLException {
        Asked asked = new Asked(plan, List.of(periods.split(" ", -1)));
        InventedCompany company = new InventedCompany(new Random(plan.hashCode() + SEED));
        State first = write(company, asked);
        Set<Map<String, List<List<String>>>> different = new HashSet<>();
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(first.request().limits())) {
            Map<String, Live> everybody = new HashMap<>();
            Map<String, List<List<String>>> before = first.lines();
            for (String person : people.split(" ", -1)) {
                Live live = first.open(person, database);
                assertThat(live.lines()).isEqualTo(before.get(person));
                live.pays().forEach(pay -> {
                    assertThat(pay.paid().getFirst().lines()).hasSizeGreaterThan(10);
                    assertThat(pay.following()).containsExactly("team");
                });
                everybody.put(person, live);
            }
            for (int round = 0; round < ROUNDS; round++) {
                List<InventedCompany.Change> changes = company.changes(CHANGES);
                State now = write(company, asked);
                now.put(changes, everybody.values());
                Map<String, List<List<String>>> after = now.lines();
                for (Map.Entry<String, Live> one : everybody.entrySet()) {
                    assertThat(one.getValue().lines())
                            .as("%s, round %d, %s", one.getKey(), round, changes)
                            .isEqualTo(after.get(one.getKey()));
                }
                different.add(after);
            }
        }
        assertThat(different).hasSize(ROUNDS);
    }

    @Test
    void aDealMoreIsPaidAsByAFullRunAndGoneAfterwards() throws IOException, SQLException {
        InventedCompany company = new InventedCompany(new Random(SEED));
        State now = write(company, new Asked("plan.yaml", List.of("2025-04")));
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(now.request().limits())) {
            LivePay live = now.open("ana", database).pays().getLast();
            List<String> before = lines(live.paid());
            InventedCompany.Change more = company.newDeal("ana");
            State then = write(company, new Asked("plan.yaml", List.of("2025-04")));
            FactType type = then.catalogue().table(more.table()).orElseThrow().type();

            List<Payroll.Paid> with = live.paidWith(Map.of(type, List.of(then.row(more))));

            assertThat(lines(with)).isEqualTo(then.linesOf("ana")).isNotEqualTo(before);
            assertThat(lines(live.paid())).isEqualTo(before);
        }
    }

    private State write(InventedCompany company, Asked asked) throws IOException {
        company.write(folder.resolve("data"));
        return State.of(folder.resolve("data"), folder.resolve("cache"), asked);
    }

    private static List<String> lines(List<Payroll.Paid> paid) {
        return paid.stream()
                .flatMap(one -> one.lines().stream())
                .map(LivePayTest::text)
                .toList();
    }

    /** What a line says, whatever the scales of its amounts. */
    private static String text(PayLine line) {
        return "%s %s %s earned %s payable %s %s"
                .formatted(
                        line.term(),
                        line.item(),
                        line.day(),
                        line.earned().stripTrailingZeros().toPlainString(),
                        line.payable().stripTrailingZeros().toPlainString(),
                        line.waits());
    }
}
