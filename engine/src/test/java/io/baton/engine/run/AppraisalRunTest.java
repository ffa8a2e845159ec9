package io.baton.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.plan.PlanChecker;
import io.baton.core.plan.PlanReader;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.time.Period;
import io.baton.core.value.Kind;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.yaml.YamlText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppraisalRunTest {

    private static final String PLAN = """
            baton: 1
            plan: small
            effective: 2023-01-01 .. 2024-12-31
            for: role = 'seller'
            currency: CNY
            targets: { quota: money }
            measures:
              sales: sum(deal.net) on signed_on
              ytd: sum(deal.net) on signed_on, year to date
              before: sum(deal.net) on signed_on, same period last year
              stock: count(deal) on signed_on, to the end of the period
              past: count(deal) on signed_on, before the period
              recent: count(deal) on signed_on, last 2 months
              buyers: distinct(deal.customer) on signed_on
              big: count(deal) where net >= 100 on signed_on
              first_deal: first(deal.net) on signed_on
              last_deal: last(deal.net) on signed_on
              biggest: max(deal.net) on signed_on
              smallest: min(deal.net) on signed_on
            indicators:
              attainment: { formula: sales / quota, score: { linear: { 0%: 0, 100%: 100 } } }
              growth: { formula: (sales - before) / before, score: { linear: { 0%: 0, 100%: 100 } } }
            scorecards:
              month:
                results: { weight: 100, items: { attainment: 100 } }
                show: [growth, sales, ytd, before, stock, past, recent, buyers, big, first_deal, last_deal, biggest, smallest]
            grades: { A: 80, B: 0 }
            """;

    private static final List<String> DEALS = List.of(
            "('d1', 'a', 'x', DATE '2023-03-31', 40.10)",
            "('d2', 'a', 'x', DATE '2024-01-05', 10.00)",
            "('d3', 'a', 'x', DATE '2024-03-01', 100.00)",
            "('d4', 'a', 'y', DATE '2024-03-31', 60.05)",
            "('d5', 'a', 'x', DATE '2024-04-01', 7.00)",
            "('d6', 'b', 'z', DATE '2024-03-10', 50.00)",
            "('d7', 'b', 'z', DATE '2024-03-10', 30.00)",
            "('d8', '𠮷', 'z', DATE '2024-03-10', 80.00)",
            "('d9', 'helper', 'z', DATE '2024-03-10', 500.00)");

    private static final List<String> ASSIGNMENTS = List.of(
            "('a', 'seller', 'north', 'c', NULL, NULL)",
            "('b', 'seller', 'north', 'c', DATE '2024-01-01', DATE '2024-12-31')",
            "('𠮷', 'seller', 'south', 'c', NULL, NULL)",
            "('idle', 'seller', 'south', 'c', NULL, NULL)",
            "('gone', 'seller', 'south', 'c', NULL, DATE '2024-02-29')",
            "('helper', 'assistant', 'south', 'c', NULL, NULL)");

    private static final String TARGETS = "('a', 'quota', '2024-03', NULL, NULL, NULL, 200.00),"
            + " ('b', 'quota', '2024-03', NULL, NULL, NULL, 100), ('𠮷', 'quota', '2024-03', NULL, NULL, NULL, 100)";

    @TempDir
    private Path folder;

    @Test
    void takesEveryAggregateInEveryWindow() throws IOException {
        assertThat(run(tables(DEALS, ASSIGNMENTS), 2).lines().filter(line -> line.startsWith("a,")))
                .containsExactly(
                        "a,2024-03,dimension,results,80.03,,",
                        "a,2024-03,grade,grade,A,,",
                        "a,2024-03,indicator,attainment,0.8003,0.80025,",
                        "a,2024-03,indicator,growth,2.9913,2.991271820449,",
                        "a,2024-03,measure,before,40.1,,",
                        "a,2024-03,measure,big,1,,",
                        "a,2024-03,measure,biggest,100,,",
                        "a,2024-03,measure,buyers,2,,",
                        "a,2024-03,measure,first_deal,100,,",
                        "a,2024-03,measure,last_deal,60.05,,",
                        "a,2024-03,measure,past,2,,",
                        "a,2024-03,measure,quota,200,,",
                        "a,2024-03,measure,recent,2,,",
                        "a,2024-03,measure,sales,160.05,,",
                        "a,2024-03,measure,smallest,60.05,,",
                        "a,2024-03,measure,stock,4,,",
                        "a,2024-03,measure,ytd,170.05,,",
                        "a,2024-03,rank,rank,1,,",
                        "a,2024-03,score,attainment,80.03,,",
                        "a,2024-03,score,growth,100.00,,",
                        "a,2024-03,total,total,80.03,,");
    }

    @Test
    void picksFirstAndLastOfADayByTheKey() throws IOException {
        assertThat(run(tables(DEALS, ASSIGNMENTS), 2).lines())
                .contains("b,2024-03,measure,first_deal,50,,", "b,2024-03,measure,last_deal,30,,");
    }

    @Test
    void knowsNoFirstDealWhereThereIsNone() throws IOException {
        assertThat(run(tables(DEALS, ASSIGNMENTS), 2).lines())
                .contains(
                        "idle,2024-03,measure,sales,0,,",
                        "idle,2024-03,measure,first_deal,,,not-available",
                        "idle,2024-03,measure,quota,,,not-yet",
                        "idle,2024-03,indicator,attainment,,,not-yet");
    }

    @Test
    void listsThoseWhoAreNotCoveredAndLeavesOutThoseWhoAreGone() throws IOException { // P7
        RunResult result = result(tables(DEALS, ASSIGNMENTS), 1);
        assertThat(result.coverage()).isEqualTo(new Coverage(4, 1, List.of("helper"), List.of()));
        assertThat(result.standings()).extracting(Standing::participant).containsExactly("a", "b", "idle", "𠮷");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void givesTheSameBytesWhateverTheOrderOfRowsAndTheThreads(int threads) throws IOException { // N5
        String expected = run(tables(DEALS, ASSIGNMENTS), 1);
        List<String> deals = new ArrayList<>(DEALS);
        List<String> assignments = new ArrayList<>(ASSIGNMENTS);
        Collections.shuffle(deals, new Random(threads));
        Collections.shuffle(assignments, new Random(threads));
        assertThat(run(tables(deals, assignments), threads)).isEqualTo(expected);
    }

    private String run(DataTables tables, int threads) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        AppraisalRun.run(request(tables, threads), folder, csv);
        return csv.toString(StandardCharsets.UTF_8);
    }

    private RunResult result(DataTables tables, int threads) throws IOException {
        return AppraisalRun.run(request(tables, threads), folder, new ByteArrayOutputStream());
    }

    private RunRequest request(DataTables tables, int threads) {
        ValidPlan plan = plan();
        Period period = plan.plan().calendar().parse("2024-03").orElseThrow();
        AsOf asOf = new AsOf(LocalDate.of(2024, 4, 10), Instant.parse("2024-04-10T00:00:00Z"));
        EmbeddedDuckDb.Limits limits = new EmbeddedDuckDb.Limits(threads, 256L << 20, folder, List.of(folder));
        return new RunRequest(plan, period, asOf, tables, limits);
    }

    private static ValidPlan plan() {
        FactType deal = new FactType(
                "deal",
                "seller",
                List.of("id"),
                List.of(
                        new Field("id", Kind.TEXT, true, 0),
                        new Field("seller", Kind.TEXT, true, 0),
                        new Field("customer", Kind.TEXT, true, 0),
                        new Field("signed_on", Kind.DATE, true, 0),
                        new Field("net", Kind.MONEY, true, 2)));
        Problems problems = new Problems();
        Node node = YamlText.read("small.yaml", PLAN, problems).orElseThrow();
        ValidPlan plan = PlanReader.read(node, problems)
                .flatMap(read -> PlanChecker.check(read, List.of(deal), problems))
                .orElseThrow(() -> new AssertionError(problems.list().toString()));
        assertThat(problems.list()).isEmpty();
        return plan;
    }

    private static DataTables tables(List<String> deals, List<String> assignments) {
        Map<String, String> tables = Map.of(
                "deal",
                values(
                        deals,
                        "id, seller, customer, signed_on, net",
                        "id, seller, customer, signed_on, net::DECIMAL(18,2) AS net"),
                "assignments",
                values(assignments, "participant, role, unit, superior, \"from\", \"to\"", "*"),
                "targets",
                values(
                        List.of(TARGETS),
                        "participant, item, period, date, \"from\", \"to\", value",
                        "participant, item, period, date::DATE AS date, \"from\"::DATE AS \"from\", \"to\"::DATE AS \"to\","
                                + " value::DECIMAL(18,6) AS value"),
                "leave",
                "(SELECT '' AS participant, NULL::DATE AS \"from\", NULL::DATE AS \"to\" WHERE false)",
                "objectives",
                "(SELECT '' AS participant, '' AS period, '' AS objective, '' AS title, NULL::DECIMAL(18,6) AS weight,"
                        + " NULL::DECIMAL(18,6) AS planned, NULL::DECIMAL(18,6) AS actual,"
                        + " NULL::DECIMAL(18,6) AS score WHERE false)",
                "exemptions",
                "(SELECT '' AS participant, '' AS period, '' AS reason WHERE false)",
                "ratings",
                "(SELECT '' AS participant, '' AS period, '' AS item, '' AS \"group\", '' AS rater, '' AS customer,"
                        + " NULL::DECIMAL(18,6) AS value, '' AS level, '' AS state, '' AS reason WHERE false)");
        return new DataTables() {
            @Override
            public String table(String name) {
                return tables.getOrDefault(name, "");
            }

            @Override
            public boolean isMissing(String name) {
                return !tables.containsKey(name);
            }
        };
    }

    private static String values(List<String> rows, String columns, String selected) {
        return rows.stream()
                .collect(Collectors.joining(
                        ", ",
                        "(SELECT " + selected + ", 'f.csv' AS baton_file, 1::BIGINT AS baton_line FROM (VALUES ",
                        ") AS t(" + columns + "))"));
    }
}
