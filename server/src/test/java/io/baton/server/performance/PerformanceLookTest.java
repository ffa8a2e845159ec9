package io.baton.server.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.server.Onlooker;
import io.baton.server.Visitor;
import io.baton.server.access.Account;
import io.baton.server.access.Accounts;
import io.baton.server.access.Role;
import io.baton.server.calculation.AppraisedCompany;
import io.baton.server.page.Theme;
import io.baton.testing.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of results in a real browser: nothing runs over the edge, axe finds no barrier, and what changes is shown by itself. */
@ExtendWith(AppraisedCompany.class)
class PerformanceLookTest {

    private static final List<Integer> WIDTHS = List.of(390, 1024, 1440);
    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final List<String> PAGES = List.of(
            "",
            "performance",
            "performance?period=quarter:2025-Q1",
            "pay",
            "team/kim",
            "team-map",
            "runs",
            "data",
            "data/deal",
            "data/deal/completeness?counted",
            "data/catalogue",
            "data/assignments",
            "data/targets/break-down",
            "targets?item=quota&year=2025",
            "targets/kim?item=quota&year=2025",
            "data/deal/facts?participant=kim",
            "data/deal/facts/revisions?key=D1",
            "plans",
            "plans/company?tests",
            "plans/company/page",
            "plans/company/read",
            "plans/reviews",
            "my-plans",
            "my-plans/company/1",
            "my-data");

    @TempDir
    private static Path folder;

    private static List<String> pages = PAGES;
    private static Optional<Onlooker> started = Optional.empty();
    private static Optional<Account> account = Optional.empty();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        account = Optional.of(AppraisedCompany.account("lea", Role.OPERATIONS));
        Onlooker reader = Onlooker.at(AppraisedCompany.address(), folder);
        started = Optional.of(reader);
        reader.logIn(account.orElseThrow().login(), AppraisedCompany.PASSWORD);
        String draft = draft();
        pages = Stream.concat(PAGES.stream(), Stream.of(brought(), draft, draft + "/preview"))
                .toList();
    }

    /** The page of a draft in which something is wrong. */
    private static String draft() throws IOException, InterruptedException {
        Visitor visitor = new Visitor(AppraisedCompany.address());
        visitor.logIn(account.orElseThrow().login(), AppraisedCompany.PASSWORD);
        String path = placeOf(visitor.send("/plans/company", "/plans/drafts", Map.of("plan", "company")));
        String text = "baton: 1\nplan: company # 公司\nversion: 2\nas: plan.yaml\nindicators: { 销售: {} }\n";
        visitor.send(path, path, Map.of("version", "0", "text", text));
        return path.substring(1);
    }

    private static String placeOf(HttpResponse<String> reply) {
        return reply.headers()
                .firstValue("Location")
                .map(address -> URI.create(address).getPath())
                .orElseThrow();
    }

    /** The page of a file that waits, with bad rows. */
    private static String brought() throws IOException, InterruptedException {
        Visitor visitor = new Visitor(AppraisedCompany.address());
        visitor.logIn(account.orElseThrow().login(), AppraisedCompany.PASSWORD);
        String rows = """
                deal_id,seller,客户,amount,signed_at
                D1,ana,C1,"1,250.50",2025-03-05 14:30
                X1,nobody-we-know,C2,ten thousand,2025-02-30 10:00
                X2,nobody-we-know,C2,12,2025-02-28 10:00
                ,kim,C3,7,2025/3/7 9:00
                """;
        byte[] file = rows.getBytes(StandardCharsets.UTF_8);
        return placeOf(visitor.bring("/data/deal", "/data/deal/uploads", "三月 deals.csv", file))
                .substring(1);
    }

    @AfterAll
    static void end() throws IOException {
        if (started.isPresent()) {
            started.get().close();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageFitsIntoEveryWindowAndHasNoBarrier(Language language) throws IOException {
        Onlooker reader = started.orElseThrow();
        speak(language);
        for (String page : pages) {
            reader.open(page);
            for (int width : WIDTHS) {
                reader.browser().resize(width);
                reader.keep(name(page), language.tag(), width);
                assertThat(reader.browser().overflow())
                        .as(page + " at " + width)
                        .isZero();
            }
            // languages change colours and roles nowhere, so that each page is asked in one of them
            if (pages.indexOf(page) % LANGUAGES.size() == LANGUAGES.indexOf(language)) {
                assertThat(reader.browser().barriers()).as(page).isEmpty();
            }
        }
    }

    private static void speak(Language language) {
        AppraisedCompany.part(Accounts.class).keep(account.orElseThrow().id(), Optional.of(language), Theme.SYSTEM);
    }

    @Test
    void whatChangesIsShownByItself() throws IOException {
        Onlooker reader = started.orElseThrow();
        speak(Language.EN);
        reader.open("performance", 1440);
        reader.browser().run("new Promise(done => setTimeout(done, 500))");
        reader.browser().run("document.querySelector('#score').dataset.old = 'yes'");
        AppraisedCompany.askRun("2025-04");
        reader.browser()
                .run("new Promise(done => { const look = () => document.querySelector('#score').dataset.old"
                        + " ? setTimeout(look, 50) : done(); look(); })");
        assertThat(reader.browser()
                        .run("document.querySelector('#score h2').textContent")
                        .asString())
                .isEqualTo("Scorecard");
    }

    @Test
    void whatWouldBeStandsBesideWhatIs() throws IOException {
        Onlooker reader = started.orElseThrow();
        speak(Language.EN);
        Browser open = reader.open("pay", 390);
        open.run("document.querySelectorAll('#statement details').forEach(one => { one.open = true; })");
        assertThat(open.overflow()).as("with all reasons").isZero();
        open.run("document.querySelector('#what-if button').click()");
        open.run("new Promise(done => { const look = () => document.querySelector('.before-after')"
                + " ? done() : setTimeout(look, 50); look(); })");
        assertThat(open.run("document.querySelector('#statement') !== null").asBoolean(false))
                .as("the statement stays")
                .isTrue();
        reader.keep("what-if", "en", 390);
        assertThat(open.overflow()).isZero();
        assertThat(open.barriers()).isEmpty();
    }

    @Test
    void aLinkOfTheScorecardOpensItsReason() throws IOException {
        Onlooker reader = started.orElseThrow();
        reader.open("performance", 1440);
        reader.browser().run("document.querySelector('.lines .item a').click()");
        assertThat(reader.browser()
                        .run("document.querySelector(document.querySelector('.lines .item a').hash).open")
                        .asBoolean(false))
                .isTrue();
    }

    private static String name(String page) {
        return page.isEmpty() ? "home-score" : page.replaceAll("\\W", "-");
    }
}
