package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an explanation says beside the calculation: what an indicator means, and what the figures were made from. */
class ExplainCommandTest {

    private static final String TITLE = "title: { en: Attainment, zh-Hans: 完成率, zh-Hant: 達成率 }\n";

    @TempDir
    private Path folder;

    private SmallProject project;

    @BeforeEach
    void tellWhatAttainmentMeans() throws IOException {
        project = SmallProject.in(folder);
        project.put("plan.yaml", project.text("plan.yaml").replace(TITLE, TITLE + """
                            meaning: { en: Sales of the quota., zh-Hans: 销售额占目标的比例。, zh-Hant: 銷售額占目標的比例。 }
                            practice:
                              good: { en: Begin early., zh-Hans: 尽早着手。, zh-Hant: 儘早著手。 }
                              bad: { en: Promise too much., zh-Hans: 过度承诺。, zh-Hant: 過度承諾。 }
                        """));
    }

    private List<String> explain(String... more) {
        Terminal.Reply reply = project.type("explain", List.of("--period=2024-03", "--person=ana"), more);
        assertThat(reply.exit()).as(reply.err()).isZero();
        return reply.out().lines().toList();
    }

    @ParameterizedTest
    @DisplayName("S7, A an explanation says once, above the calculation, what the indicator means")
    @CsvSource({
        "en, Meaning: Sales of the quota., Good practice: Begin early., Bad practice: Promise too much.",
        "zh-Hans, 含义：销售额占目标的比例。, 好的做法：尽早着手。, 不好的做法：过度承诺。",
        "zh-Hant, 意義：銷售額占目標的比例。, 好的做法：儘早著手。, 不好的做法：過度承諾。"
    })
    void saysWhatTheIndicatorMeans(String language, String meaning, String good, String bad) {
        List<String> lines = explain("--item=attainment", "--lang", language);
        assertThat(lines.subList(1, 4)).containsExactly("  " + meaning, "  " + good, "  " + bad);
        assertThat(lines).filteredOn(line -> line.contains(meaning)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"total", "cases", "sales"})
    void saysNothingWhereThePlanSaysNothing(String item) {
        assertThat(explain("--item", item, "--lang=en")).noneMatch(line -> line.contains("Meaning"));
    }

    @Test
    @DisplayName("S7, M9 the data form names plan, period, files, and the load that made the state")
    void dataNameWhatTheyWereMadeFrom() {
        String files =
                explain("--item=attainment", "--format=json", "--lang=zh-Hant").getFirst();
        assertThat(files)
                .contains("\"meaning\":\"銷售額占目標的比例。\"", "\"good_practice\":\"儘早著手。\"", "\"bad_practice\":\"過度承諾。\"")
                .contains("\"made_from\":{\"plan\":\"small\",\"version\":2,\"plan_sha256\":\"")
                .contains("\"period\":\"2024-03\"", "\"file\":\"deal.csv\",\"sha256\":\"")
                .doesNotContain("\"load\":");
        assertThat(Terminal.type(List.of(
                                "load",
                                "--as-of=2024-04-01T09:00:00Z",
                                "--data=" + folder,
                                "--cache=" + folder.resolve("cache")))
                        .exit())
                .isZero();
        assertThat(explain("--format=json").getFirst())
                .contains("\"state\":{\"load\":1,\"taken\":\"2024-04-01T09:00:00Z\",\"sha256\":\"");
    }

    @Test
    @DisplayName("S2, P7 ranks and exemptions are data, too, where data was asked for")
    void ranksAndExemptionsAreData() throws IOException {
        assertThat(explain("--item=rank", "--format=json", "--lang=en"))
                .singleElement()
                .asString()
                .startsWith("{\"made_from\":{\"plan\":\"small\"")
                .contains("\"rank\":\"Rank 1 of 1 in the role seller");
        project.put("exemptions.csv", "participant,period,reason\nana,2024-03,parental leave\n");
        assertThat(explain("--format=json", "--lang=en").getFirst())
                .endsWith("\"exempt\":\"exempted: parental leave\"}");
    }
}
