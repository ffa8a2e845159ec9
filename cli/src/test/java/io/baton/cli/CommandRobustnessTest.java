package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do to files and options: the command says what is wrong and what mends it, and never breaks. */
class CommandRobustnessTest {

    @TempDir
    private Path folder;

    private SmallProject project;

    @BeforeEach
    void putProject() throws IOException {
        project = SmallProject.in(folder.resolve("project"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---\n", "hello", "- a\n", "{", "\u0000", "%YAML 3.0\n---\nbaton: 1\n"})
    void refusesWhatIsNoPlan(String text) throws IOException {
        project.put("plan.yaml", text);

        says(project.check(), ExitCode.FINDINGS, "plan.yaml:", ": error: ", "cannot be used");
        says(project.run(), ExitCode.FINDINGS, "plan.yaml:", ": error: ", "the plan cannot be run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.yaml", "catalogue.yaml"})
    void refusesTextsThatAreNotUtf8(String name) throws IOException {
        project.put(name, project.text(name).getBytes(StandardCharsets.UTF_16));

        says(project.run(), ExitCode.FINDINGS, name + ":1:1: error: the text is not UTF-8; save it as UTF-8");
    }

    @Test
    void readsTextsOfWindows() throws IOException {
        for (String name : List.of("plan.yaml", "catalogue.yaml", "deal.csv", "people.csv")) {
            project.put(name, "\uFEFF" + project.text(name).replace("\n", "\r\n"));
        }

        assertThat(project.run().out()).isEqualTo(soundResult());
    }

    @Test
    void refusesFoldersAndMissingFiles() throws IOException {
        Files.delete(project.path("plan.yaml"));
        says(project.run(), ExitCode.UNREADABLE, "the plan ", "plan.yaml does not exist");
        says(project.check(), ExitCode.UNREADABLE, "the plan ", "plan.yaml does not exist");
        Files.createDirectory(project.path("plan.yaml"));
        says(project.run(), ExitCode.UNREADABLE, "plan.yaml is a folder; name a file in it");
        says(project.check(), ExitCode.UNREADABLE, "plan.yaml is a folder; name a file in it");
    }

    @Test
    void looksForACatalogue() throws IOException {
        Files.delete(project.path("catalogue.yaml"));
        says(project.run(), ExitCode.FINDINGS, "plan.yaml:1:1: error: no catalogue says what the facts look like");
        says(project.run("--catalogue=nowhere"), ExitCode.UNREADABLE, "the catalogue nowhere does not exist");
    }

    @Test
    void namesAFolderThatCannotBeMade() {
        String file = project.path("plan.yaml").toString();
        List<String> words = List.of("--period=2024-03", "--cache=" + file);
        Terminal.Reply reply = Terminal.type(
                Stream.concat(Stream.of("run", "--plan=" + file, "--data=" + project.path("")), words.stream())
                        .toList());
        says(reply, ExitCode.UNREADABLE, "the cache folder cannot be made: ", "name another with --cache");
        says(project.run("--out=" + file), ExitCode.UNREADABLE, "plan.yaml is a file, but a folder is needed");
    }

    @Test
    void givesTheTerminalNoOrdersFromData() throws IOException {
        project.append("people.csv", "e\u001b[2J,Eve \u202e\u0007!\n");
        project.append("assignments.csv", "e\u001b[2J,sel\u001b]0;x,south,boss,,\n");
        project.put("plan.yaml", project.text("plan.yaml").replaceFirst("for: .*", "for: unit != 'none'"));

        Terminal.Reply table = project.type("run", List.of("--period=2024-03"));
        assertThat(table.out()).contains("sel<1B>]0;x", "e<1B>[2J", "Eve <202E><07>!");
        Terminal.Reply why = project.type("explain", List.of("--period=2024-03", "--person=e\u001b[2J", "--item=rank"));
        assertThat(table.out() + table.err() + why.out() + why.err()).doesNotContain("\u001b", "\u0007", "\u202e");
        assertThat(project.run().out()).contains("e\u001b[2J,2024-03,");
    }

    @Test
    void namesADataFolderThatIsNotThere() {
        says(project.type("run", List.of("--period", "2024-03"), "--help"), ExitCode.OK);
        List<String> words = List.of(
                "run",
                "--plan",
                project.path("plan.yaml").toString(),
                "--data",
                project.path("nowhere").toString(),
                "--period",
                "2024-03");
        says(Terminal.type(words), ExitCode.UNREADABLE, "the data folder", "nowhere does not exist");
    }

    @Test
    void refusesADataFolderThatMayNotBeRead() throws IOException {
        Path closed = project.path("plan.yaml").resolveSibling("closed");
        Files.createDirectory(closed, PosixFilePermissions.asFileAttribute(Set.of()));
        assumeThat(Files.isReadable(closed)).as("root reads everything").isFalse();

        String plan = project.path("plan.yaml").toString();
        says(
                Terminal.type(List.of("run", "--plan", plan, "--data", closed.toString(), "--period", "2024-03")),
                ExitCode.UNREADABLE,
                "closed may not be read by this user");
    }

    @Test
    void saysWhereAPageCannotBeWritten() throws IOException {
        List<String> month = List.of("--period=2024-03");
        String nowhere = project.path("nowhere/page.html").toString();
        says(project.type("report", month, "--out=" + nowhere), ExitCode.UNREADABLE, "page.html cannot be written: ");
        says(
                project.type("report", month, "--out=" + project.path("")),
                ExitCode.UNREADABLE,
                " is a folder; name a file in it");
        assumeThat(Path.of("/dev/full")).exists();
        says(
                project.type("report", month, "--out=/dev/full"),
                ExitCode.UNREADABLE,
                "/dev/full cannot be written: ",
                "; make room there, or name another place");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "--period=2024-13, '2024-13' is not a period",
                "--period=, '' is not a period",
                "--period=99999999-01, '99999999-01' is not a period",
                "--period=2024-Q1, write a period such as 2023-04, FY2024-Q1",
                "--period=FY2025, for which the plan small has no scorecard",
                "--period=W9, 'W9' is not a period",
                "--period=2025-03, is not within the days on which the plan small is in force",
                "--as-of=soon, --as-of takes a day",
                "--threads=0, '0' is not a whole number from 1",
                "--threads=two, 'two' is not a whole number from 1",
                "--memory=-5, '-5' is not a whole number from 1",
                "--top=-1, '-1' is not a whole number from 1",
                "--format=pdf, --format",
                "--format=parquet, --format parquet needs --out",
                "--lang=fr, --lang takes en",
                "--nonsense, --nonsense"
            })
    void saysWhichOptionIsWrongBeforeItReadsData(String option, String words) throws IOException {
        project.put("deal.csv", "no header of ours\n");
        String period = option.startsWith("--period") ? option : "--period=2024-03";
        List<String> options = option.equals(period) ? List.of(period) : List.of(period, option);

        says(project.type("run", options), ExitCode.USAGE, words);
    }

    @Test
    void needsMoreThanAMebibyte() {
        Terminal.Reply reply = project.run("--memory", "1");

        says(reply, ExitCode.UNREADABLE, "--memory gives the database more");
        assertThat(reply.err()).doesNotContain("duckdb.org", "SET ");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "--person=zoe, 'zoe' does not take part; known here: ana",
                "--person=an, did you mean 'ana'?",
                "--person=ana --item=totl, did you mean 'total'?",
                "--person=ana --rows=0, '0' is not a whole number from 1",
                "--person=zoe --item=rank, 'zoe' does not take part",
                "--period=2024-03, Missing required option: '--person=ID'"
            })
    void saysWhomAndWhatItCannotExplain(String options, String words) {
        List<String> arguments = Stream.concat(Stream.of("--period=2024-03"), Stream.of(options.split(" ", -1)))
                .distinct()
                .toList();

        says(project.type("explain", arguments), ExitCode.USAGE, words);
    }

    static Stream<Arguments> damage() {
        return Stream.of(
                arguments("deal.csv", "", "deal.csv:1: the file is empty"),
                arguments("assignments.csv", "", "assignments.csv:1: the file is empty"),
                arguments(
                        "deal.csv",
                        "deal_id,seller,customer,signed_on,nett\n",
                        "no column 'net', which every row of 'deal' needs; did you mean 'nett'?"),
                arguments("deal.csv", "deal_id,seller,net,signed_on,net\n", "has the column 'net' more than once"),
                arguments("deal.csv", "x\u0001\u0002\u0003", "'deal.csv' has no column 'deal_id'"));
    }

    @ParameterizedTest
    @MethodSource("damage")
    void refusesTablesWithoutTheirColumns(String file, String text, String words) throws IOException {
        project.put(file, text);

        says(project.run(), ExitCode.FINDINGS, words);
    }

    @Test
    void refusesAnArchiveThatIsCutOff() throws IOException {
        project.put("deal.csv.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1});
        Files.delete(project.path("deal.csv"));

        says(project.run(), ExitCode.FINDINGS, "deal.csv.gz:1: the file cannot be unpacked", "compress it again");
    }

    @Test
    void countsNothingWhereATableHasNoRows() throws IOException {
        project.put("deal.csv", "deal_id,seller,customer,signed_on,net\n");

        Terminal.Reply reply = project.run();

        says(reply, ExitCode.OK);
        assertThat(reply.out()).contains("ana,2024-03,measure,sales,0,,\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '|',
            value = {
                "d9,ana,x,2024-02-30,5                | column 'signed_on': '2024-02-30': not a date",
                "d9,ana,x,,5                          | column 'signed_on': missing",
                "d9,ana,x,2024-03-07,abc              | column 'net': 'abc': not a number",
                "d9,ana,x,2024-03-07,1.23456          | column 'net': '1.23456': more than 4 decimals",
                "d9,ana,x,2024-03-07,\"1,000\"        | column 'net': '1,000'",
                "d9,ana,x,2024-03-07,123456789012345  | column 'net': '123456789012345': more than 14 digits",
                "d9,,x,2024-03-07,5                   | column 'seller': missing",
                ",ana,x,2024-03-07,5                  | column 'deal_id': missing",
                "d9,ana,x,2024-03-07                  | 4 cells where there should be 5",
                "d9,ana,x,2024-03-07,5,more           | 6 cells where there should be 5",
                "d9,ana,\"x,2024-03-07,5              | a quote is opened and never closed",
                "d9,ana,\"x\"y,2024-03-07,5           | something stands between a closing quote",
                "d9,ana,\u0000,2024-03-07,5           | column 'customer': '<00>': holds a NUL character",
                "d9,ana,\u00ff,2024-03-07,5           | column 'customer': '<FF>': bytes that are not utf-8"
            })
    void leavesOutABadRowUntilItIsMended(String row, String words) throws IOException {
        String sound = project.text("deal.csv");
        project.put("deal.csv", (sound + row + "\n").getBytes(StandardCharsets.ISO_8859_1));

        Terminal.Reply reply = project.run();

        says(reply, ExitCode.FINDINGS, "deal.csv:6: ", words, "deal.csv: 1 of 5 rows were left out");
        assertThat(reply.out()).isEqualTo(soundResult());
        assertThat(Files.readString(project.path("bad/deal.csv"), StandardCharsets.ISO_8859_1))
                .startsWith("deal_id,seller,customer,signed_on,net,baton_line,baton_reason\n");
        says(project.run("--strict"), ExitCode.FINDINGS, "the data cannot be used (--strict)");

        mend(sound);
        says(project.run(), ExitCode.OK);
        assertThat(project.run().out()).contains("ana,2024-03,measure,sales,685.5,,\n");
    }

    /** As the user is told to: mends the bad rows, and puts them beside the good ones, in a file of their own. */
    private void mend(String sound) throws IOException {
        project.put("deal.csv", sound);
        project.put(
                "catalogue.yaml",
                project.text("catalogue.yaml")
                        .replace(
                                "  invoice:\n",
                                "    from: [ { file: deal.csv }, { file: mended.csv } ]\n\n  invoice:\n"));
        project.put("mended.csv", """
                deal_id,seller,customer,signed_on,net,baton_line,baton_reason
                d9,ana,x,2024-03-07,5,6,not a date
                """);
    }

    @Test
    void readsABadFileAgainAsItIs() throws IOException {
        project.append("deal.csv", "d9,ana,x,2024-03-77,5\n");
        says(project.run(), ExitCode.FINDINGS);
        project.put("deal.csv", project.text("bad/deal.csv").replace("-77", "-07"));

        Terminal.Reply reply = project.run();

        says(reply, ExitCode.OK);
        assertThat(reply.out()).contains("ana,2024-03,measure,sales,5,,\n");
        assertThat(project.path("bad/deal.csv")).doesNotExist();
    }

    @Test
    void readsTheSameKeyTwiceOnlyWithTheSameContent() throws IOException {
        project.append("deal.csv", "d1,ana,x,2024-03-05,700.50\n");
        says(project.run(), ExitCode.OK);
        assertThat(project.run().out()).isEqualTo(soundResult());

        project.append("deal.csv", "d1,ana,x,2024-03-05,700.51\n");
        says(project.run(), ExitCode.FINDINGS, "deal.csv:2: ", "deal.csv:7: ", "the same key");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '|',
            value = {
                "assignments.csv | ben,seller,south,boss,2024-06-01,2024-07-01 | overlaps that of the same person",
                "assignments.csv | cai,seller,south,boss,2024-06-01,2024-05-01 | the last day lies before the first",
                "assignments.csv | cai,seller,south,cai,,                      | nobody is the own superior",
                "targets.csv     | ana,quota,,5                                | says no time",
                "ratings.csv     | ana,2024-03,overall,self,ben,,maybe,        | 'maybe': unknown state",
                "ratings.csv     | ana,2024-03,overall,self,ben,,,             | an answer has a value",
                "ratings.csv     | ana,2024-03,overall,self,ben,5,declined,    | beside the state declined"
            })
    void reportsRowsThatContradictThemselves(String file, String row, String words) throws IOException {
        project.append(file, row + "\n");

        says(project.run(), ExitCode.FINDINGS, file + ":", words);
    }

    @ParameterizedTest
    @CsvSource({
        "ratings.csv, 'ana,2024-03,teamwork,friends,eve,4,,', does not count: ana",
        "ratings.csv, 'ana,2024-03,nothing,superior,boss,4,,', does not count: ana",
        "ratings.csv, 'ana,2024-03,teamwork,superior,eve,400,,', does not count: ana",
        "assignments.csv, 'cai,clerk,south,boss,,', 'not to this plan: cai'"
    })
    void goesOnWhereNobodyAsked(String file, String row, String words) throws IOException {
        project.append(file, row + "\n");

        Terminal.Reply reply = project.run();

        says(reply, ExitCode.OK, words);
        assertThat(reply.out()).isEqualTo(soundResult());
    }

    @ParameterizedTest
    @CsvSource({
        "ratings.csv, 'zoe,2024-03,teamwork,superior,boss,4,,'",
        "targets.csv, 'zoe,quota,2024-03,5'",
        "deal.csv, 'd9,zoe,x,2024-03-07,5'"
    })
    void saysWhoseRowsCountForNobody(String file, String row) throws IOException { // P7: nobody is silently missing
        project.append(file, row + "\n");

        Terminal.Reply reply = project.run();

        String table = file.replace(".csv", "");
        says(
                reply,
                ExitCode.FINDINGS,
                table + ": 1 row counted for nobody, because neither people nor assignments name zoe;");
        assertThat(reply.out()).isEqualTo(soundResult());
    }

    @Test
    void appraisesSomeoneWithoutFacts() throws IOException { // P7: nobody is silently missing
        project.append("assignments.csv", "cai,seller,south,boss,,\n");

        Terminal.Reply reply = project.run();

        says(reply, ExitCode.OK, "3 participants", "cai, quota: there is no target");
        assertThat(reply.out()).contains("cai,2024-03,measure,sales,0,,\n", "cai,2024-03,total,total,,,not-yet\n");
    }

    @Test
    void hasNoRatioOfAZeroTarget() throws IOException { // N2
        project.put("targets.csv", project.text("targets.csv").replace("1000", "0"));

        Terminal.Reply reply = project.run();

        says(reply, ExitCode.OK);
        assertThat(reply.out()).contains("ana,2024-03,indicator,attainment,,,not-available\n");
    }

    @Test
    void scoresNegativeAmounts() throws IOException {
        project.append("deal.csv", "d9,ana,x,2024-03-07,-5000\n");

        Terminal.Reply reply = project.run();

        says(reply, ExitCode.OK);
        assertThat(reply.out())
                .contains("ana,2024-03,indicator,attainment,-4.3195,,\n", "ana,2024-03,score,attainment,0.00,,\n");
    }

    @Test
    void saysThatNobodyTakesPart() throws IOException { // P7
        project.put(
                "assignments.csv",
                project.text("assignments.csv").replace("seller", "clerk").replace("senior", "clerk"));

        Terminal.Reply reply = project.run();

        says(reply, ExitCode.FINDINGS, "nobody takes part", "not to this plan: ana, ben");
        assertThat(reply.out()).isEqualTo("participant,period,kind,item,value,exact,state\n");
    }

    @Test
    void saysWhichEncodingWouldFit() throws IOException {
        String text = project.text("people.csv").replace("Ana", "张丽华，销售一部").replace("Ben", "李雷，销售二部");
        project.put("people.csv", text.getBytes(Charset.forName("GB18030")));

        says(project.run(), ExitCode.FINDINGS, "people.csv:2: column 'name': ", "'encoding: gb18030'");
    }

    @Test
    void givesNoOrdersToTheTerminal() throws IOException {
        project.append("assignments.csv", "\"c\u001b[2Jai\nx\",seller,south,boss,,\n");

        Terminal.Reply reply = project.run();

        says(reply, ExitCode.OK, "c<1B>[2Jai<0A>x");
        assertThat(reply.err()).doesNotContain("\u001b");
    }

    @Test
    void givesNoOrdersToTheTerminalWhereItComparesOrExempts() throws IOException {
        project.append("assignments.csv", "\"c\u001b[2Jai\",seller,south,boss,,\n");
        project.put("exemptions.csv", "participant,period,reason\nana,2024-03,\"on\u001b[2Jleave\"\n");

        Terminal.Reply compared = diff("plan.yaml");
        Terminal.Reply exempt = project.type("explain", List.of("--period", "2024-03"), "--person", "ana");

        says(compared, ExitCode.OK, "");
        assertThat(compared.out()).contains("c<1B>[2Jai").doesNotContain("\u001b");
        assertThat(exempt.out()).contains("on<1B>[2Jleave").doesNotContain("\u001b");
    }

    @Test
    void comparesWithTheExitCodeOfRunsOverBadRows() throws IOException {
        assertThat(diff("plan.yaml").exit()).isEqualTo(ExitCode.OK.number());

        project.append("deal.csv", "bad,ana,c,no date,1\n");

        says(diff("plan.yaml"), ExitCode.FINDINGS, "deal.csv");
    }

    @Test
    void comparesNoPlansWhoseCataloguesDiffer() throws IOException {
        Files.createDirectories(project.path("elsewhere"));
        project.put("elsewhere/plan.yaml", SmallProject.PLAN);
        project.put("elsewhere/catalogue.yaml", project.text("catalogue.yaml").replace("Asia/Shanghai", "Asia/Taipei"));

        says(diff("elsewhere/plan.yaml"), ExitCode.USAGE, "--catalogue");
        assertThat(diff(
                                "elsewhere/plan.yaml",
                                "--catalogue",
                                project.path("catalogue.yaml").toString())
                        .exit())
                .isEqualTo(ExitCode.OK.number());
    }

    private Terminal.Reply diff(String against, String... more) {
        List<String> options = List.of(
                "--period", "2024-03", "--against", project.path(against).toString());
        return project.type("diff", options, more);
    }

    @Test
    void sharesACacheAmongRunsAtOnce() throws Exception {
        List<Callable<Terminal.Reply>> runs = IntStream.range(0, 4)
                .<Callable<Terminal.Reply>>mapToObj(_ -> project::run)
                .toList();
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<Future<Terminal.Reply>> replies = workers.invokeAll(runs);
            for (Future<Terminal.Reply> reply : replies) {
                says(reply.get(), ExitCode.OK);
                assertThat(reply.get().out()).isEqualTo(soundResult());
            }
        }
    }

    /** The result of the project as it was before a test damaged it. */
    private String soundResult() throws IOException {
        Terminal.Reply reply = SmallProject.in(folder.resolve("sound")).run();
        assertThat(reply.exit()).as(reply.err()).isZero();
        return reply.out();
    }

    private static void says(Terminal.Reply reply, ExitCode exit, String... words) {
        assertThat(reply.isCrash()).as(reply.err()).isFalse();
        assertThat(reply.exit()).as(reply.err()).isEqualTo(exit.number());
        assertThat(List.of(words)).as(reply.err()).allMatch(reply.err()::contains);
    }
}
