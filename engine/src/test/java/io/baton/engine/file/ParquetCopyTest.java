package io.baton.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import io.baton.engine.row.ParquetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quick way and the slow way through Parquet give the same table, and the same bad rows. */
class ParquetCopyTest {

    /** A word for missing cells that no file holds: with it, every row is read by itself. */
    private static final String SLOW = "defaults: { missing: ['no such word'] }";

    private static final String CATALOGUE = """

            facts:
              sale:
                participant: owner
                key: id
                fields:
                  id: { kind: text, required: true }
                  owner: text
                  sold_on: date
                  at: time
                  amount: { kind: money, decimals: 2 }
                  pieces: { kind: count, decimals: 0 }
                  share: ratio
                  open: yes/no
            """;

    @TempDir
    private Path folder;

    private DataFixture fixture(String name, String more, String select) throws IOException {
        return new DataFixture(folder.resolve(name))
                .catalogue("baton: 1\ncatalogue: test" + CATALOGUE + more)
                .file("sale.parquet", FormatFiles.parquet(folder, select));
    }

    private void bothWaysGive(String select, int rows, int badRows) throws IOException {
        DataFixture quick = fixture("quick", "", select);
        DataFixture slow = fixture("slow", SLOW, select);
        LoadedData copied = quick.load();
        LoadedData read = slow.load();
        assertThat(copied.problems()).isEqualTo(read.problems()).isEmpty();
        List<String> expected = slow.rows(read, "sale");
        assertThat(quick.rows(copied, "sale")).isEqualTo(expected).hasSize(rows);
        assertThat(DataFixture.bad(copied, "sale"))
                .isEqualTo(DataFixture.bad(read, "sale"))
                .hasSize(badRows);
        assertThat(copied.table("sale").rows()).isEqualTo(read.table("sale").rows());
        assertThat(types(quick, copied)).isEqualTo(types(slow, read));
    }

    private static List<String> types(DataFixture fixture, LoadedData loaded) {
        return fixture.rows(loaded, "sale", "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM %s)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | VARCHAR | true",
                "TEXT | INTEGER | true",
                "TEXT | DATE | false",
                "MONEY | DECIMAL(18,2) | true",
                "MONEY | DECIMAL(38,10) | true",
                "MONEY | DECIMAL(38,0) | false",
                "MONEY | BIGINT | true",
                "MONEY | UBIGINT | false",
                "MONEY | VARCHAR | false",
                "DATE | DATE | true",
                "DATE | TIMESTAMP | false",
                "TIME | TIMESTAMP WITH TIME ZONE | false",
                "DURATION | BIGINT | false",
                "YES_NO | BOOLEAN | true",
                "YES_NO | VARCHAR | false"
            })
    void onlyTypesThatNeedNoMoreThanACastAreCopied(Kind kind, String type, boolean copied) {
        Field field = new Field("f", kind, false, 2);
        assertThat(ParquetCast.of(field, new ParquetFile.Column("c", type)).isPresent())
                .isEqualTo(copied);
    }

    @Test
    void columnsThatFitAreCopied() throws IOException {
        bothWaysGive(
                "SELECT 'A' || range AS id, 'o' || range % 3 AS owner, DATE '2024-01-01' + range::INTEGER % 400 AS sold_on,"
                        + " (range * 7)::DECIMAL(15,2) / 1 AS nothing, (range * 7 % 1000)::DECIMAL(16,2) * 0.01 AS amount,"
                        + " range AS pieces, (range % 100)::DECIMAL(4,2) AS share, range % 2 = 0 AS open FROM range(5000)",
                5000, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "concat(chr(9), ' x ', chr(12288)) AS id | 2 | 0",
                "' ' AS id | 1 | 1",
                "NULL::VARCHAR AS id | 1 | 1",
                "concat('x', chr(0)) AS id | 1 | 1",
                "'x' AS id, chr(160) AS owner | 1 | 1",
                "42 AS id | 2 | 0",
                "DATE '2024-02-29' AS id | 2 | 0",
                "'x' AS id, DATE '0001-01-01' AS sold_on | 2 | 0",
                "'x' AS id, DATE '9999-12-31' + 1 AS sold_on | 1 | 1",
                "'x' AS id, DATE '0001-01-01' - 1 AS sold_on | 1 | 1",
                "'x' AS id, TIMESTAMP '2024-02-29 00:00' AS sold_on | 2 | 0",
                "'x' AS id, '2024-02-30' AS sold_on | 1 | 1",
                "'x' AS id, TIMESTAMP '2024-02-29 10:00' AS at | 2 | 0",
                "'x' AS id, 1.25::DECIMAL(30,10) AS amount | 2 | 0",
                "'x' AS id, 1.255::DECIMAL(18,3) AS amount | 1 | 1",
                "'x' AS id, 10000000000000000::BIGINT AS amount | 1 | 1",
                "'x' AS id, 9999999999999999::BIGINT AS amount | 2 | 0",
                "'x' AS id, 99999999999999999999::DECIMAL(38,0) AS amount | 1 | 1",
                "'x' AS id, -1000000000000000000::BIGINT AS pieces | 1 | 1",
                "'x' AS id, '12.5%' AS share | 2 | 0",
                "'x' AS id, 12345678901234567890::UBIGINT AS pieces | 1 | 1",
                "'x' AS id, concat(chr(160), 'o') AS owner, 'yes' AS open | 2 | 0",
                "'B' AS id, 'again' AS owner | 0 | 2",
                "'x' AS id, [1] AS pieces | 1 | 1"
            })
    void aRowIsTheSameByBothWays(String columns, int rows, int badRows) throws IOException {
        String owner = columns.contains("AS owner") ? "" : "'o' AS owner, ";
        bothWaysGive("SELECT 'B' AS id, 'o' AS owner UNION ALL BY NAME SELECT " + owner + columns, rows, badRows);
    }
}
