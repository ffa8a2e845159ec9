package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.baton.cli.ExampleOracle.Figures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples with real input, each period compared with an independent calculation. The data are not part of the
 * repository: they lie in {@code ../shared/data} beside it, or in the folder that the property {@code baton.data} names;
 * without them these tests are skipped.
 */
class ExamplesTest {
    private static final Path DATA = Path.of(System.getProperty(
            "baton.data", CommandRun.ROOT.resolve("../shared/data").toString()));

    @TempDir
    private static Path scratch;

    @ParameterizedTest
    @DisplayName("AdventureWorks by quarter of the calendar")
    @ValueSource(
            strings = {
                "2010-Q4", "2011-Q1", "2011-Q2", "2011-Q3", "2011-Q4", "2012-Q1", "2012-Q2", "2012-Q3", "2012-Q4",
                "2013-Q1", "2013-Q2", "2013-Q3", "2013-Q4"
            })
    void adventureWorksQuartersAreAsExpected(String quarter) throws IOException {
        checkQuarter("adventureworks", ExampleOracle.ofAdventureWorks(data("adventureworks")), quarter);
    }

    @ParameterizedTest
    @DisplayName("Northwind by quarter of the order date")
    @ValueSource(strings = {"1996-Q3", "1996-Q4", "1997-Q1", "1997-Q2", "1997-Q3", "1997-Q4", "1998-Q1", "1998-Q2"})
    void northwindQuartersAreAsExpected(String quarter) throws IOException {
        checkQuarter("northwind", ExampleOracle.ofNorthwind(data("northwind")), quarter);
    }

    @ParameterizedTest
    @DisplayName("AdventureWorks by quota window")
    @CsvSource({
        "W01, 2010-12-29, 2011-03-30, 10",
        "W02, 2011-03-31, 2011-06-30, 10",
        "W03, 2011-07-01, 2011-09-28, 10",
        "W04, 2011-09-29, 2011-12-28, 10",
        "W05, 2011-12-29, 2012-03-29, 13",
        "W06, 2012-03-30, 2012-06-29, 14",
        "W07, 2012-06-30, 2012-09-27, 14",
        "W08, 2012-09-28, 2012-12-27, 14",
        "W09, 2012-12-28, 2013-03-29, 17",
        "W10, 2013-03-30, 2013-06-29, 17",
        "W11, 2013-06-30, 2013-09-28, 17",
        "W12, 2013-09-29, 2013-12-28, 17"
    })
    void adventureWorksWindowsAreAsExpected(String window, LocalDate from, LocalDate to, int withQuota)
            throws IOException {
        ExampleOracle oracle = ExampleOracle.ofAdventureWorks(data("adventureworks"));
        Map<String, String> actual = run("adventureworks", window);
        int quotas = 0;
        for (String person : oracle.people()) {
            Optional<BigDecimal> quota = oracle.quota(person, from);
            quotas += quota.isPresent() ? 1 : 0;
            compare(
                    actual,
                    person,
                    "measure/sales",
                    Optional.of(oracle.figures(person, from, to).sales()));
            compare(actual, person, "measure/quota", quota);
            compare(actual, person, "indicator/attainment", oracle.attainment(person, from, to));
        }
        assertThat(quotas).isEqualTo(withQuota);
    }

    private static void checkQuarter(String example, ExampleOracle oracle, String quarter) throws IOException {
        int year = Integer.parseInt(quarter.substring(0, 4));
        int month = 3 * Integer.parseInt(quarter.substring(6)) - 2;
        LocalDate from = LocalDate.of(year, month, 1);
        Map<String, String> actual = run(example, quarter);
        for (String person : oracle.people()) {
            Figures expected = oracle.figures(person, from, from.plusMonths(3).minusDays(1));
            compare(actual, person, "measure/sales", Optional.of(expected.sales()));
            compare(actual, person, "measure/orders", Optional.of(expected.orders()));
            compare(actual, person, "measure/customers", Optional.of(expected.customers()));
            compare(actual, person, "indicator/average_order", expected.averageOrder());
            compare(actual, person, "indicator/growth", expected.growth());
        }
    }

    private static void compare(Map<String, String> actual, String person, String item, Optional<BigDecimal> expected) {
        String value = actual.get(person + "/" + item);
        assertThat(value).as("%s of %s", item, person).isNotNull();
        if (expected.isPresent()) {
            assertThat(value).as("%s of %s", item, person).isNotEmpty();
            assertThat(new BigDecimal(value)).as("%s of %s", item, person).isEqualByComparingTo(expected.get());
        } else {
            assertThat(value).as("%s of %s", item, person).isEmpty();
        }
    }

    private static Map<String, String> run(String example, String period) {
        Path plan = CommandRun.ROOT.resolve("examples").resolve(example).resolve("plan.yaml");
        return CommandRun.values(plan, DATA.resolve(example), scratch, "--period", period);
    }

    private static Path data(String example) {
        Path folder = DATA.resolve(example);
        assumeTrue(Files.isDirectory(folder), "skipped: no data of " + example + " in " + folder);
        return folder;
    }
}
