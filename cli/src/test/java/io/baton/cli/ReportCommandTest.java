package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.cli.demo.DemoCompany;
import io.baton.cli.demo.DemoSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(text(scenario("p8-segments-explained", folder, "--lang=en", "--period=2025", "--for=ana")))
                .contains("2025-01-01/2025-03-31", "24.66", "85.07", "Attainment 70.00%", "as set for south");
    }

    @Test
    @DisplayName("S1 computed, calibrated and final stand side by side, with who, when and why")
    void decisionsStandBesideTheComputedResult(@TempDir Path folder) throws IOException {
        String page = text(scenario("s1-three-values", folder, "--lang=en", "--period=2024-03", "--as-of=2024-04-30"));
        assertThat(page)
                .contains("Computed84.00 · B", "Calibrated86.00 · A", "Final85.50 · A", "Computed70.00 · B")
                .contains("Calibrated 2024-04-03 · evetook over a district in March", "Final 2024-04-20 · ida")
                .contains("Does not count Grade · calibrated the decision of eve on 2024-04-03 does not count")
                .doesNotContain("first thought", "99.00");
    }

    @Test
    @DisplayName("L4, R2 one's own report says that a rating does not count, and nothing of who may rate")
    void refusedRatingsNameNobody(@TempDir Path folder) throws IOException {
        SmallProject project = SmallProject.in(folder);
        project.put("ratings.csv", project.text("ratings.csv").replace("superior,boss,4.5", "superior,zoe,4.5"));
        List<String> words = List.of("--period=2024-03", "--lang=en");
        assertThat(project.type("report", words).out()).contains("may rate: boss");
        assertThat(project.type("report", words, "--for=ana").out())
                .contains("Does not count: the rating of somebody who may not rate in this place")
                .doesNotContain("boss", "zoe");
    }

    @Test
    @DisplayName("S1 what was not decided yet by the day that is asked for does not stand there")
    void laterDecisionsAreNotShown(@TempDir Path folder) throws IOException {
        String page = text(scenario("s1-three-values", folder, "--lang=en", "--period=2024-03", "--as-of=2024-04-02"));
        assertThat(page).contains("Total84.00", "Calibrated 2024-04-02 · evefirst thought");
    }

    @Test
    @DisplayName("S1, L4 one's own report says when and why it was decided, and nothing of who decided")
    void onesOwnDecisionsNameNobody(@TempDir Path folder) throws IOException {
        String page = text(scenario(
                "s1-three-values", folder, "--lang=en", "--period=2024-03", "--as-of=2024-04-30", "--for=ana"));
        assertThat(page)
                .contains("Final 2024-04-20appeal upheld in part")
                .doesNotContain("· ida", "· eve", "Ben", "Cem");
    }

    @ParameterizedTest
    @DisplayName("S3, S2 the guide stands beside the grades, changes nobody, and leaves equal totals to people")
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Equal totals of 91.00 at the line between A and B; at most 2; senior 1 people, too few for the guide",
                "zh-Hans; 总分 91.00 相同，恰在 A 与 B 的分界线上，由人决定：p05, p06; 至多 2; senior：1 人，人数不足",
                "zh-Hant; 總分 91.00 相同，恰在 A 與 B 的分界線上，由人決定：p05, p06; 至多 2; senior：1 人，人數不足"
            })
    void theGuideStandsBesideTheGrades(String language, String tie, String most, String small, @TempDir Path folder)
            throws IOException {
        String page = text(scenario("s3-guide", folder, "--period=2024-03", "--lang", language));
        assertThat(page)
                .contains(tie, "p05, p06", "p17, p18", most, small)
                .contains("6 (5)", "5 (7)", "5 (5)", "3 (2)");
    }

    @Test
    @DisplayName("S7, M9 a page names the state of the data that it saw, also on every sheet of paper")
    void pagesNameTheStateOfTheData(@TempDir Path folder) throws IOException {
        SmallProject project = SmallProject.in(folder);
        assertThat(page(project, "report")).containsPattern("<dd>files [0-9a-f]{12}</dd>");
        project.put("deal.csv", project.text("deal.csv").replace("700.50", "650.50"));
        for (String day : List.of("2024-04-01T09:00:00Z", "2024-04-08T09:00:00Z")) {
            project.append("people.csv", "eve" + day.charAt(9) + ",Eve\n");
            List<String> words = new ArrayList<>(List.of("load", "--as-of", day, "--data", folder.toString()));
            words.addAll(List.of("--cache", folder.resolve("cache").toString()));
            assertThat(Terminal.type(words).exit()).isZero();
        }
        for (String command : List.of("report", "diff")) {
            String sheet =
                    "version 2 · [0-9a-f]{12} [|] 2024-03 [|] load 1, taken 2024-04-01T09:00:00Z, state [0-9a-f]{12}";
            String old = page(project, command, "--state=1");
            assertThat(old).contains("load 1, taken 2024-04-01T09:00:00Z, state ");
            assertThat(onPaper(old)).containsPattern(sheet);
            assertThat(page(project, command)).contains("load 2, taken 2024-04-08T09:00:00Z, state ");
        }
    }

    private static String page(SmallProject project, String command, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("--period=2024-03", "--lang=en"));
        words.addAll(List.of(more));
        Path file = project.path(command + ".html");
        words.addAll(
                command.equals("diff")
                        ? List.of("--against", project.path("plan.yaml").toString(), "--html", file.toString())
                        : List.of("--out", file.toString()));
        Terminal.Reply reply = project.type(command, words);
        assertThat(reply.exit()).as(reply.err()).isZero();
        return Files.readString(file);
    }

    /** What the stylesheet puts below each sheet, as a browser reads it. */
    private static String onPaper(String page) {
        String mark = page.replaceAll("(?s).*@bottom-left \\{ content: \"(.*?)\"; .*", "$1");
        return Pattern.compile("\\\\([0-9a-f]+) ")
                .matcher(mark)
                .replaceAll(sign -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1), 16))));
    }

    /** The report of the last plan of a scenario over its files. */
    private static String scenario(String name, Path folder, String... more) throws IOException {
        Path scenario = Repository.root().resolve("scenarios/" + name + ".txt");
        Files.copy(Repository.root().resolve("scenarios/catalogue.yaml"), folder.resolve("catalogue.yaml"));
        for (Scenario.Section file : Scenario.of(Files.readString(scenario)).sections()) {
            if (file.name().endsWith(".csv") || file.name().endsWith(".yaml")) {
                Files.writeString(folder.resolve(file.name()), file.text());
            }
        }
        List<String> words = new ArrayList<>(List.of("report"));
        words.addAll(List.of(more));
        words.addAll(List.of("--plan", folder.resolve("plan.yaml").toString(), "--data", folder.toString()));
        words.addAll(List.of("--cache", folder.resolve("cache").toString()));
        Terminal.Reply reply = Terminal.type(words);
        assertThat(reply.exit()).as(reply.err()).isZero();
        return reply.out();
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
