package io.baton.server.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.Company;
import io.baton.server.Onlooker;
import io.baton.server.RunningServer;
import io.baton.server.Visitor;
import io.baton.server.access.Account;
import io.baton.server.access.Role;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.facts.Catalogues;
import io.baton.server.plans.BoundPlan;
import io.baton.server.plans.Plans;
import io.baton.testing.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a plan from a draft to one that binds. Its first version is in force for a month of 1990, so that little is calculated. */
@ExtendWith(RunningServer.class)
class DraftPageTest {

    private static final String CATALOGUE = """
            baton: 1
            catalogue: planned
            facts:
              planned_deal: { participant: seller, fields: { seller: text, signed_on: date } }
            """;
    private static final String PLAN = """
            # who sells what
            baton: 1
            plan: small
            effective: 1990-01-01 .. 1990-01-31
            currency: CNY
            measures:
              deals: count(planned_deal) on signed_on
            indicators:
              number: { title: { en: Deals, zh-Hans: 成交, zh-Hant: 成交 }, formula: deals, score: { linear: { 0: 0, 10: 100 } } }
              pace: { title: { en: Pace, zh-Hans: 节奏, zh-Hant: 節奏 }, formula: deals, score: { linear: { 0: 0, 5: 100 } } }
            scorecards:
              month:
                results: { weight: 100, items: { number: 80, pace: 20 } }   # mostly deals
            tests:
              - name: ten deals are everything
                cycle: month
                given: { deals: 10 }
                expect: { total: 100 }
            """;
    private static final Pattern ID = Pattern.compile("/plans/drafts/(\\d+).*");

    @TempDir
    private Path folder;

    private final Account writer = Company.account("", Role.OPERATIONS);
    private final Account other = Company.account("", Role.OPERATIONS);
    private final Visitor visitor = new Visitor();
    private final Visitor approver = new Visitor();

    @BeforeEach
    void bind() throws IOException, InterruptedException {
        assertThat(RunningServer.part(Catalogues.class).set(CATALOGUE, "test"))
                .isInstanceOf(Catalogues.Answer.Set.class);
        Path plan = Files.writeString(folder.resolve("small.yaml"), PLAN);
        assertThat(RunningServer.part(Plans.class).set(List.of(plan), "test")).isInstanceOf(Plans.Answer.Set.class);
        visitor.logIn(writer.login(), Company.PASSWORD);
        approver.logIn(other.login(), Company.PASSWORD);
    }

    /** No other class knows plans here. */
    @AfterEach
    void forget() {
        JdbcClient database = RunningServer.part(JdbcClient.class);
        Stream.of("plan_review", "plan_step", "plan_draft", "plan_text", "plan_set", "run")
                .forEach(table -> database.sql("DELETE FROM " + table).update());
    }

    @Test
    void aPlanIsShownWithItsTextItsTestsAndInPlainWords() throws IOException, InterruptedException {
        assertThat(visitor.get("/plans").body()).contains("/plans/small?version=1", "over", "senior-2.yaml");
        assertThat(visitor.get("/plans/small").body())
                .contains(
                        "# who sells what",
                        "1990-01-01 – 1990-01-31",
                        "test",
                        "hx-get=\"/plans/small?version=1&amp;tests\"");
        assertThat(visitor.get("/plans/small?version=1&tests").body()).contains("1 of 1 tests pass");
        assertThat(visitor.get("/plans/small/page").body()).contains("80.00", "Deals");
        assertThat(visitor.get("/plans/small/page?in=zh-Hant").body()).contains("lang=\"zh-Hant\"", "節奏");
        assertThat(visitor.get("/plans/small?version=7").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/plans/none").statusCode()).isEqualTo(404);
    }

    @Test
    void aTextIsCheckedWhileItIsWrittenAndNothingIsKept() throws IOException, InterruptedException {
        String draft = begin("whole");
        String page = visitor.get(draft).body();
        assertThat(page).contains("# mostly deals", "version: 2", "effective: 20", "sum 100", "It can be used");

        String wrong = text(draft).replace("pace: 20", "pase: 30");
        String checked = send(draft, "/check", wrong).body();

        assertThat(checked).contains("data-goes=\"14\"", "did you mean", "Errors: ");
        assertThat(visitor.get(draft).body()).contains("pace: 20").doesNotContain("pase: 30");
        assertThat(send(draft, "/check", "effective: [").body()).contains("Errors: ");
        visitor.send("/settings", "/settings", Map.of("language", "zh-Hant", "theme", "SYSTEM"));
        assertThat(send(draft, "/check", wrong).body()).contains("沒有指標「pase」", "是否指「pace」？");
    }

    @Test
    void fieldsWriteIntoTheTextAndWhatChangesIsSaidInWords() throws IOException, InterruptedException {
        String draft = begin("whole");
        Map<String, String> typed = Map.of("number.14.46.80", "70", "number.14.56.20", "30");
        assertThat(visitor.get(draft).body()).contains("name=\"number.14.46.80\"");

        assertThat(save(visitor, draft, text(draft), 0, typed).statusCode()).isEqualTo(302);

        assertThat(text(draft)).contains("items: { number: 70, pace: 30 } }   # mostly deals");
        assertThat(visitor.get(draft).body()).contains("results › Deals", "<del>80.00</del>", "<ins>70.00</ins>");
        assertThat(visitor.get(draft + "?tests").body()).contains("1 of 1 tests pass");
    }

    @Test
    void ofTwoWhoWriteTheSecondIsToldAndLosesNothing() throws IOException, InterruptedException {
        String draft = begin("whole");
        String text = text(draft);
        save(visitor, draft, text.replace("mostly deals", "first"), 0, Map.of());

        String told = save(approver, draft, text.replace("mostly deals", "second"), 0, Map.of())
                .body();

        assertThat(told).contains(writer.login() + " saved another text", "# second", "value=\"1\"");
        assertThat(text(draft)).contains("# first");
        assertThat(save(approver, draft, text.replace("mostly deals", "second"), 1, Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(text(draft)).contains("# second");
    }

    @Test
    @DisplayName("P2 a version binds when somebody else has approved it, from the next period on or as retroactive")
    void aVersionIsProposedByOneAndApprovedByAnother() throws IOException, InterruptedException {
        String draft = begin("whole");
        save(visitor, draft, text(draft).replace("number: 80, pace: 20", "number: 60, pace: 40"), 0, Map.of());

        assertThat(answer(propose(draft, 1, "1990-02-01", "", false))).isEqualTo("WITHOUT_REASON");
        assertThat(answer(propose(draft, 1, "1990-02-01", "pace counts", false)))
                .isEqualTo("TOO_EARLY");
        assertThat(answer(propose(draft, 1, "1990-01-01", "pace counts", true))).isEqualTo("");
        assertThat(text(draft)).isEmpty();
        assertThat(approver.get("/").body()).contains("A plan waits for your approval", "pace counts");
        assertThat(visitor.get("/").body()).doesNotContain("A plan waits for your approval");
        assertThat(answer(decide(visitor, draft, "/approve", 2, ""))).isEqualTo("SAME_PERSON");
        assertThat(answer(decide(visitor, draft, "/refuse", 2, "no"))).isEqualTo("SAME_PERSON");
        assertThat(answer(decide(approver, draft, "/refuse", 2, ""))).isEqualTo("WITHOUT_REASON");
        assertThat(answer(decide(approver, draft, "/approve", 1, ""))).isEqualTo("CHANGED");

        assertThat(answer(decide(approver, draft, "/approve", 2, "agreed"))).isEqualTo("");

        List<BoundPlan> bound = RunningServer.part(Plans.class).bound();
        assertThat(bound).extracting(plan -> plan.plan().version()).containsExactly(2, 1);
        assertThat(bound.getLast().text().content())
                .as("the version before stays")
                .isEqualTo(PLAN);
        assertThat(visitor.get("/plans/small").body())
                .contains("pace counts", other.login(), "<del>80.00</del>", "<ins>60.00</ins>");
        assertThat(visitor.get(draft).body()).contains("approved", "agreed");
        assertThat(RunningServer.part(AuditTrail.class)
                        .list(
                                new AuditTrail.Search(
                                        Optional.of(other.id()),
                                        Optional.of(AuditEvent.Kind.PLAN_APPROVED),
                                        "",
                                        Optional.empty(),
                                        Optional.empty()),
                                Optional.empty(),
                                9))
                .hasSize(1);
    }

    @Test
    void whoHasWrittenAPartOfItDoesNotApproveItNorDoesAnotherAccountOfTheSamePerson()
            throws IOException, InterruptedException {
        Account one = Company.account("s1", Role.OPERATIONS);
        Account two = Company.account("s1", Role.OPERATIONS);
        Visitor first = new Visitor();
        Visitor second = new Visitor();
        first.logIn(one.login(), Company.PASSWORD);
        second.logIn(two.login(), Company.PASSWORD);
        String draft = begin("whole");
        save(first, draft, text(draft).replace("mostly deals", "by hand"), 0, Map.of());
        propose(draft, 1, "1990-02-01", "by two", true);

        assertThat(answer(decide(first, draft, "/approve", 2, ""))).isEqualTo("SAME_PERSON");
        assertThat(answer(decide(second, draft, "/approve", 2, ""))).isEqualTo("SAME_PERSON");
        assertThat(answer(decide(approver, draft, "/approve", 2, ""))).isEqualTo("");
    }

    @Test
    void aPlanIsMadeCheckedAndApprovedByTheKeyboardAlone() throws IOException {
        try (Onlooker reader = Onlooker.at(RunningServer.address(), folder)) {
            reader.logIn(writer.login(), Company.PASSWORD);
            reader.open("plans/small");
            reader.tabTo("form[action=\"/plans/drafts\"] button");
            reader.browser().follow(Browser.Key.ENTER);
            String draft = reader.path();
            reader.tabTo("#text");
            reader.browser().type("wrong: 1\n# sig");
            reader.browser().press(Browser.Key.DOWN);
            assertThat(reader.text("#suggestions [aria-selected=true]")).isEqualTo("signed_on");
            reader.browser().press(Browser.Key.ENTER);
            reader.browser().type("\n");
            reader.await("#check li.wrong");
            reader.tabTo("#check a[data-goes=\"1\"]");
            reader.browser().press(Browser.Key.ENTER);
            for (int i = 0; i < "wrong: 1\n".length(); i++) {
                reader.browser().press(Browser.Key.DELETE);
            }
            reader.await("#check:not(:has(li.wrong))");
            assertThat(reader.browser().barriers()).isEmpty();
            reader.tabTo("#editor button[type=submit]");
            reader.browser().follow(Browser.Key.ENTER);
            reader.tabTo("#reason");
            reader.browser().type("by keys");
            reader.tabTo("form[action$=\"/propose\"] button");
            reader.browser().follow(Browser.Key.ENTER);

            reader.leave();
            reader.logIn(other.login(), Company.PASSWORD);
            reader.open(draft.substring(1));
            reader.tabTo("form[action$=\"/approve\"] button.btn-primary");
            reader.browser().follow(Browser.Key.ENTER);
        }

        assertThat(RunningServer.part(Plans.class).bound().getFirst().text().content())
                .startsWith("# signed_on\n# who sells what");
    }

    @Test
    void ofSeveralRequestsAtTheSameTimeOneApprovesAndNoneOfTheAuthor() throws Exception {
        String draft = begin("whole");
        propose(draft, 0, "1990-02-01", "a race", true);
        Visitor third = new Visitor();
        third.logIn(Company.account("", Role.OPERATIONS).login(), Company.PASSWORD);
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> requests = List.of(
                    () -> answer(decide(approver, draft, "/approve", 1, "")),
                    () -> answer(decide(third, draft, "/approve", 1, "")),
                    () -> answer(decide(visitor, draft, "/approve", 1, "")));
            List<String> answers =
                    people.invokeAll(requests).stream().map(Future::resultNow).toList();
            assertThat(answers.subList(0, 2)).containsExactlyInAnyOrder("", "CHANGED");
            assertThat(answers.get(2)).isEqualTo("SAME_PERSON");
        }
        assertThat(RunningServer.part(Plans.class).bound()).hasSize(2);
    }

    @Test
    void whatIsRefusedIsADraftAgainAndWhatDoesNotGoTogetherIsNotProposed() throws IOException, InterruptedException {
        String draft = begin("differing");
        assertThat(text(draft)).contains("as: small.yaml", "version: 2");
        assertThat(answer(propose(draft, 0, "1990-02-01", "a start", true))).isEqualTo("");
        assertThat(answer(decide(approver, draft, "/refuse", 1, "too soon"))).isEqualTo("");
        assertThat(visitor.get(draft).body()).contains("too soon", "being written");

        save(visitor, draft, text(draft).replace("version: 2", "version: 1"), 2, Map.of());
        assertThat(answer(propose(draft, 3, "1990-02-01", "again", true))).isEqualTo("WRONG");
        assertThat(visitor.get(draft).body()).contains("This version of the plan binds already");
        save(visitor, draft, text(draft).replace("version: 1", "version: 2") + FAILING, 3, Map.of());
        assertThat(answer(propose(draft, 4, "1990-02-01", "again", true))).isEqualTo("FAILING");
        assertThat(answer(propose(draft, 4, "today", "again", true))).isEqualTo("WITHOUT_START");
        assertThat(answer(visitor.send(draft, draft + "/drop", Map.of("version", "4"))))
                .isEqualTo("");
        assertThat(visitor.get("/plans").body()).doesNotContain(draft + "\"");
    }

    private static final String FAILING =
            "tests:\n  - { name: wrong, cycle: month, given: { deals: 10 }, expect: { total: 99 } }\n";

    @Test
    void aTemplateBeginsAPlanWithAllThatItFollows() throws IOException, InterruptedException {
        String draft =
                Visitor.leadsTo(visitor.send("/plans", "/plans/drafts", Map.of("template", "downturn-2024.yaml")));

        assertThat(visitor.get(draft).body()).contains("as: stage-new.yaml", "Errors: ");
        assertThat(visitor.send("/plans", "/plans/drafts", Map.of("template", "../pom.xml"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("E6 plans are reviewed each quarter, also where nothing changes")
    void plansAreReviewedEachQuarter() throws IOException, InterruptedException {
        assertThat(visitor.get("/").body()).contains("Review the plans of ");
        assertThat(visitor.send("/plans/reviews", "/plans/reviews", Map.of("policy", "new tax"))
                        .body())
                .contains("Say what was decided", "new tax");

        visitor.send("/plans/reviews", "/plans/reviews", Map.of("policy", "new tax", "decision", "nothing changes"));

        assertThat(visitor.get("/plans/reviews").body())
                .contains("nothing changes", "No plan changes", "new tax", writer.login(), "written down");
        assertThat(visitor.get("/").body()).doesNotContain("Review the plans of ");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OPERATIONS", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseDesignsPlans(Role role) throws IOException, InterruptedException {
        String draft = begin("whole");
        Visitor stranger = new Visitor();
        stranger.logIn(Company.account("s2", role).login(), Company.PASSWORD);

        assertThat(stranger.get("/plans").statusCode()).isEqualTo(404);
        assertThat(stranger.get(draft).statusCode()).isEqualTo(404);
        assertThat(save(stranger, draft, "x", 0, Map.of()).statusCode()).isEqualTo(404);
        assertThat(decide(stranger, draft, "/approve", 0, "").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/").body()).doesNotContain("href=\"/plans\"");
    }

    private String begin(String how) throws IOException, InterruptedException {
        String draft =
                Visitor.leadsTo(visitor.send("/plans/small", "/plans/drafts", Map.of("plan", "small", "how", how)));
        assertThat(draft).matches(ID);
        return draft;
    }

    /** The text in the editor; empty where there is none. */
    private String text(String draft) throws IOException, InterruptedException {
        var found = Pattern.compile("(?s)<textarea[^>]* id=\"text\"[^>]*>\n(.*?)</textarea>")
                .matcher(visitor.get(draft).body());
        return found.find()
                ? found.group(1).replace("&lt;", "<").replace("&#39;", "'").replace("&amp;", "&")
                : "";
    }

    private HttpResponse<String> send(String draft, String what, String text) throws IOException, InterruptedException {
        return visitor.send(draft, draft + what, Map.of("text", text, "version", "0"));
    }

    private static HttpResponse<String> save(
            Visitor who, String draft, String text, int version, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("text", text.replace("\n", "\r\n"));
        fields.put("version", Integer.toString(version));
        return who.send("/plans", draft, fields);
    }

    private HttpResponse<String> propose(String draft, int version, String start, String reason, boolean retroactive)
            throws IOException, InterruptedException {
        Map<String, String> fields =
                new HashMap<>(Map.of("version", Integer.toString(version), "start", start, "reason", reason));
        if (retroactive) {
            fields.put("retroactive", "yes");
        }
        return visitor.send(draft, draft + "/propose", fields);
    }

    private static HttpResponse<String> decide(Visitor who, String draft, String what, int version, String reason)
            throws IOException, InterruptedException {
        return who.send("/", draft + what, Map.of("version", Integer.toString(version), "reason", reason));
    }

    private static String answer(HttpResponse<String> reply) {
        return Visitor.leadsTo(reply).replaceFirst("^[^?]*(\\?answer=)?", "");
    }
}
