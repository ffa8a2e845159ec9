package io.baton.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.baton.cli.PlainCsv;
import io.baton.cli.PlainCsv.Row;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCompanyTest {
    private static final String STANDARD = "6f4691fc3ba4b15b3cbabfee24151db1ec815fa8f3e4ade38d6bbbbd0cb65e27";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTheCompany() throws IOException {
        DemoCompany.write(DemoSize.STANDARD, folder);
    }

    @Test
    void isTheSameToTheLastByteOnEveryMachine() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (Table table : Table.values()) {
            digest.update(table.file().getBytes(StandardCharsets.UTF_8));
            digest.update(bytes(folder, table));
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(STANDARD);
    }

    @Test
    void anotherSeedMakesAnotherCompany(@TempDir Path other) throws IOException {
        DemoCompany.write(new DemoSize(60, DemoSize.STANDARD.first(), DemoSize.STANDARD.last(), 7), other);
        assertThat(Files.mismatch(folder.resolve("contract.csv"), other.resolve("contract.csv")))
                .isNotEqualTo(-1);
    }

    @Test
    void aLargerCompanyHoldsTheSmallerOneRowByRow(@TempDir Path other) throws IOException {
        DemoCompany.write(new DemoSize(150, DemoSize.STANDARD.first(), DemoSize.STANDARD.last(), 2024), other);
        for (Table table : Table.values()) {
            assertThat(lines(other, table))
                    .as(table.file())
                    .startsWith(lines(folder, table).toArray(String[]::new));
        }
    }

    @Test
    void hasSixtySellersInFourRegionsUnderTheirManagers() throws IOException {
        List<Row> assignments = rows(Table.ASSIGNMENTS);
        Map<String, Integer> roles = new HashMap<>();
        assignments.forEach(row -> roles.merge(row.cell("role"), 1, Integer::sum));
        assertThat(roles)
                .containsEntry("senior", 10)
                .containsEntry("manager", 4)
                .containsEntry("head", 1);
        assertThat(rows(Table.PEOPLE))
                .hasSize(65)
                .extracting(row -> row.cell("name"))
                .doesNotHaveDuplicates()
                .contains("沈㛃", "何𠮷平", "范姜曉嵐");
        assertThat(assignments).extracting(row -> row.cell("unit")).contains("华东大区", "华南大区", "华北大区", "台灣區");
    }

    @Test
    void someJoinSomeLeaveAndOneMoves() throws IOException {
        List<Row> assignments = rows(Table.ASSIGNMENTS);
        assertThat(assignments)
                .filteredOn(row -> row.cell("from").compareTo("2023-07-01") > 0)
                .hasSize(5);
        assertThat(assignments)
                .filteredOn(row -> row.cell("to").compareTo("2024") > 0)
                .hasSize(4);
    }

    @Test
    void hasTensOfThousandsOfFacts() throws IOException {
        int facts = 0;
        for (Table table : Table.values()) {
            facts += table.columns().contains("seller") ? lines(folder, table).size() : 0;
        }
        assertThat(facts).isBetween(30_000, 90_000);
    }

    @Test
    void exactlyOneDataViolationIsConfirmed() throws IOException { // B7
        assertThat(rows(Table.AUDIT_FINDING))
                .filteredOn(row -> row.cell("kind").equals("customer-data"))
                .extracting(
                        row -> row.cell("status"),
                        row -> row.cell("confirmed_on").startsWith("2024"))
                .containsExactlyInAnyOrder(
                        tuple("confirmed", true), tuple("dismissed", false), tuple("reported", false));
    }

    @Test
    void noInvoiceIsPaidMoreThanOnce() throws IOException { // A2
        Map<String, BigDecimal> open = new HashMap<>();
        rows(Table.INVOICE).forEach(row -> open.put(row.cell("invoice_id"), new BigDecimal(row.cell("gross"))));
        rows(Table.ALLOCATION)
                .forEach(row -> open.merge(
                        row.cell("invoice_id"), new BigDecimal(row.cell("gross")).negate(), BigDecimal::add));
        assertThat(open.values()).allMatch(left -> left.signum() >= 0).anyMatch(left -> left.signum() > 0);
    }

    @Test
    void theInvoicesOfAContractNeverExceedIt() throws IOException { // N6
        Map<String, BigDecimal> open = new HashMap<>();
        rows(Table.CONTRACT).forEach(row -> open.put(row.cell("contract_id"), new BigDecimal(row.cell("gross"))));
        rows(Table.INVOICE)
                .forEach(row -> open.merge(
                        row.cell("contract_id"), new BigDecimal(row.cell("gross")).negate(), BigDecimal::add));
        assertThat(open.values()).allMatch(left -> left.signum() >= 0);
    }

    @Test
    void everyKeyIsThereOnce() throws IOException {
        for (Table table : List.of(Table.CONTRACT, Table.INVOICE, Table.ALLOCATION, Table.VISIT, Table.LEAD)) {
            var seen = new HashSet<String>();
            String key = table.columns().getFirst();
            assertThat(rows(table)).as(table.file()).allMatch(row -> seen.add(row.cell(key)));
        }
    }

    @Test
    void nothingHappensOutsideItsMonths() throws IOException {
        assertThat(rows(Table.CONTRACT))
                .extracting(row -> row.cell("signed_on"))
                .allMatch(day -> day.compareTo("2023-07-01") >= 0 && day.compareTo("2024-12-31") <= 0);
        assertThat(rows(Table.ALLOCATION))
                .extracting(row -> row.cell("received_on"))
                .allMatch(day -> day.compareTo("2023-07-01") >= 0 && day.compareTo("2024-12-31") <= 0);
    }

    /** Unpacked: how well gzip packs is not ours to promise. */
    private static byte[] bytes(Path from, Table table) throws IOException {
        Path file = from.resolve(table.file());
        try (InputStream bytes = Files.newInputStream(file);
                InputStream unpacked = table.file().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return unpacked.readAllBytes();
        }
    }

    private static List<String> lines(Path from, Table table) throws IOException {
        return new String(bytes(from, table), StandardCharsets.UTF_8).lines().toList();
    }

    private static List<Row> rows(Table table) throws IOException {
        return PlainCsv.of(new String(bytes(folder, table), StandardCharsets.UTF_8))
                .rows();
    }
}
