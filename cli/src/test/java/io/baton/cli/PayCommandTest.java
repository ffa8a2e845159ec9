package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.settle.LedgerCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands pay and statement where something is not as it should be; how they pay is told by the scenarios. */
class PayCommandTest {

    private static final String PLAN = """
            baton: 1
            plan: commission
            effective: 2025-01-01 ..
            currency: CNY
            pay:
              every: month
              terms:
                commission:
                  title: { en: Commission, zh-Hans: 提成, zh-Hant: 抽成 }
                  deals: deal
                  on: signed_on
                  base: net
                  rate: 10%
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void putFiles() throws IOException {
        put("plan.yaml", PLAN);
        put("catalogue.yaml", """
                baton: 1
                catalogue: pay
                zone: Asia/Shanghai
                facts:
                  deal:
                    participant: seller
                    key: deal_id
                    fields: { deal_id: text, seller: text, net: money, signed_on: date }
                """);
        put("people.csv", "participant,name\nana,王安娜\n");
        put("assignments.csv", "participant,role\nana,sales\n");
        put("deal.csv", "deal_id,seller,net,signed_on\n1,ana,100,2025-03-01\n2,nobody,50,2025-03-02\n");
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Terminal.Reply type(String command, String... words) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--plan", folder.resolve("plan.yaml").toString(), "--data", folder.toString()));
        all.addAll(List.of("--cache", folder.resolve("cache").toString()));
        all.addAll(List.of("--bad", folder.resolve("bad").toString()));
        all.addAll(List.of(words));
        return Terminal.type(all);
    }

    @ParameterizedTest
    @DisplayName("F4 the table of a draft speaks the reader's language")
    @CsvSource({"en, Commission, total", "zh-Hans, 提成, 合计", "zh-Hant, 抽成, 合計"})
    void showsATable(String language, String term, String total) {
        Terminal.Reply reply = type("pay", "--period", "2025-03", "--lang", language);

        assertThat(reply.out()).contains(term, total, "王安娜", "10.00");
    }

    @Test
    @DisplayName("M18 what becomes of all deals is told: those of people whom nobody knows, too")
    void reconcilesDeals() {
        Terminal.Reply reply = type("pay", "--period", "2025-03");

        assertThat(reply.err()).contains("commission: deals 2, credited 1", "credited to nobody who has the plan 1");
        assertThat(reply.exit()).isEqualTo(ExitCode.FINDINGS.number());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-Q1, 'is a quarter, but the plan commission pays every month'",
        "soon, 'is not a period of the plan commission'"
    })
    void refusesAPeriodOfAnotherCycle(String period, String says) {
        Terminal.Reply reply = type("pay", "--period", period);

        assertThat(reply.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(reply.err()).contains(says);
    }

    @Test
    @DisplayName("P7, M9 whoever has two plans on one day is named, and is posted nothing until a person accepts it")
    void namesWhoHasTwoPlans() throws IOException {
        put("other.yaml", PLAN.replace("plan: commission", "plan: other"));
        String[] words = {"--plan", folder.resolve("other.yaml").toString(), "--period", "2025-03", "--format", "csv"};
        String two = "ana has two plans on the same day, commission, other: 2025-01-01";

        assertThat(type("pay", words).err()).contains(two);

        List<String> post = new ArrayList<>(List.of(words));
        post.addAll(List.of("--ledger", folder.resolve("book").toString(), "--post", "--by", "li"));
        Terminal.Reply posted = type("pay", post.toArray(String[]::new));
        assertThat(posted.err()).contains(two, "ana was not calculated, and nothing is posted for that person");
        assertThat(posted.exit()).isEqualTo(ExitCode.FINDINGS.number());
    }

    @Test
    void refusesAPlanThatPaysNothing() throws IOException {
        put("plan.yaml", PLAN.substring(0, PLAN.indexOf("pay:")) + """
                measures: { sales: sum(deal.net) on signed_on }
                indicators: { attainment: { formula: sales / 100, score: { linear: { 0: 0, 2: 100 } } } }
                scorecards: { month: { all: { weight: 100, items: { attainment: 100 } } } }
                """);

        Terminal.Reply reply = type("pay", "--period", "2025-03");

        assertThat(reply.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(reply.err()).contains("the plan commission pays nothing");
    }

    @Test
    void wantsToKnowWhoPosts() {
        Terminal.Reply reply = type(
                "pay",
                "--period",
                "2025-03",
                "--ledger",
                folder.resolve("ledger").toString(),
                "--post");

        assertThat(reply.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(reply.err()).contains("--by NAME");
        assertThat(folder.resolve("ledger")).doesNotExist();
    }

    @Test
    void namesWhoIsUnknown() {
        Terminal.Reply reply = type("statement", "--period", "2025-03", "--person", "anna");

        assertThat(reply.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(reply.err()).contains("'anna' does not take part", "ana");
    }

    @Test
    @DisplayName("M9 nothing is posted into a period that has not begun, for it would shut out all before it")
    void refusesThePeriodsToCome() {
        Terminal.Reply refused = type("pay", "--period", "2099-01", "--ledger", ledger(), "--post", "--by", "wang");
        Terminal.Reply posted = type("pay", "--period", "2025-03", "--ledger", ledger(), "--post", "--by", "wang");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("2099-01 begins on 2099-01-01").contains("a period that has begun");
        assertThat(posted.err()).contains("opened 2025-03");
    }

    @Test
    @DisplayName("M16 what is paid in several currencies has a total in each")
    void addsUpEachCurrency() throws IOException {
        put("manual_lines.csv", """
                participant,period,term,deal,amount,currency,reason,approved_by
                ana,2025-03,prize,,7,USD,best newcomer,wang
                """);
        type("pay", "--period", "2025-03", "--ledger", ledger(), "--post", "--by", "wang");
        Terminal.Reply totals = type(
                "pay",
                "--period",
                "2025-03",
                "--ledger",
                folder.resolve("other").toString());
        Terminal.Reply statement =
                type("statement", "--period", "2025-03", "--person", "ana", "--ledger", ledger(), "--lang", "en");

        assertThat(totals.out())
                .containsPattern("CNY +10\\.00 +0\\.00 +10\\.00")
                .containsPattern("USD +0\\.00 +7\\.00 +7\\.00");
        assertThat(statement.out()).containsPattern("total +10\\.00 +CNY").containsPattern("total +7\\.00 +USD");
    }

    @Test
    @DisplayName("M9 a row that cannot be read takes nothing back, before a person says so")
    void asksBeforeItTakesBack() throws IOException {
        type("pay", "--period", "2025-03", "--ledger", ledger(), "--post", "--by", "wang");
        put("deal.csv", "deal_id,seller,net,signed_on\n1,ana,1o0,2025-03-01\n2,nobody,50,2025-03-02\n");

        Terminal.Reply refused = type("pay", "--period", "2025-03", "--ledger", ledger(), "--post", "--by", "wang");
        Terminal.Reply posted =
                type("pay", "--period", "2025-03", "--ledger", ledger(), "--post", "--by", "wang", "--take-back");

        assertThat(refused.err())
                .contains("1 line paid before and without support in the data now: commission 1 of ana", "--take-back")
                .doesNotContain("posted in");
        assertThat(posted.err()).contains("posted in 2025-03, entry 3");
    }

    private String ledger() {
        return folder.resolve("ledger").toString();
    }

    @ParameterizedTest
    @CsvSource({
        "comission, '', 'no term, cap or guarantee ''comission''; did you mean ''commission''?'",
        "commission, 9, 'ana has no line ''9'' in 2025-03; until then there are lines for 1'",
        "bonus, '', 'there are commission'"
    })
    void saysWhichPayThereIs(String term, String deal, String says) {
        Terminal.Reply reply = type("explain", "--period=2025-03", "--person=ana", "--pay", term, "--deal", deal);

        assertThat(reply.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(reply.err()).contains(says);
    }

    @Test
    void explainsPayOrAFigure() {
        Terminal.Reply reply = type("explain", "--period=2025-03", "--person=ana", "--pay=commission", "--item=total");

        assertThat(reply.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(reply.err()).contains("--item and --pay exclude each other");
    }

    @Test
    @DisplayName("S7 pay is explained as data, too: steps, rows and what it was made from")
    void explainsPayAsJson() {
        Terminal.Reply reply =
                type("explain", "--period=2025-03", "--person=ana", "--pay=commission", "--format=json", "--lang=en");

        assertThat(reply.out())
                .contains("\"plan_sha256\"", "\"type\":\"pay\"", "\"plain\":\"10\"")
                .contains("deal.csv:2", "100 × 10% = 10.00");
    }

    @Test
    @DisplayName("M6 states of a draft: also what nothing is paid of in the period")
    void writesStates() throws IOException {
        put("plan.yaml", PLAN + "      slices: [{ share: 50% }, { share: 50%, at: 20 days }]\n");
        put("deal.csv", "deal_id,seller,net,signed_on\n1,ana,100,2025-02-01\n2,ana,200,2025-03-20\n");

        Terminal.Reply reply = type("pay", "--period=2025-03", "--format=csv", "--states");

        assertThat(reply.out()).isEqualTo(LedgerCsv.HEADER.strip() + """
                ,expected,earned,payable,posted
                ana,2025-02,2025-03,commission,1,10,0.00,CNY,earned,earned,10.00,,commission,1,1,,10,10,10,10.00
                ana,2025-03,2025-03,commission,2,10,10.00,CNY,earned,earned,0,,commission,1,1,,20,20,10,0
                """);
        assertThat(type("pay", "--period=2025-03", "--states").err()).contains("--states goes with --format csv");
    }

    @Test
    @DisplayName("S1, M13 pay by the grade waits for the final result, and then follows it")
    void takesFinalResults() throws IOException {
        putPlanOfBonus();

        assertThat(type("pay", "--period=2025-03", "--format=csv", "--states").out())
                .contains("bonus,2025-03,0,0.00,CNY,earned");
        assertThat(type("pay", "--period=2025-03", "--format=csv", "--states", "--results=final")
                        .out())
                .contains("bonus,2025-03,0,0.00,CNY,not final");
        put(
                "decisions.csv",
                "participant,period,stage,total,grade,by,on,reason\nana,2025-03,final,,A,wang,2025-04-05,appeal\n");
        assertThat(type("pay", "--period=2025-03", "--format=csv", "--results=final")
                        .out())
                .contains("bonus,2025-03,500,500.00");
        assertThat(type("statement", "--period=2025-03", "--person=ana", "--results=final", "--lang=en")
                        .out())
                .contains("500.00");
        assertThat(type("pay", "--period=2025-03", "--format=csv").out()).doesNotContain("bonus");
    }

    private void putPlanOfBonus() throws IOException {
        put("plan.yaml", PLAN.substring(0, PLAN.indexOf("pay:")) + """
                measures: { sales: sum(deal.net) on signed_on }
                indicators: { attainment: { formula: sales / 100, score: { linear: { 0: 0, 2: 100 } } } }
                scorecards: { month: { all: { weight: 100, items: { attainment: 100 } } } }
                grades: { A: 90, B: 0 }
                pay:
                  every: month
                  terms:
                    bonus: { amount: 500, when: grade = 'A' }
                """);
    }

    @Test
    @DisplayName(
            "M13 what is read of a ledger sees the results that its posting saw, and a replay says where it does not")
    void followsTheResultsOfThePosting() throws IOException {
        putPlanOfBonus();
        put("deal.csv", "deal_id,seller,net,signed_on\n1,ana,200,2025-03-01\n");
        String[] explain = {"--period=2025-03", "--person=ana", "--pay=bonus", "--ledger", ledger(), "--lang=en"};

        Terminal.Reply before = type("explain", explain);
        assertThat(before.out()).as(before.err()).contains("the result of 2025-03 is not final yet");
        assertThat(type("pay", "--period=2025-03", "--ledger", ledger(), "--post", "--by=wang", "--results=computed")
                        .err())
                .contains("posted in 2025-03, entry 2");

        assertThat(type("explain", explain).out()).contains("500.00").doesNotContain("not final");
        assertThat(type("reconcile", "--period=2025-03", "--ledger", ledger()).exit())
                .isZero();
        assertThat(replay().exit()).isZero();
        assertThat(replay("--results=final").out()).containsPattern("totals and grades +computed +final +differs");
    }

    private Terminal.Reply replay(String... words) {
        List<String> all = new ArrayList<>(List.of("--ledger", ledger(), "--lang=en"));
        all.addAll(List.of(words));
        return type("replay", all.toArray(String[]::new));
    }
}
