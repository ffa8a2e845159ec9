package io.baton.benchmarks;

import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.plan.PlanChecker;
import io.baton.core.plan.PlanReader;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.score.CanonicalCsv;
import io.baton.core.score.Outcome;
import io.baton.core.score.Participant;
import io.baton.core.score.ParticipantInputs;
import io.baton.core.score.ResultRows;
import io.baton.core.score.Scorer;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import io.baton.engine.yaml.YamlText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How many indicators a core scores in a second: each a ratio, rounded, on a curve, weighted, with its explanation. */
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = "-XX:+UseSerialGC") // as the command runs
public class Scoring {
    private static final int INDICATORS = 20;
    private static final int PEOPLE = 64;

    private final ValidPlan plan = plan();
    private final Scorer scorer = Scorer.of(
            plan,
            new Period("2024", "year", new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))),
            new AsOf(LocalDate.of(2025, 1, 1), Instant.EPOCH));
    private final List<ParticipantInputs> people = people();
    private int next;

    @Benchmark
    @OperationsPerInvocation(INDICATORS)
    public Outcome indicator() {
        next = (next + 1) % PEOPLE;
        return scorer.score(people.get(next));
    }

    @Benchmark
    @OperationsPerInvocation(INDICATORS)
    public StringBuilder indicatorWithItsLines() {
        StringBuilder lines = new StringBuilder();
        CanonicalCsv.appendAll(
                lines,
                ResultRows.of(
                        indicator(), OptionalInt.of(1), plan.plan().rounding().score()));
        return lines;
    }

    private static ValidPlan plan() {
        StringBuilder text = new StringBuilder("""
                baton: 1
                plan: speed
                effective: 2024-01-01 ..
                currency: CNY
                grades: { A: 90, B: 70, C: 0 }
                measures:
                """);
        for (int i = 0; i <= INDICATORS; i++) {
            text.append("  m").append(i).append(": sum(sale.amount) on sold_on\n");
        }
        text.append("indicators:\n");
        for (int i = 0; i < INDICATORS; i++) {
            text.append("  i%d: { formula: m%d / m%d, score: { linear: { 50%%: 0, 150%%: 100 }, cap: 120 } }\n"
                    .formatted(i, i, i + 1));
        }
        text.append("scorecards: { year: { a: { weight: 60, items: { ");
        for (int i = 0; i < INDICATORS; i++) {
            text.append(i == INDICATORS / 2 ? "} }, b: { weight: 40, items: { " : i == 0 ? "" : ", ");
            text.append("i").append(i).append(": 10 ");
        }
        return read(text.append("} } } }\n").toString());
    }

    private static ValidPlan read(String text) {
        FactType sale = new FactType(
                "sale",
                "seller",
                List.of(),
                List.of(
                        new Field("seller", Kind.TEXT, true, 0),
                        new Field("amount", Kind.MONEY, true, 2),
                        new Field("sold_on", Kind.DATE, true, 0)));
        Problems problems = new Problems();
        return YamlText.read("plan", text, problems)
                .flatMap(tree -> PlanReader.read(tree, problems))
                .flatMap(plan -> PlanChecker.check(plan, List.of(sale), problems))
                .orElseThrow(() -> new IllegalStateException(problems.list().toString()));
    }

    private static List<ParticipantInputs> people() {
        return java.util.stream.IntStream.range(0, PEOPLE)
                .mapToObj(person -> {
                    Map<String, Value> figures = new HashMap<>();
                    for (int i = 0; i <= INDICATORS; i++) {
                        figures.put(
                                "m" + i,
                                Value.of(BigDecimal.valueOf(812_345_67L + 7919L * person * i + 104_729L * i, 2)));
                    }
                    return new ParticipantInputs(new Participant("E" + person, "sales", "", ""), figures, List.of());
                })
                .toList();
    }
}
