package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.cli.demo.DemoCompany;
import io.baton.cli.demo.DemoSize;
import io.baton.core.document.Language;
import io.baton.core.explain.Explainer;
import io.baton.core.explain.ExplanationText;
import io.baton.core.explain.RowSource;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.score.WeightedMean;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.Progress;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.run.PersonRun;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S7: every number of the demo company is calculated again from what its explanation names, down to the rows. */
class DemoExplanationsTest {

    private static final AsOf AS_OF = new AsOf(LocalDate.of(2025, 1, 10), Instant.parse("2025-01-10T16:00:00Z"));
    private static final int ALL_ROWS = 100_000;

    @TempDir
    private static Path folder;

    @Test
    void everyFigureFollowsFromItsRows() throws IOException {
        PlanFiles files = PlanFiles.read(
                Repository.root().resolve("plans/standard-2024.yaml"), Optional.empty(), Optional.empty());
        ValidPlan plan = files.plan()
                .orElseThrow(() -> new AssertionError(files.problems().toString()));
        Set<String> used = plan.measures().stream()
                .map(measure -> measure.factType().name())
                .collect(Collectors.toSet());
        LoadedTables tables =
                new LoadedTables(load(files.catalogue().orElseThrow().withFacts(used)));
        EmbeddedDuckDb.Limits limits = new EmbeddedDuckDb.Limits(
                2, 512L << 20, folder.resolve("spill"), tables.data().folders());
        RunRequest request =
                new RunRequest(plan, plan.plan().calendar().parse("2024").orElseThrow(), AS_OF, tables, limits);
        int replayed = 0;
        Set<String> people = new TreeSet<>(tables.names(limits).keySet());
        for (String person : people) {
            Optional<PersonRun> run = PersonRun.of(request, person);
            if (run.isPresent()) {
                try (PersonRun open = run.get()) {
                    replayed += replay(plan, open);
                }
            }
        }
        assertThat(replayed).as("figures that were calculated again").isGreaterThan(5_000);
    }

    private static LoadedData load(Catalogue catalogue) throws IOException {
        Path company = folder.resolve("company");
        DemoCompany.write(DemoSize.STANDARD, company);
        LoadOptions options = LoadOptions.of(folder.resolve("cache"), folder.resolve("bad"));
        LoadedData data = FactStore.load(catalogue, company, options, Progress.NONE);
        assertThat(data.problems()).isEmpty();
        assertThat(data.badRows()).isZero();
        return data;
    }

    private static int replay(ValidPlan plan, PersonRun run) {
        RowSource rows = run.rows(ALL_ROWS);
        Set<Figure> figures = Collections.newSetFromMap(new IdentityHashMap<>());
        roots(run.outcome()).forEach(root -> collect(root, figures));
        for (Figure figure : figures) {
            assertThat(replayed(plan, figure, rows))
                    .as(
                            "%s %s of %s",
                            figure.type(),
                            figure.item(),
                            run.outcome().participant().id())
                    .isEqualTo(comparable(figure.value()));
        }
        for (Language language : Language.values()) {
            Explainer explainer = new Explainer(plan, language, RowSource.NONE);
            roots(run.outcome())
                    .forEach(root -> assertThat(ExplanationText.write(explainer.explain(root), language))
                            .isNotEmpty());
        }
        return figures.size();
    }

    private static Stream<Figure> roots(Outcome outcome) {
        return Stream.of(
                        outcome.total().stream(),
                        outcome.grade().stream(),
                        outcome.dimensions().stream(),
                        outcome.scores().stream(),
                        outcome.indicators().stream(),
                        outcome.measures().stream())
                .flatMap(part -> part);
    }

    private static void collect(Figure figure, Set<Figure> figures) {
        if (figures.add(figure)) {
            figure.inputs().forEach(input -> collect(input, figures));
        }
    }

    private static Object replayed(ValidPlan plan, Figure figure, RowSource rows) {
        List<Value> inputs = figure.inputs().stream().map(Figure::value).toList();
        if (figure.type() == Figure.Type.MEASURE) {
            return ofRows(plan.measure(figure.item()).measure().aggregate(), rows.rows(figure), figure.value());
        }
        if (figure.step() instanceof WeightedMean mean && figure.value() instanceof Value.Decimal) {
            return mean(mean, inputs);
        }
        return comparable(figure.step().apply(inputs));
    }

    /** The measure from its rows, by code of its own. */
    private static Object ofRows(Aggregate aggregate, RowSource.Rows rows, Value recorded) {
        assertThat(rows.shown()).hasSize((int) rows.count());
        List<Value> contributions =
                rows.shown().stream().map(RowSource.Row::contribution).toList();
        List<BigDecimal> amounts = new ArrayList<>();
        contributions.forEach(value -> {
            if (value instanceof Value.Decimal(BigDecimal amount)) {
                amounts.add(amount);
            }
        });
        return switch (aggregate) {
            case SUM -> plain(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            case COUNT -> plain(BigDecimal.valueOf(rows.count()));
            case DISTINCT ->
                plain(BigDecimal.valueOf(rows.shown().stream()
                        .map(row -> List.of(row.group(), row.contribution()))
                        .distinct()
                        .count()));
            case MEAN -> recorded.isPresent() ? meanOfMeans(rows.shown()) : absent(recorded);
            case MIN ->
                amounts.stream()
                        .min(BigDecimal::compareTo)
                        .map(DemoExplanationsTest::plain)
                        .orElse("absent");
            case MAX ->
                amounts.stream()
                        .max(BigDecimal::compareTo)
                        .map(DemoExplanationsTest::plain)
                        .orElse("absent");
            case FIRST -> amounts.isEmpty() ? absent(recorded) : plain(amounts.getFirst());
            case LAST -> amounts.isEmpty() ? absent(recorded) : plain(amounts.getLast());
        };
    }

    private static String meanOfMeans(List<RowSource.Row> rows) {
        Map<String, List<BigDecimal>> groups = new TreeMap<>();
        rows.forEach(row -> {
            if (row.contribution() instanceof Value.Decimal(BigDecimal amount)) {
                groups.computeIfAbsent(row.group(), _ -> new ArrayList<>()).add(amount);
            }
        });
        List<BigDecimal> means =
                groups.values().stream().map(DemoExplanationsTest::mean).toList();
        return plain(mean(means).setScale(12, RoundingMode.HALF_UP));
    }

    private static BigDecimal mean(List<BigDecimal> amounts) {
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(amounts.size()), 30, RoundingMode.HALF_UP);
    }

    private static Object absent(Value recorded) {
        assertThat(recorded).isInstanceOf(Value.Absent.class);
        return comparable(recorded);
    }

    private static String mean(WeightedMean mean, List<Value> inputs) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i) instanceof Value.Decimal(BigDecimal amount)) {
                points = points.add(amount.multiply(mean.parts().get(i).weight()));
                weights = weights.add(mean.parts().get(i).weight());
            }
        }
        BigDecimal quotient = points.divide(weights, 30, RoundingMode.HALF_UP);
        // exact where it ends early, else twelve decimals
        return plain(quotient.setScale(12, RoundingMode.HALF_UP));
    }

    private static Object comparable(Value value) {
        return value instanceof Value.Decimal(BigDecimal amount)
                ? plain(amount.setScale(Math.min(amount.scale(), 12), RoundingMode.HALF_UP))
                : value;
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
