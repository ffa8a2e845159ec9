package io.baton.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baton.cli.PlainCsv;
import io.baton.cli.PlainCsv.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyTest {
    private static final YearMonth FIRST = YearMonth.of(2023, 1);
    private static final YearMonth LAST = YearMonth.of(2024, 12);
    private static final int PEOPLE = 300;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeACompany() throws IOException {
        make(size(PEOPLE, 60_000), 2, folder);
    }

    private static CompanySize size(int people, long lines) {
        return new CompanySize(people, lines, 2024, FIRST, LAST);
    }

    private static void make(CompanySize size, int threads, Path into) throws IOException {
        Company.write(size, false, into, threads, (_, _) -> {});
    }

    @Test
    void isTheSameToTheLastByteOnAnyNumberOfThreads(@TempDir Path other) throws IOException {
        make(size(PEOPLE, 60_000), 5, other);
        for (FactTable table : FactTable.values()) {
            assertThat(Files.mismatch(file(folder, table), file(other, table)))
                    .as(table.label())
                    .isEqualTo(-1);
        }
    }

    @Test
    void anotherSeedMakesAnotherCompany(@TempDir Path other) throws IOException {
        make(new CompanySize(PEOPLE, 60_000, 7, FIRST, LAST), 2, other);
        assertThat(Files.mismatch(file(folder, FactTable.CONTRACT), file(other, FactTable.CONTRACT)))
                .isNotEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"20, 5000", "20, 1", "20, 0", "5000, 3000", "1000, 250001"})
    void hasExactlyAsManyPeopleAndLinesAsAsked(int people, int lines, @TempDir Path other) throws IOException {
        make(size(people, lines), 2, other);
        int facts = 0;
        for (FactTable table : FactTable.values()) {
            facts += table.isFact() ? rows(other, table).size() : 0;
        }
        assertThat(facts).isEqualTo(lines);
        assertThat(rows(other, FactTable.PEOPLE)).hasSize(people);
    }

    @ParameterizedTest
    @CsvSource({
        "19, 1, 2023-01",
        "100001, 1, 2023-01",
        "20, -1, 2023-01",
        "20, 140000001, 2023-01",
        "20, 1, 2024-08",
        "20, 1, 2014-12"
    })
    void refusesSizesBeyondItsBounds(int people, long lines, YearMonth first) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CompanySize(people, lines, 1, first, LAST));
    }

    @Test
    void sharesOfAContractSumToOne() throws IOException { // M8
        Map<String, BigDecimal> sums = sums(FactTable.CONTRACT_SPLIT, "contract_id", "share");
        assertThat(sums).isNotEmpty().allSatisfy((_, sum) -> assertThat(sum).isEqualByComparingTo("1"));
        assertThat(column(FactTable.CONTRACT, "contract_id")).containsAll(sums.keySet());
    }

    @Test
    void noInvoiceIsPaidMoreThanOnceOrPaidBackMoreThanItWas() throws IOException { // A2
        Map<String, BigDecimal> open = sums(FactTable.INVOICE, "invoice_id", "gross");
        sums(FactTable.ALLOCATION, "invoice_id", "gross").forEach((invoice, paid) -> {
            assertThat(open).containsKey(invoice);
            assertThat(paid).as(invoice).isBetween(BigDecimal.ZERO, open.get(invoice));
        });
    }

    @Test
    void refundsAndPartPaymentsOccur() throws IOException {
        List<Row> allocations = rows(FactTable.ALLOCATION);
        assertThat(allocations).anyMatch(row -> row.cell("gross").startsWith("-"));
        assertThat(allocations).anyMatch(row -> row.cell("allocation_id").endsWith("3"));
    }

    @Test
    void theInvoicesOfAContractNeverExceedIt() throws IOException {
        Map<String, BigDecimal> contracts = sums(FactTable.CONTRACT, "contract_id", "gross");
        sums(FactTable.INVOICE, "contract_id", "gross")
                .forEach((contract, invoiced) ->
                        assertThat(invoiced).as(contract).isLessThanOrEqualTo(contracts.get(contract)));
    }

    @Test
    void aCorrectionTakesBackWhatItCorrects() throws IOException {
        Map<String, BigDecimal> contracts = sums(FactTable.CONTRACT, "contract_id", "gross");
        Map<String, List<Row>> corrections = rows(FactTable.CONTRACT).stream()
                .filter(row -> !row.cell("corrects").isEmpty())
                .collect(Collectors.groupingBy(row -> row.cell("corrects")));
        assertThat(corrections).isNotEmpty().allSatisfy((wrong, rows) -> {
            assertThat(rows).hasSize(2);
            assertThat(new BigDecimal(rows.getFirst().cell("gross")).negate()).isEqualTo(contracts.get(wrong));
            assertThat(rows.getLast().cell("gross")).doesNotStartWith("-");
        });
    }

    @Test
    void everyOwnerAndSuperiorExists() throws IOException {
        Set<String> people = new HashSet<>(column(FactTable.PEOPLE, "participant"));
        for (FactTable table : FactTable.values()) {
            if (table.has(FactTable.Content.OWNER)) {
                String owner = table.columns().stream()
                        .filter(column -> column.type() == FactTable.Content.OWNER)
                        .findFirst()
                        .orElseThrow()
                        .name();
                assertThat(people).as(table.label()).containsAll(column(table, owner));
            }
        }
        assertThat(column(FactTable.ASSIGNMENTS, "superior"))
                .filteredOn(superior -> !superior.isEmpty())
                .isSubsetOf(people);
    }

    @Test
    void everyKeyIsThereOnce() throws IOException {
        for (FactTable table : List.of(
                FactTable.CONTRACT,
                FactTable.INVOICE,
                FactTable.ALLOCATION,
                FactTable.CUSTOMER,
                FactTable.VISIT,
                FactTable.SURVEY,
                FactTable.SUBMISSION,
                FactTable.REACH,
                FactTable.LEAD)) {
            assertThat(column(table, table.columns().getFirst().name()))
                    .as(table.label())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void postsOfAPersonHaveNeitherGapNorOverlap() throws IOException {
        Map<String, List<Row>> careers =
                rows(FactTable.ASSIGNMENTS).stream().collect(Collectors.groupingBy(row -> row.cell("participant")));
        careers.values().forEach(posts -> {
            for (int i = 1; i < posts.size(); i++) {
                assertThat(LocalDate.parse(posts.get(i).cell("from")))
                        .isEqualTo(LocalDate.parse(posts.get(i - 1).cell("to")).plusDays(1));
            }
        });
        assertThat(careers.values()).anyMatch(posts -> posts.size() > 2);
        assertThat(rows(FactTable.ASSIGNMENTS))
                .allMatch(row -> !row.cell("superior").equals(row.cell("participant")));
    }

    @Test
    void peopleJoinLeaveMoveAndGetOtherSuperiors() throws IOException {
        List<Row> posts = rows(FactTable.ASSIGNMENTS);
        long people = PEOPLE;
        assertThat(posts.stream().filter(row -> row.cell("role").equals("head")))
                .hasSize(1);
        assertThat(posts.stream()
                        .filter(row -> row.cell("role").equals("manager"))
                        .count())
                .isBetween(people / 10, people / 7);
        assertThat(posts.stream()
                        .filter(row -> row.cell("from").compareTo("2023-01-01") > 0)
                        .count())
                .isGreaterThan(people / 6);
        assertThat(posts.stream().filter(row -> !row.cell("to").isEmpty()).count())
                .isGreaterThan(people / 6);
        assertThat(posts)
                .anyMatch(row -> !row.cell("superior").isEmpty()
                        && !row.cell("unit").endsWith(row.cell("superior").replaceFirst("P0*", "")));
        assertThat(rows(FactTable.LEAVE)).isNotEmpty();
    }

    @Test
    void nothingHappensOutsideItsMonths() throws IOException {
        for (String column : List.of("signed_on")) {
            assertThat(column(FactTable.CONTRACT, column))
                    .allMatch(day -> day.startsWith("2023") || day.startsWith("2024"));
        }
        assertThat(column(FactTable.ALLOCATION, "received_on"))
                .allMatch(day -> day.startsWith("2023") || day.startsWith("2024"));
    }

    @Test
    void whoIsAwayOrGoneVisitsNobody() throws IOException {
        Map<String, Row> away =
                rows(FactTable.LEAVE).stream().collect(Collectors.toMap(row -> row.cell("participant"), row -> row));
        assertThat(rows(FactTable.VISIT)).noneMatch(visit -> {
            Row leave = away.get(visit.cell("seller"));
            String day = visit.cell("planned_on");
            return leave != null && day.compareTo(leave.cell("from")) >= 0 && day.compareTo(leave.cell("to")) <= 0;
        });
    }

    @Test
    void oneOfAHundredSellersHasAboutThirtyPerCentOfTheLines(@TempDir Path other) throws IOException {
        make(size(2000, 100_000), 2, other);
        Map<String, Integer> lines = new HashMap<>();
        for (FactTable table : FactTable.values()) {
            if (table.isFact() && table != FactTable.CONTRACT_SPLIT) {
                rows(other, table).forEach(row -> lines.merge(row.cell("seller"), 1, Integer::sum));
            }
        }
        List<Integer> most =
                lines.values().stream().sorted(Comparator.reverseOrder()).toList();
        int hundredth = most.stream().limit(18).mapToInt(Integer::intValue).sum();
        int tenth = most.stream().limit(175).mapToInt(Integer::intValue).sum();
        assertThat(hundredth).isBetween(24_000, 36_000);
        assertThat(tenth).isBetween(54_000, 70_000);
    }

    @Test
    void decemberIsBusierThanFebruary() throws IOException {
        List<String> days = column(FactTable.VISIT, "planned_on");
        assertThat(days.stream().filter(day -> day.contains("-12-")).count())
                .isGreaterThan(
                        2 * days.stream().filter(day -> day.contains("-02-")).count());
    }

    @Test
    void afewDealsAreVeryLarge() throws IOException {
        long[] amounts = rows(FactTable.CONTRACT).stream()
                .mapToLong(row -> new BigDecimal(row.cell("gross")).longValue())
                .sorted()
                .toArray();
        long median = amounts[amounts.length / 2];
        assertThat(Arrays.stream(amounts).filter(amount -> amount > 10 * median).count())
                .isBetween(1L, amounts.length / 20L);
    }

    private static Map<String, BigDecimal> sums(FactTable table, String by, String of) throws IOException {
        Map<String, BigDecimal> sums = new HashMap<>();
        rows(table).forEach(row -> sums.merge(row.cell(by), new BigDecimal(row.cell(of)), BigDecimal::add));
        return sums;
    }

    private static List<String> column(FactTable table, String column) throws IOException {
        return rows(table).stream().map(row -> row.cell(column)).toList();
    }

    private static List<Row> rows(FactTable table) throws IOException {
        return rows(folder, table);
    }

    private static List<Row> rows(Path from, FactTable table) throws IOException {
        return PlainCsv.of(Files.readString(file(from, table))).rows();
    }

    private static Path file(Path from, FactTable table) {
        return from.resolve(table.label() + ".csv");
    }
}
