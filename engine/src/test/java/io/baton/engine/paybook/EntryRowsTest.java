package io.baton.engine.paybook;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Problems;
import io.baton.core.settle.Entry;
import io.baton.core.settle.Hold;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.LineKind;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.CatalogueReader;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.Progress;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("M9, M10 what people enter")
class EntryRowsTest {

    @TempDir
    Path folder;

    @Test
    void manualLinesAndHoldsAreRead() throws IOException, SQLException {
        Entries entries = read("manual_lines.csv", """
                participant,period,term,deal,amount,currency,reason,approved_by
                E1,2024-03,prize,,500,,contest,boss
                E1,2024-03,commission,D1,-12.345,USD,mistake,boss
                E2,,,,,,appeal,boss
                """);

        assertThat(entries.entries("E1"))
                .containsExactly(
                        entry(LineKind.MANUAL, new LineKey("E1", "prize", ""), "500.00", "CNY", "contest"),
                        entry(LineKind.MANUAL, new LineKey("E1", "commission", "D1"), "-12.345", "USD", "mistake"));
        assertThat(entries.holds("E2")).containsExactly(new Hold("E2", "", "", "", "appeal", "boss"));
        assertThat(entries.participants()).containsExactly("E1");
    }

    @Test
    void openingBalancesAreRead() throws IOException, SQLException {
        Entries entries = read("opening_balances.csv", """
                participant,balance,term,period,deal,amount,approved_by
                E1,paid,commission,2024-03,D1,400,boss
                E1,debt,,2024-03,,3000,boss
                """);

        assertThat(entries.entries("E1"))
                .containsExactly(
                        entry(LineKind.OPENING_PAID, new LineKey("E1", "commission", "D1"), "400.00", "CNY", ""),
                        entry(LineKind.OPENING_DEBT, new LineKey("E1", "debt", "2024-03"), "3000.00", "CNY", ""));
    }

    @Test
    void withoutFilesNobodyHasEnteredAnything() throws IOException, SQLException {
        assertThat(read("people.csv", "participant\nE1\n").participants()).isEmpty();
    }

    private static Entry entry(LineKind kind, LineKey key, String amount, String currency, String reason) {
        return new Entry(kind, key, "2024-03", new BigDecimal(amount), currency, reason, "boss");
    }

    private Entries read(String file, String text) throws IOException, SQLException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve(file), text);
        Problems problems = new Problems();
        Catalogue catalogue = YamlText.read("catalogue.yaml", "{ baton: 1, catalogue: test }", problems)
                .flatMap(node -> CatalogueReader.read(node, problems))
                .orElseThrow();
        LoadedData loaded = FactStore.load(
                catalogue, data, LoadOptions.of(folder.resolve("cache"), folder.resolve("bad")), Progress.NONE);
        EmbeddedDuckDb.Limits limits =
                new EmbeddedDuckDb.Limits(1, 1L << 28, folder.resolve("spill"), loaded.folders());
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(limits)) {
            return new EntryRows(database, new LoadedTables(loaded), "CNY").read();
        }
    }
}
