package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalCsvTest {

    @Test
    void writesPlainCellsWithoutQuotesAndEndsLinesWithALineFeed() {
        assertThat(line("E001", "83.65")).isEqualTo("E001,2024,total,total,83.65,83.654,\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a,b|\"a,b\"", "say \"hi\"|\"say \"\"hi\"\"\"", "张伟|张伟", "𠮷 x|𠮷 x"})
    void quotesOnlyWhereNeeded(String id, String cell) {
        assertThat(line(id, "1")).startsWith(cell + ",2024");
    }

    @Test
    void quotesLineBreaks() {
        assertThat(line("a\nb", "1")).startsWith("\"a\nb\",");
        assertThat(line("a\rb", "1")).startsWith("\"a\rb\",");
    }

    private static String line(String participant, String value) {
        StringBuilder out = new StringBuilder();
        CanonicalCsv.appendAll(out, List.of(new ResultRow(participant, "2024", "total", "total", value, "83.654", "")));
        return out.toString();
    }
}
