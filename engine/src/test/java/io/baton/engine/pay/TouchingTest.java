package io.baton.engine.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.score.AsOf;
import io.baton.core.score.Outcome;
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
import io.baton.engine.live.FactChange;
import io.baton.engine.live.LiveFacts;
import io.baton.engine.live.LiveMeasures;
import io.baton.engine.live.StoredFacts;
import io.baton.engine.live.Touching;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.WarmAppraisals;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever is not touched by a change has the same figures behind it as before, whatever is changed. More changes: {@code
 * -Dbaton.live.rounds=500}; others: {@code -Dbaton.live.seed=7}.
 */
class TouchingTest {

    private static final int CHANGES = Integer.getInteger("baton.live.rounds", 15);
    private static final long SEED = Long.getLong("baton.live.seed", 0);
    private static final List<String> PEOPLE = List.of("ana", "ben", "eve", "kim");

    @TempDir
    private Path folder;

    /** The facts as they are at some time. */
    private record State(EmbeddedDuckDb database, RunRequest request, Catalogue catalogue) implements AutoCloseable {

        CurrentFacts facts() {
            return new StoredFacts(database, request.data());
        }

        Optional<FactRow> row(FactType type, String key) {
            Field first = type.field(type.key().getFirst()).orElseThrow();
            Value value = first.kind() == Kind.COUNT ? Value.of(key) : new Value.Text(key.replaceFirst(" .*", ""));
            return facts().find(type, first.name(), List.of(value)).stream()
                    .filter(row -> type.keyText(row).equals(key))
                    .findFirst();
        }

        Map<String, Outcome> outcomes(WarmAppraisals warm) {
            Map<String, Outcome> outcomes = new HashMap<>();
            for (String person : PEOPLE) {
                LiveFacts own = new LiveFacts(person, facts());
                wanted(warm).forEach(own::want);
                warm.inOnePiece(person, new LiveMeasures(own, Map.of()))
                        .ifPresent(outcome -> outcomes.put(person, outcome));
            }
            return outcomes;
        }

        @Override
        public void close() throws IOException, SQLException {
            database.close();
        }
    }

    @Test
    void whoeverIsNotTouchedStaysAsBefore() throws IOException, SQLException {
        InventedCompany company = new InventedCompany(new Random(SEED));
        State before = write(company);
        WarmAppraisals warm;
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(before.request().limits())) {
            warm = WarmAppraisals.of(database, before.request(), Optional.empty());
        }
        int changed = 0;
        int spared = 0;
        for (int i = 0; i < CHANGES; i++) {
            Map<String, Outcome> then = before.outcomes(warm);
            List<InventedCompany.Change> changes = company.changes(1);
            State after = write(company);
            Set<String> touched = touched(changes, before, after, warm);
            Map<String, Outcome> now = after.outcomes(warm);
            for (String person : PEOPLE) {
                boolean isSame = Objects.equals(now.get(person), then.get(person));
                changed += isSame ? 0 : 1;
                spared += touched.contains(person) ? 0 : 1;
                assertThat(isSame || touched.contains(person))
                        .as("%s after %s, touched %s", person, changes, touched)
                        .isTrue();
            }
            before.close();
            before = after;
        }
        before.close();
        assertThat(changed).isGreaterThan(CHANGES / 5);
        assertThat(spared).isGreaterThan(CHANGES);
    }

    private static Set<String> touched(
            List<InventedCompany.Change> changes, State before, State after, WarmAppraisals warm) {
        Set<String> touched = new TreeSet<>();
        Touching touching = new Touching(wanted(warm), after.facts());
        for (InventedCompany.Change change : changes) {
            FactType type =
                    after.catalogue().table(change.table()).orElseThrow().type();
            touched.addAll(touching.people(
                    new FactChange(type, before.row(type, change.key()), after.row(type, change.key()))));
        }
        return touched;
    }

    private static List<LiveFacts.Wanted> wanted(WarmAppraisals warm) {
        return warm.measures().stream()
                .map(measure -> new LiveFacts.Wanted(measure.factType(), measure.crediting(), List.of()))
                .toList();
    }

    private State write(InventedCompany company) throws IOException, SQLException {
        Path data = folder.resolve("data");
        Path cache = folder.resolve("cache");
        company.write(data);
        PlanFiles files = PlanFiles.read(data.resolve("plan.yaml"), Optional.empty(), Optional.of(data));
        Catalogue catalogue = files.catalogue().orElseThrow();
        LoadedData loaded = FactStore.load(catalogue, data, LoadOptions.of(cache, cache.resolve("bad")), Progress.NONE);
        Period period =
                files.plan().orElseThrow().plan().calendar().parse("2025-04").orElseThrow();
        List<Path> folders = new ArrayList<>(loaded.folders());
        folders.add(cache);
        RunRequest request = new RunRequest(
                files.plan().orElseThrow(),
                period,
                new AsOf(period.days().to(), Instant.EPOCH),
                new LoadedTables(loaded),
                new EmbeddedDuckDb.Limits(1, 512L << 20, cache.resolve("spill"), folders));
        return new State(EmbeddedDuckDb.open(request.limits()), request, catalogue);
    }
}
