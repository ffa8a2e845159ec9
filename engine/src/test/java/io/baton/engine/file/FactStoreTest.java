package io.baton.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.catalogue.Table;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactStoreTest {

    private static final String CATALOGUE = """
            baton: 1
            catalogue: test
            zone: Asia/Shanghai
            facts:
              sale:
                participant: owner
                key: id
                fields:
                  id: text
                  owner: text
                  sold_on: { kind: date, required: true }
                  at: time
                  amount: money
                  share: ratio
                  pieces: { kind: count, decimals: 0 }
                  waited: days
                  lasted: duration
                  score: points
                  factor: number
                  open: yes/no
                  note: text
            """;

    @TempDir
    private Path folder;

    @Test
    void readsEveryKind() {
        DataFixture fixture = new DataFixture(folder).catalogue(CATALOGUE).file("sale.csv", """
                        id,owner,sold_on,at,amount,share,pieces,waited,lasted,score,factor,open,note
                        A1,王芳,2024-02-29,2024-02-29T20:30:00Z,1.005,80%,3,1.5,1:30,95.5,0.000001,是,"a ""quoted""
                        note, with a comma"
                        A2, o2 ,2024-03-01,,,,,,,,,,
                        """);
        LoadedData loaded = fixture.load();
        assertThat(loaded.problems()).isEmpty();
        assertThat(DataFixture.bad(loaded, "sale")).isEmpty();
        assertThat(fixture.rows(loaded, "sale"))
                .containsExactly(
                        "A1|王芳|2024-02-29|2024-02-29 20:30:00.0|2024-03-01|1.0050|0.800000|3|1.50|5400|95.5000|0.000001|true"
                                + "|a \"quoted\"\nnote, with a comma|2|sale.csv",
                        "A2|o2|2024-03-01|null|null|null|null|null|null|null|null|null|null|null|4|sale.csv");
    }

    @Test
    void reportsEveryBadCellOfARowAndLoadsTheOthers() {
        DataFixture fixture = new DataFixture(folder).catalogue(CATALOGUE).file("sale.csv", """
                        id,owner,sold_on,amount,open,note
                        A1,o1,2024-02-30,x,maybe,"two
                        lines"
                        A2,,2024-03-01,1,yes,
                        A3,o3,2024-03-01,1
                        A4,o4,2024-03-01,1.00001,yes,fine
                        A5,o5,2024-03-01,123456789012345,yes,fine
                        A6,o6,2024-03-01,1,yes,fine
                        """);
        LoadedData loaded = fixture.load();
        assertThat(DataFixture.bad(loaded, "sale"))
                .containsExactly(
                        "sale.csv:2: column 'sold_on': '2024-02-30': not a date of the form yyyy-MM-dd",
                        "sale.csv:2: column 'amount': 'x': not a number",
                        "sale.csv:2: column 'open': 'maybe': neither yes nor no",
                        "sale.csv:4: column 'owner': missing",
                        "sale.csv:5: 4 cells where there should be 6",
                        "sale.csv:6: column 'amount': '1.00001': more than 4 decimals",
                        "sale.csv:7: column 'amount': '123456789012345': more than 14 digits before the decimal mark");
        assertThat(fixture.rows(loaded, "sale", "SELECT id, baton_line FROM %s"))
                .containsExactly("A6|8");
        LoadedFile file = loaded.table("sale").files().getFirst();
        assertThat(file.rows()).isEqualTo(6);
        assertThat(file.badRows()).isEqualTo(5);
        assertThat(loaded.isUsable()).isTrue();
        assertThat(fixture.strict().load().isUsable()).isFalse();
    }

    @Test
    void tablesWithoutFilesAreEmpty() {
        DataFixture fixture = new DataFixture(folder).catalogue(CATALOGUE);
        LoadedData loaded = fixture.load();
        assertThat(loaded.problems())
                .singleElement()
                .asString()
                .startsWith("catalogue.yaml:5:3: warning: there is no file for 'sale' in ")
                .endsWith("; put sale.csv there, or name files under 'from'");
        assertThat(fixture.rows(loaded, "sale")).isEmpty();
        assertThat(fixture.rows(loaded, "people")).isEmpty();
        assertThat(loaded.isUsable()).isTrue();
    }

    @Test
    void factTypesThatNobodyNeedsAreNotRead() {
        DataFixture fixture = new DataFixture(folder).catalogue(CATALOGUE).file("people.csv", "participant\no1\n");
        assertThat(fixture.read().withFacts(Set.of()).tables())
                .extracting(Table::name)
                .containsExactly(
                        "people",
                        "assignments",
                        "targets",
                        "ratings",
                        "leave",
                        "exemptions",
                        "objectives",
                        "decisions",
                        "manual_lines",
                        "opening_balances",
                        "exchange_rates",
                        "parameters");
        assertThat(fixture.read().withFacts(Set.of("sale")).tables())
                .isEqualTo(fixture.read().tables());
    }
}
