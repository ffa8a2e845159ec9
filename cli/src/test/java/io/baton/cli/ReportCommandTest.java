package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.cli.demo.DemoCompany;
import io.baton.cli.demo.DemoSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a report, and what must not. */
class ReportCommandTest {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(src|href)=\"(?!#)|url\\(|@import|<script|<link");
    private static final String HOSTILE = "<script>alert(1)</script>\"'&${1+1}@if(true)";

    @TempDir
    private static Path company;

    @BeforeAll
    static void makeCompany() throws IOException {
        DemoCompany.write(DemoSize.STANDARD, company.resolve("demo"));
    }

    private static Terminal.Reply report(String... more) {
        List<String> words = new ArrayList<>(List.of("report", "--period=2024", "--as-of=2025-01-10"));
        words.addAll(List.of(
                "--plan",
                Repository.root().resolve("plans/standard-2024.yaml").toString(),
                "--data",
                company.resolve("demo").toString(),
                "--cache",
                company.resolve("cache").toString(),
                "--bad",
                company.resolve("bad").toString()));
        words.addAll(List.of(more));
        return Terminal.type(words);
    }

    @Test
    @DisplayName("L4, S2 a report for one person holds no name and no number of anybody else")
    void oneSeesOnlyOneself() throws IOException {
        String page =
                report("--for", "P00034", "--lang", "zh-Hans", "--rows", "1000").out();
        assertThat(page).contains("P00034", "袁子然");
        for (PlainCsv.Row person : PlainCsv.of(Files.readString(company.resolve("demo/people.csv")))
                .rows()) {
            if (!person.cell("participant").equals("P00034")) {
                assertThat(page.contains(person.cell("participant")))
                        .as(person.cell("participant"))
                        .isFalse();
                assertThat(page.contains(person.cell("name")))
                        .as(person.cell("name"))
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("S7 the page says of a person what explain says, line by line")
    void thePageSaysWhatExplainSays() {
        String page = text(report("--for", "P00034", "--lang=en", "--rows=3").out());
        Terminal.Reply explained = Terminal.type(List.of(
                "explain",
                "--period=2024",
                "--as-of=2025-01-10",
                "--person=P00034",
                "--item=computed",
                "--rows=3",
                "--lang=en",
                "--plan",
                Repository.root().resolve("plans/standard-2024.yaml").toString(),
                "--data",
                company.resolve("demo").toString(),
                "--cache",
                company.resolve("cache").toString()));
        assertThat(explained.out().lines())
                .hasSizeGreaterThan(200)
                .map(line -> line.strip().replaceFirst("^Answer of (?!P00034)[^:]*", "Answer of a rater"))
                .allSatisfy(line -> assertThat(page.contains(line.replace(": ", " ")))
                        .as(line)
                        .isTrue());
    }

    /** As a reader sees it: without tags, with a blank where a colon may stand in a text. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace(": ", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "zh-Hant"})
    void needsNothingFromElsewhere(String language) {
        String page = report("--lang", language, "--people=2").out();
        assertThat(ELSEWHERE.matcher(page).results().map(found -> found.group()))
                .isEmpty();
        assertThat(page).contains("<html lang=\"" + language + "\">", "P00001", "P00060");
    }

    @Test
    void showsSomePeopleOneByOneAndSaysHowMany() {
        String page = report("--lang=en", "--people=3", "--unit=台灣區").out();
        assertThat(page.split("<article", -1)).hasSize(4);
        assertThat(page).contains("3 of 60 people are shown one by one", "台灣區");
    }

    @Test
    void whatDataSayNeverBecomesMarkup(@TempDir Path folder) throws IOException {
        SmallProject project = SmallProject.in(folder);
        project.put("people.csv", "participant,name\nana,\"" + HOSTILE.replace("\"", "\"\"") + "\"\nben,Ben\n");
        project.put("ratings.csv", project.text("ratings.csv").replace("a hard month", "<b>hard</b> month"));
        String page =
                project.type("report", List.of("--period=2024-03", "--lang=en")).out();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${1+1}@if(true)", "&lt;b&gt;hard")
                .doesNotContain("<script", "<b>hard");
        String one = project.type("report", List.of("--period=2024-03", "--lang=en", "--for=ben"))
                .out();
        assertThat(one).contains("Ben").doesNotContain("ana", "script", "boss");
    }

    @Test
    @DisplayName("P8 whoever moved has a card of segments, each explained down to its own numbers")
    void segmentsStandOnTheCard(@TempDir Path folder) throws IOException {
        Path scenario = Repository.root().resolve("scenarios/p8-segments-explained.txt");
        Files.copy(Repository.root().resolve("scenarios/catalogue.yaml"), folder.resolve("catalogue.yaml"));
        for (Scenario.Section file : Scenario.of(Files.readString(scenario)).sections()) {
            if (file.name().endsWith(".csv") || file.name().endsWith(".yaml")) {
                Files.writeString(folder.resolve(file.name()), file.text());
            }
        }
        List<String> words = new ArrayList<>(List.of("report", "--period=2025", "--lang=en", "--for=ana"));
        words.addAll(List.of("--plan", folder.resolve("plan.yaml").toString(), "--data", folder.toString()));
        words.addAll(List.of("--cache", folder.resolve("cache").toString()));
        Terminal.Reply reply = Terminal.type(words);
        assertThat(reply.exit()).as(reply.err()).isZero();
        assertThat(text(reply.out()))
                .contains("2025-01-01/2025-03-31", "24.66", "85.07", "Attainment 70.00%", "as set for south");
    }

    @Test
    void refusesWhoDoesNotTakePart() {
        Terminal.Reply reply = report("--for", "P0003");
        assertThat(reply.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(reply.err()).contains("'P0003' does not take part");
        assertThat(report("--for=P00034", "--unit=x").exit()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void anUnfinishedPageNeverStandsUnderTheNameAskedFor(@TempDir Path folder) {
        Path nowhere = folder.resolve("missing/report.html");
        Terminal.Reply reply = report("--people=1", "--out", nowhere.toString());
        assertThat(reply.exit()).isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aPageShowsWhatAnotherPlanChanges(@TempDir Path folder) throws IOException {
        SmallProject project = SmallProject.in(folder);
        String other = SmallProject.PLAN.replace("attainment: 50, growth: 20", "attainment: 20, growth: 50");
        project.put("other.yaml", other.substring(0, other.indexOf("tests:")));
        Path page = folder.resolve("diff.html");
        Terminal.Reply reply = project.type(
                "diff",
                List.of("--period=2024-03", "--lang=en", "--html", page.toString()),
                "--against",
                project.path("other.yaml").toString());
        assertThat(reply.exit()).as(reply.err()).isZero();
        assertThat(Files.readString(page)).contains("Comparison of two plans", "Attainment ", "By unit", "Ben");
    }
}
