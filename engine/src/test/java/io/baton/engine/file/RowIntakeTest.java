package io.baton.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactRow;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.CatalogueReader;
import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Table;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowIntakeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CATALOGUE = """
            baton: 1
            catalogue: crm
            facts:
              visit:
                participant: seller
                key: visit_id
                fields: { visit_id: text, seller: text, spent: money, began: time, on_day: date, kept: yes/no }
            """;

    @TempDir
    private Path folder;

    private final List<RowIntake.Sent> sent = new ArrayList<>();

    @Test
    void goodRowsHaveTheirValues() throws IOException {
        read(FileFormat.JSON_LINES, """
                {"visit_id":"v1","seller":"ana","spent":12.5,"began":"2025-01-31T18:30:00Z","on_day":"2025-01-31","kept":"yes"}
                {"visit_id":"v2","seller":"ben"}
                """);
        FactRow first = good(0);
        assertThat(first.value("spent")).isEqualTo(Value.of("12.5000"));
        assertThat(first.value("kept")).isEqualTo(new Value.YesNo(true));
        assertThat(first.day("on_day")).contains(LocalDate.of(2025, 1, 31));
        // an instant has its day in the zone of the catalogue
        assertThat(first.day("began")).contains(LocalDate.of(2025, 2, 1));
        assertThat(good(1).values()).hasSize(2);
    }

    @Test
    void badRowsSayWhatIsWrongAndStopNobody() throws IOException {
        List<Problem> problems = read(FileFormat.CSV, """
                visit_id,seller,spent,on_day
                v1,ana,twelve,yesterday
                v2,ben,7,2025-01-31
                v3,ben
                """);
        assertThat(problems).isEmpty();
        assertThat(((RowIntake.Sent.Bad) sent.getFirst()).row().cells())
                .extracting(BadCell::column)
                .containsExactly("spent", "on_day");
        assertThat(good(1).value("spent")).isEqualTo(Value.of("7.0000"));
        assertThat(sent.get(2)).isInstanceOf(RowIntake.Sent.Bad.class);
        assertThat(sent).extracting(RowIntake.Sent::line).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aTextWithoutTheKeyIsRefusedAsAWhole() throws IOException {
        assertThat(read(FileFormat.CSV, "seller,spent\nana,3\n").toString()).contains("has no column 'visit_id'");
        assertThat(sent).isEmpty();
    }

    private FactRow good(int place) {
        return ((RowIntake.Sent.Good) sent.get(place)).row();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CSV        | visit_id,seller,spend;v1,ana,3
            JSON_LINES | {"visit_id":"v1","seller":"ana","spend":3}
            """)
    void columnsThatNobodyKnowsAreTold(FileFormat format, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("sent"), text.replace(';', '\n'));
        assertThat(RowIntake.read(table(), new RowIntake.Text("sent", file, format), ZONE, sent::add)
                        .ignored())
                .containsExactly("spend");
        assertThat(sent).hasSize(1);
    }

    private List<Problem> read(FileFormat format, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("sent"), text);
        return RowIntake.read(table(), new RowIntake.Text("sent", file, format), ZONE, sent::add)
                .problems();
    }

    private static Table table() {
        Problems problems = new Problems();
        return YamlText.read("catalogue.yaml", CATALOGUE, problems)
                .flatMap(node -> CatalogueReader.read(node, problems))
                .orElseThrow(() -> new IllegalStateException(problems.list().toString()))
                .ofOwnFiles((_, _) -> false)
                .table("visit")
                .orElseThrow();
    }
}
