package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.baton.cli.demo.DemoCompany;
import io.baton.cli.demo.DemoSize;
import io.baton.testing.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in a real browser: nothing runs over the edge, and axe finds no barrier. With {@code -Dbaton.pictures=true} pictures are kept in target/look. */
class LookTest {

    private static final Path PICTURES = Path.of("target", "look");
    private static final List<String> PAGES = List.of("report", "single", "diff", "statement", "paid");
    private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant");
    private static final List<Integer> WIDTHS = List.of(375, 768, 1440);

    /** Two people who stand equal where the third grade begins (rule S2), and decisions of both stages (rule S1). */
    private static final String GUIDE = "guide: { shares: { S: 10%, A: 40%, B: 30%, C: 15%, D: 5% } }\n";

    private static final String DECISIONS = """
            participant,period,stage,total,grade,by,on,reason
            P00001,2024,calibrated,95.5,,校准委员会 2024,2025-01-06,"took over a district in March, which the targets do not know"
            P00001,2024,final,96,,H00001,2025-01-09,appeal upheld in part
            P00002,2024,calibrated,,B,H00001,2025-01-06,回款改善尚未稳定
            """;

    /** Slices, so that something is left to pay. */
    private static final String PAY = """
            baton: 1
            plan: pay-of-2024
            title: { en: Commission of 2024, zh-Hans: 2024 年提成方案, zh-Hant: 2024 年抽成方案 }
            effective: 2024-01-01 ..
            currency: CNY
            pay:
              every: month
              terms:
                commission:
                  title: { en: Commission on new contracts, zh-Hans: 新签合同提成, zh-Hant: 新簽合約抽成 }
                  deals: contract
                  on: signed_on
                  base: net
                  rate: 2%
                  slices: [{ share: 60% }, { share: 40%, at: 60 days }]
            """;

    /** Repeats the last column of the heat map until there are so many; the plan of the year has 22. */
    private static final String TO_24_INDICATORS = "document.querySelectorAll('.heat tr').forEach(row => {"
            + " while (row.cells.length < 25) row.append(row.lastElementChild.cloneNode(true)) });"
            + " document.querySelector('.heat tr').cells.length";

    @TempDir
    private static Path folder;

    private static Optional<Browser> browser = Optional.empty();

    @BeforeAll
    static void writePages() throws IOException {
        Optional<Path> program = Browser.installed();
        if (program.isEmpty()) {
            System.err.println("""

                    ************************************************************************************
                    NO BROWSER: how pages look was NOT tested. Install chromium and fonts-noto-cjk.
                    ************************************************************************************
                    """);
            return;
        }
        DemoCompany.write(DemoSize.STANDARD, folder.resolve("demo"));
        Files.writeString(folder.resolve("demo/decisions.csv"), DECISIONS);
        Files.writeString(folder.resolve("guided.yaml"), Files.readString(plan("standard-2024")) + GUIDE);
        Files.writeString(folder.resolve("pay.yaml"), PAY);
        Files.writeString(
                folder.resolve("next.yaml"),
                PAY.replace("plan: pay-of-2024", "plan: next").replace("rate: 2%", "rate: 3%"));
        for (String language : LANGUAGES) {
            write("report", language, "--people", "4", "--rows", "2");
            write("single", language, "--for", "P00034");
            compare(language);
            pay(language);
            comparePay(language);
        }
        Files.createDirectories(PICTURES);
        browser = Optional.of(Browser.start(program.get(), folder.resolve("profile")));
    }

    private static void write(String page, String language, String... more) {
        List<String> words = new ArrayList<>(List.of("report", "--period=2024"));
        words.addAll(List.of("--out", file(page, language).toString()));
        words.addAll(List.of(more));
        type(language, folder.resolve("guided.yaml"), words);
    }

    private static void compare(String language) {
        List<String> words = new ArrayList<>(List.of("diff", "--period=2024-Q1"));
        words.addAll(List.of("--against", plan("standard-2024").toString()));
        words.addAll(List.of("--html", file("diff", language).toString()));
        type(language, plan("technology-2024"), words);
    }

    private static void pay(String language) {
        List<String> words = new ArrayList<>(List.of("statement", "--period=2024-06", "--person=P00034"));
        words.addAll(
                List.of("--format=html", "--out", file("statement", language).toString()));
        type(language, folder.resolve("pay.yaml"), words);
    }

    private static void comparePay(String language) {
        List<String> words = new ArrayList<>(List.of("diff", "--period=2024-05,2024-06"));
        words.addAll(List.of("--against", folder.resolve("pay.yaml").toString()));
        words.addAll(List.of("--html", file("paid", language).toString()));
        type(language, folder.resolve("next.yaml"), words);
    }

    private static Path plan(String name) {
        return Repository.root().resolve("plans").resolve(name + ".yaml");
    }

    private static void type(String language, Path plan, List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--as-of=2025-01-10", "--lang", language, "--plan", plan.toString()));
        all.addAll(List.of("--catalogue", plan("catalogue").toString()));
        all.addAll(List.of("--data", folder.resolve("demo").toString()));
        all.addAll(List.of("--cache", folder.resolve("cache").toString()));
        all.addAll(List.of("--bad", folder.resolve("bad").toString()));
        Terminal.Reply reply = Terminal.type(all);
        assertThat(reply.exit()).as(reply.err()).isZero();
    }

    private static Path file(String page, String language) {
        return folder.resolve(page + "-" + language + ".html");
    }

    @AfterAll
    static void end() throws IOException {
        if (browser.isPresent()) {
            browser.get().close();
        }
    }

    static Stream<Arguments> everyPageFitsIntoEveryWindow() {
        return PAGES.stream().flatMap(page -> LANGUAGES.stream().map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest
    @MethodSource
    void everyPageFitsIntoEveryWindow(String page, String language) throws IOException {
        Browser open = opened(page, language, WIDTHS.getFirst());
        for (int width : WIDTHS) {
            open.resize(width);
            open.keep(picture(page, language, width), width, 1600);
            if (page.equals("report")) {
                open.keep(picture("guide", language, width), "#distribution", 1200);
                open.keep(picture("heat", language, width), "#heat", 700);
                open.keep(picture("card", language, width), ".person", 1600);
            }
            assertThat(open.overflow()).as("at %d", width).isZero();
        }
    }

    /** Widths and languages change colours and roles nowhere, so that each is looked at once. */
    @ParameterizedTest
    @CsvSource({
        "report,en,1440",
        "report,zh-Hans,375",
        "single,zh-Hant,768",
        "diff,en,375",
        "diff,zh-Hans,1440",
        "statement,zh-Hant,375",
        "statement,en,1440"
    })
    void noPageHasABarrier(String page, String language, int width) throws IOException {
        Browser open = opened(page, language, width);
        if (page.equals("single") || page.equals("statement")) {
            open.run("document.querySelectorAll('details').forEach(closed => closed.open = true)");
        }
        assertThat(open.barriers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "zh-Hant"})
    void twentyFourIndicatorsStandSideBySideOnADesk(String language) throws IOException {
        Browser open = opened("report", language, 1440);
        assertThat(open.run(TO_24_INDICATORS).asInt(0)).isEqualTo(1 + 24);
        assertThat(open.run("Math.max(...[...document.querySelectorAll('#heat .scroll')].map(box =>"
                                + " box.scrollWidth - box.clientWidth))")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void darkColoursHaveContrast() throws IOException {
        Browser open = opened("report", "zh-Hans", 1440);
        open.colours("dark");
        open.keep(picture("dark", "zh-Hans", 1440), 1440, 2400);
        assertThat(open.barriers()).isEmpty();
        assertThat(opened("statement", "zh-Hans", 768).barriers()).isEmpty();
        open.colours("light");
    }

    @Test
    void printsEveryPersonOnAPageOfItsOwnWithEverythingOpen() throws IOException {
        Browser open = opened("single", "zh-Hant", 1440);
        byte[] printed = open.print();
        Files.write(PICTURES.resolve("single-zh-Hant.pdf"), printed);
        assertThat(pages(printed)).as("everything is open on paper").isGreaterThan(5);
        Files.write(
                PICTURES.resolve("statement-zh-Hans.pdf"),
                opened("statement", "zh-Hans", 1440).print());
        byte[] all = opened("report", "en", 1440).print();
        Files.write(PICTURES.resolve("report-en.pdf"), all);
        assertThat(pages(all)).isGreaterThan(4 * 5);
    }

    private static Browser opened(String page, String language, int width) throws IOException {
        assumeTrue(browser.isPresent(), "no browser on this machine");
        Browser open = browser.orElseThrow();
        open.open(file(page, language).toUri(), width);
        return open;
    }

    private static Path picture(String page, String language, int width) {
        return PICTURES.resolve(String.format(Locale.ROOT, "%s-%s-%d.png", page, language, width));
    }

    private static int pages(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page\n", -1).length - 1;
    }
}
